// The trigger of an operation: a webhook that is registered, or a list that is polled.
import { useMemo } from 'react';
import type { OperationKey } from '../../shared/operations/operation';
import { readOperation } from '../../shared/operations/read-operation';
import { findCallbackInput } from '../../shared/runtime/notification-callback';
import type { JsonTree } from '../../shared/text/tree';
import { PollingView } from './polling-view';
import { TriggerView } from './trigger-view';

interface OperationTriggerProps {
  readonly tree: JsonTree;
  readonly operationKey: OperationKey;
}

export function OperationTrigger({ tree, operationKey }: OperationTriggerProps) {
  const operation = useMemo(() => readOperation(tree, operationKey), [tree, operationKey]);
  if (!operation) return null;
  return findCallbackInput(tree, operation) ? (
    <TriggerView tree={tree} operation={operation} />
  ) : (
    <PollingView operation={operation} />
  );
}
