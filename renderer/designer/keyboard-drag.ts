// Picking up, moving and dropping by keyboard: the arrow keys go through the valid places alone, and each is said.
import type { DragItem, DropSlot, MappedDocument } from '../../shared/mapping/drop';
import { listPlaces, listSlots } from '../../shared/mapping/list-slots';
import type { OperationKey } from '../../shared/operations/operation';
import { planDrop } from '../../shared/mapping/plan-drop';
import { endDrag, moveDrag, startDrag, type Drag, type DragStore, type Stops } from './drag-session';
import type { ColumnName, MapRow } from './map-row';
import { printSlot } from './print-slot';
import { findSlotRow } from './slot-row';

/** So many places are planned in one go; of more, each is planned when the keys come to it. */
const mostCounted = 60;

/** Picks a row up; answers the words for it, empty where the row cannot be picked up at all. */
export function lift(
  store: DragStore,
  document: MappedDocument,
  key: OperationKey,
  column: ColumnName,
  row: MapRow,
): string {
  const { item } = row;
  if (!item) return '';
  const places = listPlaces(document, key, item);
  const isCounted = places.length <= mostCounted;
  const slots = isCounted ? listSlots(document, key, item) : places;
  startDrag(store, { item, column, rowId: row.id, name: row.name, stops: { slots, index: -1, isCounted } });
  const first = step(store, document, key, 'ArrowDown');
  if (first === '') {
    endDrag(store);
    return `There is no other place for ${row.name}.`;
  }
  return `Picked up ${row.name}. ${first} Arrow keys choose, Enter drops, Escape cancels.`;
}

/** Goes to another place by a key; answers the words for it, empty for a key that means nothing. */
export function step(store: DragStore, document: MappedDocument, key: OperationKey, pressed: string): string {
  const { drag } = store.getState();
  if (!drag?.stops) return '';
  const { stops } = drag;
  const move = readMove(pressed, stops);
  const found = move && findValid(document, drag.item, stops, move);
  if (!found) return '';
  const { index, slot, plan } = found;
  const { column, rowId, edge } = findSlotRow(slot);
  store.setState({ drag: { ...drag, stops: { ...stops, index } } });
  moveDrag(store, { column, rowId, edge, slot, plan });
  const count = stops.isCounted ? `${index + 1} of ${stops.slots.length}: ` : 'To: ';
  return `${count}${printSlot(document, key, slot)}.`;
}

/** The slot that the keyboard is at; null for a drag by pointer. */
export function currentSlot(drag: Drag | null): DropSlot | null {
  return drag?.stops?.slots[drag.stops.index] ?? null;
}

/** Where to look first, and in which direction from there. */
interface Move {
  readonly from: number;
  readonly by: 1 | -1;
}

function readMove(pressed: string, { index, slots }: Stops): Move | null {
  switch (pressed) {
    case 'ArrowDown':
    case 'ArrowRight':
      return { from: index + 1, by: 1 };
    case 'ArrowUp':
    case 'ArrowLeft':
      return { from: index - 1, by: -1 };
    case 'Home':
      return { from: 0, by: 1 };
    case 'End':
      return { from: slots.length - 1, by: -1 };
    default:
      return null;
  }
}

/** The next place that would take it, round and round; null where none would. */
function findValid(document: MappedDocument, item: DragItem, { slots }: Stops, { from, by }: Move) {
  const count = slots.length;
  for (let tries = 0; tries < count; tries += 1) {
    const index = (((from + by * tries) % count) + count) % count;
    const slot = slots[index];
    const plan = slot && planDrop(document, item, slot);
    if (slot && plan && (plan.ok || plan.needs)) return { index, slot, plan };
  }
  return null;
}
