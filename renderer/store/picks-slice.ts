// Which operations are picked together in the explorer, and what the grid of many shows. The selection is what the
// centre shows; picks are what a command for many acts on.
import { listOperations } from '../../shared/operations/list-operations';
import type { OperationKey } from '../../shared/operations/operation';
import type { SliceCreator, StudioState } from './studio';

/** What the grid lists: operations, or the inputs of operations; `keys` null means all of them. */
export interface GridScope {
  readonly of: 'operations' | 'inputs';
  readonly keys: readonly OperationKey[] | null;
}

export interface PicksSlice {
  /** Empty while nothing but the selection is meant. */
  readonly picked: ReadonlySet<OperationKey>;
  readonly grid: GridScope;
  setPicked(keys: Iterable<OperationKey>): void;
  /** Shows the grid in the centre. */
  showGrid(scope: GridScope): void;
}

/** What a command for many acts on: the picks that are still there, in the order of the text, else the selection. */
export function listTargets(
  state: Pick<StudioState, 'picked' | 'selection' | 'connector'>,
): readonly OperationKey[] {
  const { picked, selection, connector } = state;
  const all = connector ? listOperations(connector.document.definition.tree) : [];
  const wanted = picked.size > 0 ? picked : new Set(selection.kind === 'operation' ? [selection.key] : []);
  return all.filter((one) => wanted.has(one.key)).map((one) => one.key);
}

export const createPicksSlice: SliceCreator<PicksSlice> = (set, get) => ({
  picked: new Set(),
  grid: { of: 'operations', keys: null },
  setPicked: (keys) => {
    const picked = new Set(keys);
    const before = get().picked.size;
    if (picked.size === 0 && before === 0) return;
    set({ picked });
    if (picked.size > 1) get().announce(`${picked.size} operations are picked.`);
    else if (before > 1) get().announce('Nothing is picked any more.');
  },
  showGrid: (grid) => {
    set({ grid });
    get().select({ kind: 'grid' });
    get().goTo('design');
  },
});
