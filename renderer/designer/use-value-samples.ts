// The samples of an operation that are one value: the plain ones, and the bodies of captured requests.
import { useMemo } from 'react';
import type { OperationKey } from '../../shared/operations/operation';
import { readOperation } from '../../shared/operations/read-operation';
import { listSamples } from '../store/samples-slice';
import { useStudioState } from '../store/studio';
import type { SampleChoice } from './webhook-fields';

export function useValueSamples(key: OperationKey): readonly SampleChoice[] {
  const document = useStudioState((state) => state.connector?.document);
  const held = useStudioState((state) => state.heldSamples);
  return useMemo(() => {
    const operation = document && readOperation(document.definition.tree, key);
    if (!operation) return [];
    return listSamples(document, held, operation).flatMap(({ name, content }): readonly SampleChoice[] => {
      const value = content.kind === 'value' ? content.value : content.call.body?.json;
      return value === undefined ? [] : [{ name, value }];
    });
  }, [document, held, key]);
}
