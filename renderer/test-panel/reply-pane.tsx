// What came of the last call of an operation: the outcome, then Outputs, Body, Headers and Trace.
import { makeStyles } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker';
import { useState } from 'react';
import type { Invocation } from '../../shared/contract/runtime-calls';
import type { OperationKey } from '../../shared/operations/operation';
import { useStudioState } from '../store/studio';
import { EmptyState } from '../ui/empty-state';
import { ProblemRow } from '../ui/problem-row';
import { TabPanel, Tabs } from '../ui/tabs';
import { BodyView } from './body-view';
import { CallSummary } from './call-summary';
import { HeadersView } from './headers-view';
import { OutputsView } from './outputs-view';
import { ReplyActions } from './reply-actions';
import { RunningCall } from './running-call';
import { TraceView } from './trace-view';

type ReplyTab = 'outputs' | 'body' | 'headers' | 'trace';

export function ReplyPane({ operationKey }: { readonly operationKey: OperationKey }) {
  const styles = useStyles();
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
      {!isRunning && invocation && <Outcome invocation={invocation} operationKey={operationKey} />}
    </section>
  );
}

interface OutcomeProps {
  readonly invocation: Invocation;
  readonly operationKey: OperationKey;
}

function Outcome({ invocation, operationKey }: OutcomeProps) {
  const styles = useStyles();
  const { reply, problem } = invocation;
  const [chosen, setChosen] = useState<ReplyTab>('outputs');
  const tabs: readonly { readonly id: ReplyTab; readonly label: string; readonly count?: number }[] = reply
    ? [
        { id: 'outputs', label: 'Outputs' },
        { id: 'body', label: 'Body' },
        { id: 'headers', label: 'Headers', count: reply.headers.length },
        { id: 'trace', label: 'Trace' },
      ]
    : [{ id: 'trace', label: 'Trace' }];
  const tab = reply ? chosen : 'trace';
  return (
    <>
      <div className={styles.head}>
        <CallSummary invocation={invocation} />
        <ReplyActions invocation={invocation} operationKey={operationKey} />
      </div>
      {problem && (
        <div className={styles.problem}>
          <ProblemRow severity={problem.severity} message={problem.message} action={problem.action} wrap />
        </div>
      )}
      <Tabs name="reply" label="Views of the reply" tabs={tabs} selected={tab} onSelect={setChosen} />
      <TabPanel name="reply" selected={tab} className={styles.body}>
        <ReplyView tab={tab} invocation={invocation} />
      </TabPanel>
    </>
  );
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
