// What came of the last call of the operation, or the call under way.
import { makeStyles } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker';
import type { Operation } from '../../shared/operations/operation';
import type { JsonTree } from '../../shared/text/tree';
import { useStudioState } from '../store/studio';
import { EmptyState } from '../ui/empty-state';
import { CallOutcome } from './call-outcome';
import { ReplyActions } from './reply-actions';
import { RunningCall } from './running-call';

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
      {!isRunning && invocation && (
        <CallOutcome
          name="reply"
          tree={tree}
          operation={operation}
          invocation={invocation}
          actions={<ReplyActions invocation={invocation} operationKey={operationKey} />}
        />
      )}
    </section>
  );
}

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
});
