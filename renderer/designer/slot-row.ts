// From a place to the row that stands for it: which column, which row, and whether it is meant before or behind it.
import type { BindingOwner, DropSlot, FieldPath } from '../../shared/mapping/drop';
import type { BindingPart } from '../../shared/mapping/binding';
import { inputGroups } from '../../shared/operations/list-inputs';
import type { ColumnName } from './map-row';
import {
  bindingRowId,
  fieldRowId,
  groupRowId,
  headersRowId,
  hiddenOutputsId,
  inputRowId,
  locationRowId,
  outputRowId,
  outputsId,
  responseRowId,
  segmentRowId,
} from './row-ids';

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
      return slot.segment === undefined
        ? at('call', locationRowId(slot.in))
        : at('call', segmentRowId(slot.segment), [locationRowId('path')]);
    case 'segment':
      return at('call', segmentRowId(slot.index), [locationRowId('path')]);
    case 'card':
      return findInCard(slot.group, slot.before);
    case 'body':
      return inTree('call', 'body', slot.fieldPath);
    case 'response':
      return inTree('call', responseRowId(slot.status), slot.fieldPath);
    case 'response-headers':
      return at('call', headersRowId(slot.status), [responseRowId(slot.status)]);
    case 'outputs':
      return findInOutputs(slot.before, slot.visibility);
    case 'input':
      return at('card', inputRowId(slot.id), inputGroups.map(groupRowId));
    case 'binding':
      return findPart(slot.owner, slot.part);
    case 'next-page':
      return at('call', 'next-page');
    case 'host':
      return at('call', 'host');
    case 'references':
      return at('sources', 'sources:references');
    case 'triggers':
      return at('sources', 'sources:triggers');
  }
}

function at(column: ColumnName, rowId: string, around: readonly string[] = []): SlotRow {
  return { column, rowId, edge: 'on', around };
}

function findInCard(group: Parameters<typeof groupRowId>[0], before: string | null | undefined): SlotRow {
  const head = groupRowId(group);
  if (before === undefined) return at('card', head);
  if (before === null) return { ...at('card', head), edge: 'after' };
  return { column: 'card', rowId: inputRowId(before), edge: 'before', around: [head] };
}

function findInOutputs(before: FieldPath | null | undefined, visibility: string | undefined): SlotRow {
  if (before) {
    const around = before.slice(0, -1).map((_, index) => outputRowId(before.slice(0, index + 1)));
    return { column: 'card', rowId: outputRowId(before), edge: 'before', around: [outputsId, ...around] };
  }
  if (visibility === 'internal') return at('card', hiddenOutputsId);
  return { ...at('card', outputsId), edge: before === null ? 'after' : 'on' };
}

function findPart(owner: BindingOwner, part: BindingPart): SlotRow {
  const rowId = bindingRowId(owner, part);
  if (owner.kind === 'input') {
    return at('card', rowId, [...inputGroups.map(groupRowId), inputRowId(owner.id)]);
  }
  const { root, fieldPath } = owner;
  const stem =
    root.in === 'body' ? 'body' : responseRowId(root.in === 'response' ? root.status : 'notification');
  const holder = inTree('call', stem, fieldPath);
  return at('call', rowId, [...holder.around, holder.rowId]);
}

function inTree(column: ColumnName, stem: string, fieldPath: FieldPath): SlotRow {
  const around = fieldPath.map((_, index) => fieldRowId(stem, fieldPath.slice(0, index)));
  return at(column, fieldRowId(stem, fieldPath), around);
}
