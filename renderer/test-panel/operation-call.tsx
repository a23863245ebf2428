// The call of an operation: its inputs on the left, what came back on the right.
import { useMemo } from 'react';
import type { OperationKey } from '../../shared/operations/operation';
import { readOperation } from '../../shared/operations/read-operation';
import type { JsonTree } from '../../shared/text/tree';
import { SplitPane } from '../ui/split-pane';
import { InputCard } from './input-card';
import { ReplyPane } from './reply-pane';
import { useFilledOperation } from './use-filled-operation';

interface OperationCallProps {
  readonly tree: JsonTree;
  readonly operationKey: OperationKey;
}

export function OperationCall({ tree, operationKey }: OperationCallProps) {
  const filled = useFilledOperation(tree, operationKey);
  const operation = useMemo(() => readOperation(tree, operationKey), [tree, operationKey]);
  if (!filled || !operation) return null;
  return (
    <SplitPane
      name="test-inputs"
      label="Width of the inputs"
      direction="row"
      sized="first"
      initialSize={360}
      minSize={240}
      minOther={300}
      first={<InputCard filled={filled} />}
      second={<ReplyPane tree={tree} operation={operation} />}
    />
  );
}
