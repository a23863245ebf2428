// What came of the last call of an operation: the outcome, then Outputs, Body, Headers and Trace.
import { makeStyles } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker';
import { useMemo, useState } from 'react';
import type { Invocation } from '../../shared/contract/runtime-calls';
import type { Operation } from '../../shared/operations/operation';
import { reportDrift, type DriftReport } from '../../shared/runtime/drift-report';
import type { JsonTree } from '../../shared/text/tree';
import { useStudioState } from '../store/studio';
import { EmptyState } from '../ui/empty-state';
import { ProblemRow } from '../ui/problem-row';
import { TabPanel, Tabs } from '../ui/tabs';
import { BodyView } from './body-view';
import { CallSummary } from './call-summary';
import { DifferencesView } from './differences-view';
import { HeadersView } from './headers-view';
import { OutputsView } from './outputs-view';
import { ReplyActions } from './reply-actions';
import { RunningCall } from './running-call';
import { TraceView } from './trace-view';

type ReplyTab = 'outputs' | 'body' | 'headers' | 'differences' | 'trace';

interface ReplyPaneProps {
  readonly tree: JsonTree;
  readonly operation: Operation;
}

export function ReplyPane({ tree, operation }: ReplyPaneProps) {
  const styles = useStyles();
  const operationKey = operation.key;
  const running = useStudioState((state) => state.running);
  const invocation = useStudioState((state) => state.invocations[operationKey]);
  const isRunning = running?.key === operationKey;
  return (
    <section aria-label="Reply" aria-busy={isRunning} className={styles.pane}>
      {isRunning && <RunningCall running={running} />}
      {!isRunning && !invocation && (
        <EmptyState
          icon={BeakerRegular}
          title="No reply yet"
          text="Fill the inputs in and send the call. It is made for real, over the connection that is chosen."
        />
      )}
      {!isRunning && invocation && <Outcome tree={tree} operation={operation} invocation={invocation} />}
    </section>
  );
}

interface OutcomeProps extends ReplyPaneProps {
  readonly invocation: Invocation;
}

function Outcome({ tree, operation, invocation }: OutcomeProps) {
  const styles = useStyles();
  const { reply, problem } = invocation;
  const [chosen, setChosen] = useState<ReplyTab>('outputs');
  const report = useMemo(
    () => (reply ? reportDrift(tree, operation, reply) : null),
    [tree, operation, reply],
  );
  const tabs: readonly { readonly id: ReplyTab; readonly label: string; readonly count?: number }[] = reply
    ? [
        { id: 'outputs', label: 'Outputs' },
        { id: 'body', label: 'Body' },
        { id: 'headers', label: 'Headers', count: reply.headers.length },
        { id: 'differences', label: 'Differences', count: countDifferences(report) },
        { id: 'trace', label: 'Trace' },
      ]
    : [{ id: 'trace', label: 'Trace' }];
  const tab = reply ? chosen : 'trace';
  return (
    <>
      <div className={styles.head}>
        <CallSummary invocation={invocation} />
        <ReplyActions invocation={invocation} operationKey={operation.key} />
      </div>
      {problem && (
        <div className={styles.problem}>
          <ProblemRow severity={problem.severity} message={problem.message} action={problem.action} wrap />
        </div>
      )}
      <Tabs name="reply" label="Views of the reply" tabs={tabs} selected={tab} onSelect={setChosen} />
      <TabPanel name="reply" selected={tab} className={styles.body}>
        {tab === 'differences' && reply && report ? (
          <DifferencesView tree={tree} operation={operation} report={report} status={reply.status} />
        ) : (
          <ReplyView tab={tab} invocation={invocation} />
        )}
      </TabPanel>
    </>
  );
}

/** What the tab counts; a reply of which nothing is declared is one difference. */
function countDifferences(report: DriftReport | null): number {
  return report?.kind === 'undeclared' ? 1 : (report?.drifts.length ?? 0);
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
  pane: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
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
