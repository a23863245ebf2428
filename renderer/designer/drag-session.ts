// What is being dragged, by pointer or by keyboard, and what the place under it would do with it. A store of its own, so
// that a drag renders the rows that it touches and no others.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DragItem, DropPlan, DropSlot } from '../../shared/mapping/drop';
import type { ColumnName } from './map-row';

/** A place that a drag is over, and what it would do there. */
export interface DragOver {
  readonly column: ColumnName;
  readonly rowId: string;
  readonly edge: 'on' | 'before' | 'after';
  readonly slot: DropSlot;
  readonly plan: DropPlan;
}

/** The places that the keys go through. */
export interface Stops {
  readonly slots: readonly DropSlot[];
  readonly index: number;
  /** True where all of them are valid, so that they can be counted. */
  readonly isCounted: boolean;
}

/** A drag under way. */
export interface Drag {
  readonly item: DragItem;
  /** Where it was picked up. */
  readonly column: ColumnName;
  readonly rowId: string;
  readonly name: string;
  readonly over: DragOver | null;
  /** For the keyboard: the places and which of them it is at; null for the pointer. */
  readonly stops: Stops | null;
}

/** The state of the map that is no part of the document. */
export interface DragState {
  readonly drag: Drag | null;
  /** The rows that it would fit on, as far as they are known. */
  readonly fits: ReadonlySet<string>;
}

export type DragStore = StoreApi<DragState>;

/** Builds the store; nothing is dragged. */
export function createDragStore(): DragStore {
  return createStore<DragState>()(() => ({ drag: null, fits: new Set() }));
}

/** Begins a drag. */
export function startDrag(store: DragStore, drag: Omit<Drag, 'over'>): void {
  store.setState({ drag: { ...drag, over: null } });
}

/** Says what the drag is over now; nothing happens where it is over the same already. */
export function moveDrag(store: DragStore, over: DragOver | null): void {
  const { drag } = store.getState();
  if (!drag || isSameOver(drag.over, over)) return;
  store.setState({ drag: { ...drag, over } });
}

/** Ends a drag, dropped or not. */
export function endDrag(store: DragStore): void {
  store.setState({ drag: null, fits: new Set() });
}

function isSameOver(left: DragOver | null, right: DragOver | null): boolean {
  return (
    left?.rowId === right?.rowId &&
    left?.edge === right?.edge &&
    left?.column === right?.column &&
    left?.slot === right?.slot
  );
}
