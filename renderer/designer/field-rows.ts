// The rows of a tree of fields: a body, a response, a notification. Only what is open is read, so that a schema with
// hundreds of fields, or one without an end, costs no more than what is seen of it.
import type { DragItem, DropSlot, FieldPath } from '../../shared/mapping/drop';
import type { EditTarget } from '../../shared/mapping/edit-target';
import type { Field } from '../../shared/operations/operation';
import { readFields } from '../../shared/operations/read-fields';
import type { JsonTree } from '../../shared/text/tree';
import { chooseGlyph, printRowLabel, type MapRow, type Toggles } from './map-row';
import { fieldRowId } from './row-ids';

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
  /** The places before and behind a field, where fields have an order. */
  readonly buildPlaces?: (fieldPath: FieldPath, next: FieldPath | null) => Pick<MapRow, 'before' | 'after'>;
  /** The line of a row, where it is another than its id. */
  readonly buildLine?: (fieldPath: FieldPath) => string;
  /** The rows of its binding, for a field that has one. */
  readonly buildBinding?: (fieldPath: FieldPath, level: number) => readonly MapRow[];
  /** True for the fields that are not shown. */
  readonly isLeftOut: (field: Field) => boolean;
}

/** How the fields of the call are shown: as they are written. */
export function shapeFields(
  tree: JsonTree,
  toggles: Toggles,
  stem: string,
): Omit<FieldTree, 'buildItem' | 'buildSlot' | 'buildTarget'> {
  return {
    tree,
    stem,
    level: 2,
    toggles,
    openLevels: 1,
    print: (field) => ({
      name: printFieldName(field),
      detail: field.refName,
      type: field.format || field.type,
    }),
    isLeftOut: () => false,
  };
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
    const next = fields[index + 1];
    const numbers = { setSize: fields.length, position: index + 1 };
    const row = {
      ...buildRow(shape, field, path, depth, numbers),
      ...shape.buildPlaces?.(path, next ? [...fieldPath, next.name] : null),
    };
    const bound = field.dynamic ? (shape.buildBinding?.(path, shape.level + depth + 1) ?? []) : [];
    if (bound.length > 0) {
      const expanded = shape.toggles[row.id] ?? true;
      return [{ ...row, expanded }, ...(expanded ? bound : [])];
    }
    if (!row.expanded) return [row];
    const inner = field.recursive ? toLook(shape) : shape;
    return [row, ...buildFieldRows(inner, unfold(field), path, depth + 1)];
  });
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
  const slot = field.recursive ? undefined : shape.buildSlot(fieldPath);
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
    line: shape.buildLine?.(fieldPath) ?? id,
    ...readExpanded(shape, field, id, depth),
    ...(item ? { item } : {}),
    ...(slot ? { slot } : {}),
    ...(slot && isHolder(field) && field.type === 'object' ? { adds: 'field' as const } : {}),
  };
}

/** A schema inside itself is closed until somebody opens it, each time anew. */
function readExpanded(
  { toggles, openLevels }: FieldTree,
  field: Field,
  id: string,
  depth: number,
): Pick<MapRow, 'expanded'> {
  if (field.recursive) return { expanded: Object.hasOwn(toggles, id) && (toggles[id] ?? false) };
  return field.hasChildren ? { expanded: toggles[id] ?? depth < openLevels } : {};
}

/** What stands inside itself once more is there to be looked at: it is changed where it stands first. */
function toLook(shape: FieldTree): FieldTree {
  const { buildBinding: _bindings, buildPlaces: _places, ...rest } = shape;
  return { ...rest, openLevels: 0, buildItem: () => undefined, buildSlot: () => undefined };
}

/** The schema inside itself, once more. */
function unfold(field: Field): Field {
  return field.recursive ? { ...field, recursive: false, ancestors: [] } : field;
}

function printFieldName(field: Field): string {
  if (field.name === '[]') return 'items';
  return field.name === '*' ? 'any other field' : field.name;
}
