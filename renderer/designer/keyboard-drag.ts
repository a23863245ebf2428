// Picking up, moving and dropping by keyboard: the arrow keys go through the valid places alone, and each is said.
import type { DropSlot, MappedDocument } from '../../shared/mapping/drop';
import { listSlots } from '../../shared/mapping/list-slots';
import type { OperationKey } from '../../shared/operations/operation';
import { planDrop } from '../../shared/mapping/plan-drop';
import { moveDrag, startDrag, type Drag, type DragStore } from './drag-session';
import type { ColumnName, MapRow } from './map-row';
import { printSlot } from './print-slot';
import { findSlotRow } from './slot-row';

/** Picks a row up; answers the words for it, empty where the row cannot be picked up at all. */
export function lift(
  store: DragStore,
  document: MappedDocument,
  key: OperationKey,
  column: ColumnName,
  row: MapRow,
): string {
  if (!row.item) return '';
  const slots = listSlots(document, key, row.item);
  if (slots.length === 0) return `There is no other place for ${row.name}.`;
  startDrag(store, {
    item: row.item,
    column,
    rowId: row.id,
    name: row.name,
    stops: { slots, index: -1 },
  });
  const first = step(store, document, key, 'ArrowDown');
  return `Picked up ${row.name}. ${first} Arrow keys choose, Enter drops, Escape cancels.`;
}

/** Goes to another place by a key; answers the words for it, empty for a key that means nothing. */
export function step(store: DragStore, document: MappedDocument, key: OperationKey, pressed: string): string {
  const { drag } = store.getState();
  const stops = drag?.stops;
  const index = stops ? nextStop(pressed, stops.index, stops.slots.length) : null;
  const slot = index === null ? undefined : stops?.slots[index];
  if (!drag || !stops || index === null || !slot) return '';
  const { column, rowId, edge } = findSlotRow(slot);
  store.setState({ drag: { ...drag, stops: { ...stops, index } } });
  moveDrag(store, { column, rowId, edge, slot, plan: planDrop(document, drag.item, slot) });
  return `${index + 1} of ${stops.slots.length}: ${printSlot(document, key, slot)}.`;
}

/** The slot that the keyboard is at; null for a drag by pointer. */
export function currentSlot(drag: Drag | null): DropSlot | null {
  return drag?.stops?.slots[drag.stops.index] ?? null;
}

function nextStop(pressed: string, index: number, count: number): number | null {
  switch (pressed) {
    case 'ArrowDown':
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowUp':
    case 'ArrowLeft':
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
