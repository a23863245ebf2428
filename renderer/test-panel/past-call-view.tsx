// A call of the history as it was: what came of it, its trace, and what was filled in.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRepeatAllRegular } from '@fluentui/react-icons/svg/arrow-repeat-all';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { OperationKey } from '../../shared/operations/operation';
import { readOperation } from '../../shared/operations/read-operation';
import { useStudio, useStudioState } from '../store/studio';
import { EmptyState } from '../ui/empty-state';
import { IconButton } from '../ui/icon-button';
import { CallOutcome } from './call-outcome';
import { printMoment } from './past-call-words';

export function PastCallView() {
  const styles = useStyles();
  const { store } = useStudio();
  const kept = useStudioState((state) => state.pastCall);
  const tree = useStudioState((state) => state.connector?.document.definition.tree);
  const isRunning = useStudioState((state) => state.running !== null);
  if (!kept || !tree) return <EmptyState title="Open a call to see its trace" />;
  const { call, invocation, isMasked } = kept;
  return (
    <section aria-label="Call from the history" className={styles.pane}>
      <p className={styles.when}>
        {printMoment(call.at)}
        {call.connection && ` over ${call.connection}`}
        {isMasked && '. Secrets among the inputs were not kept.'}
      </p>
      <CallOutcome
        key={call.id}
        name="past-reply"
        tree={tree}
        operation={readOperation(tree, call.operationKey as OperationKey)}
        invocation={invocation}
        initial="trace"
        withOperation
        actions={
          <div className={styles.actions}>
            <Button
              size="small"
              icon={<ArrowRepeatAllRegular />}
              disabledFocusable={isRunning}
              onClick={() => void store.getState().sendPastCall()}
            >
              Send again
            </Button>
            <IconButton
              icon={DeleteRegular}
              label="Delete this call from the history"
              onClick={() => void store.getState().forgetCalls(call.id)}
            />
          </div>
        }
      />
    </section>
  );
}

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  when: {
    flexShrink: 0,
    margin: 0,
    padding: '6px 14px 0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  actions: { display: 'flex', gap: '4px', paddingTop: '4px' },
});
