// Compares a reply with the schema that the definition declares for it, and says where they differ. Reads only; the
// patch that would make them fit is inferred by `mapping` from the same value.
import { isJsonArray, isJsonObject, isSameJson, type JsonValue } from '../base/json-value';
import { printPointer, type Path } from '../base/pointer';
import type { Field } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import { findNode } from '../text/locate';
import { readBoolean } from '../text/read';
import type { JsonTree } from '../text/tree';

/** How a value differs from its schema. */
export type DriftKind =
  /** The reply has it, the schema does not name it. */
  | 'undeclared'
  /** The schema requires it, the reply has it not. */
  | 'missing'
  | 'type'
  /** Null, where the schema does not allow it by `x-nullable`. */
  | 'null'
  /** Not among the values of `enum`. */
  | 'enum';

/** One difference. The same one in several items of a list is told once, with how often. */
export interface Drift {
  readonly kind: DriftKind;
  /** A JSON pointer into the reply's body, with a star for the items of a list. */
  readonly pointer: string;
  /** Where the schema stands in the definition; of an undeclared value that of the object around it. */
  readonly schema: Path;
  /** Where the schema of the object around it stands; empty for the body itself. */
  readonly around: Path;
  readonly declared: string;
  readonly found: string;
  readonly count: number;
}

/** A list is compared up to this many items, evenly spread: a reply of a million items differs in the same ways. */
const mostItems = 200;
const deepest = 32;
const mostNamed = 6;

interface Comparison {
  readonly tree: JsonTree;
  readonly drifts: Map<string, Drift>;
  readonly fields: Map<string, readonly Field[]>;
}

/** The differences between a body and the field that declares it, in the order met. */
export function findDrift(tree: JsonTree, declared: Field, body: JsonValue): readonly Drift[] {
  const comparison: Comparison = { tree, drifts: new Map(), fields: new Map() };
  compare(comparison, declared, body, { path: [], around: [], depth: 0 });
  return [...comparison.drifts.values()];
}

/** Where in the reply a comparison is. */
interface Spot {
  readonly path: Path;
  readonly around: Path;
  readonly depth: number;
}

function compare(comparison: Comparison, field: Field, value: JsonValue, spot: Spot): void {
  if (spot.depth > deepest || field.dynamic) return;
  if (value === null) {
    if (field.type !== '' && !isNullable(comparison.tree, field))
      add(comparison, 'null', field, spot, field.type, 'null');
    return;
  }
  if (!fitsType(field.type, value)) {
    add(comparison, 'type', field, spot, field.type, typeOf(value));
    return;
  }
  if (field.enumValues.length > 0 && !field.enumValues.some((one) => isSameJson(one.value, value))) {
    add(comparison, 'enum', field, spot, printEnum(field), JSON.stringify(value));
  }
  // Without a type and without anything inside, a schema takes whatever comes.
  if (field.type === '' && !field.hasChildren) return;
  if (isJsonArray(value)) compareItems(comparison, field, value, spot);
  else if (isJsonObject(value)) compareMembers(comparison, field, value, spot);
}

function compareItems(
  comparison: Comparison,
  field: Field,
  items: readonly JsonValue[],
  { path, depth }: Spot,
): void {
  const item = listFields(comparison, field).find((one) => one.name === '[]');
  if (!item) return;
  const step = Math.max(1, Math.ceil(items.length / mostItems));
  for (let index = 0; index < items.length; index += step) {
    compare(comparison, item, items[index] ?? null, {
      path: [...path, '*'],
      around: field.place,
      depth: depth + 1,
    });
  }
}

function compareMembers(
  comparison: Comparison,
  field: Field,
  value: Readonly<Record<string, JsonValue>>,
  { path, depth }: Spot,
): void {
  const fields = listFields(comparison, field);
  const byName = new Map(fields.map((one) => [one.name, one]));
  const others = byName.get('*');
  for (const [name, member] of Object.entries(value)) {
    const known = byName.get(name) ?? others;
    const spot = { path: [...path, name], around: field.place, depth: depth + 1 };
    if (known) compare(comparison, known, member, spot);
    else if (!field.recursive) add(comparison, 'undeclared', field, spot, 'nothing', typeOf(member));
  }
  for (const one of fields) {
    if (one.required && !Object.hasOwn(value, one.name)) {
      const spot = { path: [...path, one.name], around: field.place, depth };
      add(comparison, 'missing', one, spot, one.type, 'nothing');
    }
  }
}

function listFields(comparison: Comparison, field: Field): readonly Field[] {
  const key = `${printPointer(field.place)} ${field.ancestors.join(' ')}`;
  const known = comparison.fields.get(key) ?? readFields(comparison.tree, field);
  comparison.fields.set(key, known);
  return known;
}

function add(
  comparison: Comparison,
  kind: DriftKind,
  field: Field,
  { path, around }: Spot,
  declared: string,
  found: string,
): void {
  const pointer = printPointer(path);
  const key = `${kind} ${pointer}`;
  const known = comparison.drifts.get(key);
  if (known) comparison.drifts.set(key, { ...known, count: known.count + 1 });
  else comparison.drifts.set(key, { kind, pointer, schema: field.place, around, declared, found, count: 1 });
}

/** `one of open, closed`; of many values the first ones. */
function printEnum({ enumValues }: Field): string {
  const shown = enumValues
    .slice(0, mostNamed)
    .map(({ value }) => (typeof value === 'string' ? value : JSON.stringify(value)));
  return `one of ${shown.join(', ')}${enumValues.length > mostNamed ? ', …' : ''}`;
}

function isNullable(tree: JsonTree, field: Field): boolean {
  const node = findNode(tree, field.place);
  return node !== null && readBoolean(node, 'x-nullable');
}

/** A schema without a type takes anything; an integer is a number too, and a whole number an integer. */
function fitsType(type: string, value: JsonValue): boolean {
  const found = typeOf(value);
  if (type === '' || type === found || type === 'file') return true;
  return type === 'number' && found === 'integer';
}

function typeOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (isJsonArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}
