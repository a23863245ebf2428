// The designer of what is selected: the General card, or an operation.
import { useStudioState } from '../store/studio';
import { GeneralCard } from './general-card';
import { OperationDesigner } from './operation-designer';

export function Designer() {
  const selection = useStudioState((state) => state.selection);
  return selection.kind === 'operation' ? (
    <OperationDesigner operationKey={selection.key} />
  ) : (
    <GeneralCard />
  );
}
