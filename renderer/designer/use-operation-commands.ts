// Adds, copies, deletes and tests operations from the explorer; each is one step of undo and announced.
import { useMemo } from 'react';
import {
  planCopyOfOperation,
  planNewOperation,
  planRemovalOfOperation,
} from '../../shared/mapping/add-operation';
import type { OperationSummary } from '../../shared/operations/operation';
import { useStudio } from '../store/studio';
import { carryOut } from './use-carry-out';

/** The commands, each for a given operation; `add` needs none. */
export interface OperationCommands {
  readonly add: () => void;
  readonly duplicate: (operation: OperationSummary) => void;
  readonly remove: (operation: OperationSummary) => void;
  readonly test: (operation: OperationSummary) => void;
}

export function useOperationCommands(): OperationCommands {
  const studio = useStudio();
  return useMemo(
    () => ({
      add: () => void carryOut(studio, planNewOperation, { select: true }),
      duplicate: ({ key }) =>
        void carryOut(studio, (document) => planCopyOfOperation(document, key), { select: true }),
      remove: ({ key }) => void carryOut(studio, (document) => planRemovalOfOperation(document, key)),
      test: ({ key }) => {
        const state = studio.store.getState();
        state.select({ kind: 'operation', key });
        state.goTo('test');
      },
    }),
    [studio],
  );
}
