// Finds the rows that what is dragged would fit on, a few at a time between frames, so that a drag begins at once
// however many rows there are.
import type { DragItem, DropPlan, DropSlot } from '../../shared/mapping/drop';
import type { DragStore } from './drag-session';
import type { MapRow } from './map-row';

/** So long at most, in milliseconds, are rows tried in one go. */
const sliceMs = 6;

/** What the search is handed: the rows of the moment, the planner, and when to go on. */
export interface FitSearch {
  readonly listRows: () => readonly MapRow[];
  readonly plan: (item: DragItem, slot: DropSlot) => DropPlan;
  readonly now: () => number;
  /** Runs the step before the next frame; answers what cancels it. */
  readonly later: (step: () => void) => () => void;
}

/** Watches the drags and marks the rows that fit; answers the function that ends it. */
export function watchFits(store: DragStore, search: FitSearch): () => void {
  let cancel = () => {};
  const stop = store.subscribe(({ drag }, before) => {
    if (drag?.item === before.drag?.item) return;
    cancel();
    if (drag) cancel = begin(store, drag.item, search);
  });
  return () => {
    cancel();
    stop();
  };
}

function begin(store: DragStore, item: DragItem, search: FitSearch): () => void {
  const rows = search.listRows().filter((row) => listRowSlots(row).length > 0);
  const fits = new Set<string>();
  let next = 0;
  let cancel = () => {};
  const step = () => {
    const end = search.now() + sliceMs;
    while (next < rows.length && search.now() < end) {
      const row = rows[next++];
      if (row && fitsOn(item, row, search)) fits.add(row.id);
    }
    store.setState({ fits: new Set(fits) });
    if (next < rows.length) cancel = search.later(step);
  };
  cancel = search.later(step);
  return () => cancel();
}

function fitsOn(item: DragItem, row: MapRow, { plan }: FitSearch): boolean {
  return listRowSlots(row).some((slot) => {
    const planned = plan(item, slot);
    return planned.ok || planned.needs !== undefined;
  });
}

function listRowSlots(row: MapRow): readonly DropSlot[] {
  return [row.before, row.after, row.slot].flatMap((slot) => slot ?? []);
}
