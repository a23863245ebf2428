// Finds the rows in view that what is dragged would fit on, a few at a time between frames, so that a drag begins at
// once however many rows there are.
import type { DragItem, DropPlan, DropSlot } from '../../shared/mapping/drop';
import type { DragStore } from './drag-session';
import type { MapRow } from './map-row';

/** So long at most, in milliseconds, are rows tried in one go. */
const sliceMs = 4;

/** What the search is handed: the rows in view, the planner, and when to go on. */
export interface FitSearch {
  /** The rows that are on the screen now. */
  readonly listRows: () => Iterable<MapRow>;
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

/** Goes on as long as the drag does: what scrolls into view is tried then. */
function begin(store: DragStore, item: DragItem, search: FitSearch): () => void {
  const tried = new Set<string>();
  const fits = new Set<string>();
  let cancel = () => {};
  const step = () => {
    const end = search.now() + sliceMs;
    const before = fits.size;
    for (const row of search.listRows()) {
      if (tried.has(row.id)) continue;
      if (search.now() >= end) break;
      tried.add(row.id);
      if (fitsOn(item, row, search)) fits.add(row.id);
    }
    if (fits.size !== before) store.setState({ fits: new Set(fits) });
    cancel = search.later(step);
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
