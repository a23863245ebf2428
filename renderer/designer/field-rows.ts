// The rows of a tree of fields: a body, a response, a notification. Only what is open is read, so that a schema with
// hundreds of fields, or one without an end, costs no more than what is seen of it.
import type { DragItem, DropSlot, FieldPath } from '../../shared/mapping/drop';
import type { EditTarget } from '../../shared/mapping/edit-target';
import type { Field } from '../../shared/operations/operation';
import { readFields } from '../../shared/operations/read-fields';
import type { JsonTree } from '../../shared/text/tree';
import { chooseGlyph, printRowLabel, type MapRow, type Toggles } from './map-row';

/** What the rows of one tree share. */
export interface FieldTree {
  readonly tree: JsonTree;
  /** Ids of the rows begin with this. */
  readonly stem: string;
  readonly level: number;
  readonly toggles: Toggles;
  /** How many levels are open as they come. */
  readonly openLevels: number;
  /** What is shown first of a field, and as its type. */
  readonly print: (field: Field) => { readonly name: string; readonly detail: string; readonly type: string };
  readonly buildItem: (fieldPath: FieldPath) => DragItem | undefined;
  readonly buildSlot: (fieldPath: FieldPath) => DropSlot | undefined;
  readonly buildTarget: (fieldPath: FieldPath) => EditTarget;
  /** True for the fields that are not shown. */
  readonly isLeftOut: (field: Field) => boolean;
}

/** The rows below a field, in the order of the text, down to what is open. */
export function buildFieldRows(
  shape: FieldTree,
  holder: Field,
  fieldPath: FieldPath = [],
  depth = 0,
): readonly MapRow[] {
  const fields = readFields(shape.tree, holder).filter((field) => !shape.isLeftOut(field));
  return fields.flatMap((field, index) => {
    const path = [...fieldPath, field.name];
    const row = buildRow(shape, field, path, depth, { setSize: fields.length, position: index + 1 });
    return row.expanded ? [row, ...buildFieldRows(shape, field, path, depth + 1)] : [row];
  });
}

/** The id of the row with that path in a tree. */
export function fieldRowId(stem: string, fieldPath: FieldPath): string {
  return [stem, ...fieldPath].join('/');
}

/** True for a field that fields can be put into. */
export function isHolder(field: Field): boolean {
  return !field.dynamic && !field.recursive && (field.type === 'object' || field.type === 'array');
}

function buildRow(
  shape: FieldTree,
  field: Field,
  fieldPath: FieldPath,
  depth: number,
  numbers: Pick<MapRow, 'setSize' | 'position'>,
): MapRow {
  const id = fieldRowId(shape.stem, fieldPath);
  const { name, detail, type } = shape.print(field);
  const item = field.name === '[]' || field.name === '*' ? undefined : shape.buildItem(fieldPath);
  const slot = isHolder(field) && field.name !== '[]' ? shape.buildSlot(fieldPath) : undefined;
  const isOpen = shape.toggles[id] ?? depth < shape.openLevels;
  return {
    ...numbers,
    kind: 'item',
    id,
    level: shape.level + depth,
    label: printRowLabel(name, type, field.required),
    name,
    detail: field.recursive ? `as ${field.refName} above` : detail,
    type,
    glyph: chooseGlyph(field.type),
    required: field.required,
    refName: field.refName,
    target: shape.buildTarget(fieldPath),
    place: field.listedAt,
    line: id,
    ...(field.hasChildren ? { expanded: isOpen } : {}),
    ...(item ? { item } : {}),
    ...(slot ? { slot } : {}),
    ...(slot && field.type === 'object' ? { adds: 'field' as const } : {}),
  };
}
