// Adds, copies, deletes and tests operations from the explorer; each is one step of undo and announced.
import { useMemo } from 'react';
import {
  planCopyOfOperation,
  planNewOperation,
  planRemovalOfOperation,
} from '../../shared/mapping/add-operation';
import type { DropPlan, MappedDocument } from '../../shared/mapping/drop';
import type { OperationSummary } from '../../shared/operations/operation';
import { useStudio, type Studio } from '../store/studio';

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
      add: () => carryOut(studio, planNewOperation, true),
      duplicate: ({ key }) => carryOut(studio, (document) => planCopyOfOperation(document, key), true),
      remove: ({ key }) => carryOut(studio, (document) => planRemovalOfOperation(document, key), false),
      test: ({ key }) => {
        const state = studio.store.getState();
        state.select({ kind: 'operation', key });
        state.goTo('test');
      },
    }),
    [studio],
  );
}

/** Plans on the present document and does it, or says why not; `shows` selects the operation that it leads to. */
function carryOut({ store }: Studio, planner: (document: MappedDocument) => DropPlan, shows: boolean): void {
  const state = store.getState();
  if (!state.connector) return;
  const planned = planner(state.connector.document);
  if (!planned.ok) {
    state.announce(planned.reason);
    return;
  }
  if (state.edit(planned.edit) !== null) return;
  if (shows) store.getState().select({ kind: 'operation', key: planned.operation });
  state.announce(planned.announcement);
}
