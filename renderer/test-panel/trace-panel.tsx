// The trace of the last call, for the panel below the designer.
import { Button } from '@fluentui/react-components';
import { FlowRegular } from '@fluentui/react-icons/svg/flow';
import { testOperation } from '../commands/test-operation';
import { useRunCommand } from '../commands/use-run-command';
import { useStudioState } from '../store/studio';
import { findLastInvocation } from '../store/test-slice';
import { EmptyState } from '../ui/empty-state';
import { CallSummary } from './call-summary';
import { TraceView } from './trace-view';

export function TracePanel() {
  const invocation = useStudioState(findLastInvocation);
  const run = useRunCommand();
  if (!invocation) {
    return (
      <EmptyState
        icon={FlowRegular}
        title="No call yet"
        text="Test an operation to see every step of its call here."
        actions={
          <Button size="small" onClick={() => run(testOperation)}>
            {testOperation.label}
          </Button>
        }
      />
    );
  }
  return (
    <>
      <CallSummary invocation={invocation} withOperation />
      <TraceView steps={invocation.trace} />
    </>
  );
}
