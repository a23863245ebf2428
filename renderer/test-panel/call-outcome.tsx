// What came of a call: the outcome in one line, then Outputs, Body, Headers, Differences and Trace.
import { makeStyles } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { Invocation } from '../../shared/contract/runtime-calls';
import type { Operation } from '../../shared/operations/operation';
import { reportDrift, type DriftReport } from '../../shared/runtime/drift-report';
import type { JsonTree } from '../../shared/text/tree';
import { ProblemRow } from '../ui/problem-row';
import { TabPanel, Tabs } from '../ui/tabs';
import { BodyView } from './body-view';
import { CallSummary } from './call-summary';
import { DifferencesView } from './differences-view';
import { HeadersView } from './headers-view';
import { OutputsView } from './outputs-view';
import { TraceView } from './trace-view';

type ReplyTab = 'outputs' | 'body' | 'headers' | 'differences' | 'trace';

interface CallOutcomeProps {
  /** The stem of ids: unique in the window. */
  readonly name: string;
  readonly tree: JsonTree;
  /** Null where the definition has it no more: nothing is compared then. */
  readonly operation: Operation | null;
  readonly invocation: Invocation;
  /** What is shown first. */
  readonly initial?: ReplyTab;
  readonly withOperation?: boolean;
  readonly actions: ReactNode;
}

export function CallOutcome(props: CallOutcomeProps) {
  const { name, tree, operation, invocation, initial = 'outputs', actions } = props;
  const styles = useStyles();
  const { reply, problem } = invocation;
  const [chosen, setChosen] = useState<ReplyTab>(initial);
  const report = useMemo(
    () => (reply && operation ? reportDrift(tree, operation, reply) : null),
    [tree, operation, reply],
  );
  const tab = reply && (chosen !== 'differences' || report) ? chosen : 'trace';
  return (
    <>
      <div className={styles.head}>
        <CallSummary invocation={invocation} withOperation={props.withOperation ?? false} />
        {actions}
      </div>
      {problem && (
        <div className={styles.problem}>
          <ProblemRow severity={problem.severity} message={problem.message} action={problem.action} wrap />
        </div>
      )}
      <Tabs
        name={name}
        label="Views of the reply"
        tabs={listTabs(invocation, report)}
        selected={tab}
        onSelect={setChosen}
      />
      <TabPanel name={name} selected={tab} className={styles.body}>
        {tab === 'differences' && reply && report && operation ? (
          <DifferencesView tree={tree} operation={operation} report={report} status={reply.status} />
        ) : (
          <ReplyView tab={tab} invocation={invocation} />
        )}
      </TabPanel>
    </>
  );
}

interface ReplyTabItem {
  readonly id: ReplyTab;
  readonly label: string;
  readonly count?: number;
}

function listTabs({ reply }: Invocation, report: DriftReport | null): readonly ReplyTabItem[] {
  const trace: ReplyTabItem = { id: 'trace', label: 'Trace' };
  if (!reply) return [trace];
  return [
    { id: 'outputs', label: 'Outputs' },
    { id: 'body', label: 'Body' },
    { id: 'headers', label: 'Headers', count: reply.headers.length },
    ...(report
      ? [{ id: 'differences', label: 'Differences', count: countDifferences(report) } as const]
      : []),
    trace,
  ];
}

/** What the tab counts; a reply of which nothing is declared is one difference. */
function countDifferences(report: DriftReport): number {
  return report.kind === 'undeclared' ? 1 : report.drifts.length;
}

function ReplyView({ tab, invocation }: { readonly tab: ReplyTab; readonly invocation: Invocation }) {
  const { reply, request, trace } = invocation;
  if (!reply || tab === 'trace') return <TraceView steps={trace} />;
  if (tab === 'outputs') return <OutputsView outputs={reply.outputs} />;
  if (tab === 'body') return <BodyView body={reply.body} />;
  return (
    <>
      <HeadersView label="Reply" headers={reply.headers} />
      {request && (
        <HeadersView label={`Request: ${request.method} ${request.url}`} headers={request.headers} />
      )}
    </>
  );
}

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px',
    flexShrink: 0,
    paddingRight: '8px',
  },
  problem: { flexShrink: 0, padding: '6px 14px' },
  body: { flex: '1 1 0', minHeight: 0, overflow: 'auto' },
});
