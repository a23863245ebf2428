// From a place to the row that stands for it: which column, which row, and whether it is meant before or behind it.
import type { DropSlot } from '../../shared/mapping/drop';
import { locationRowId, responseRowId } from './call-rows';
import { groupRowId, inputRowId } from './card-rows';
import { fieldRowId } from './field-rows';
import type { ColumnName } from './map-row';

/** Where a place is on the screen. */
export interface SlotRow {
  readonly column: ColumnName;
  readonly rowId: string;
  readonly edge: 'on' | 'before' | 'after';
  /** The rows that must be open for it to be seen. */
  readonly around: readonly string[];
}

/** Finds the row of a place. */
export function findSlotRow(slot: DropSlot): SlotRow {
  switch (slot.kind) {
    case 'location':
      return { column: 'call', rowId: locationRowId(slot.in), edge: 'on', around: [] };
    case 'card': {
      const group = groupRowId(slot.group);
      return slot.before === undefined || slot.before === null
        ? { column: 'card', rowId: group, edge: slot.before === null ? 'after' : 'on', around: [] }
        : { column: 'card', rowId: inputRowId(slot.before), edge: 'before', around: [group] };
    }
    case 'body':
      return inTree('body', slot.fieldPath);
    case 'response':
      return inTree(responseRowId(slot.status), slot.fieldPath);
    default:
      return { column: 'call', rowId: locationRowId('path'), edge: 'on', around: [] };
  }
}

function inTree(stem: string, fieldPath: readonly string[]): SlotRow {
  const around = fieldPath.map((_, index) => fieldRowId(stem, fieldPath.slice(0, index)));
  return { column: 'call', rowId: fieldRowId(stem, fieldPath), edge: 'on', around };
}
