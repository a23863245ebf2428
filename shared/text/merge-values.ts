// Merges two changed versions of a JSON value over the one that both started from, by what its parts are called:
// finer than lines, for texts whose line merge has conflicts. Gives a value; `patch` writes it into the text.
import { isJsonArray, isJsonObject, isSameJson, type JsonObject, type JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';

/** A place where both sides changed the same thing in different ways; undefined where a side has it not. */
export interface ValueConflict {
  readonly path: Path;
  readonly base: JsonValue | undefined;
  readonly ours: JsonValue | undefined;
  readonly theirs: JsonValue | undefined;
}

/** A merged value, in which every conflict is decided for `ours`. */
export interface MergedValue {
  readonly value: JsonValue | undefined;
  readonly conflicts: readonly ValueConflict[];
}

type Sides = Pick<ValueConflict, 'base' | 'ours' | 'theirs'>;

/**
 * Merges two versions. Members meet by key; items by what names them (a parameter by location and name, a
 * reference by its target, an operation by its id, a scalar by itself), in the order of `ours`, with what only
 * `theirs` has put behind the item that it follows there. Lists without such names are taken whole.
 */
export function mergeValues(
  base: JsonValue | undefined,
  ours: JsonValue | undefined,
  theirs: JsonValue | undefined,
): MergedValue {
  const conflicts: ValueConflict[] = [];
  const value = merge({ base, ours, theirs }, [], conflicts);
  return { value, conflicts };
}

function merge(sides: Sides, path: Path, conflicts: ValueConflict[]): JsonValue | undefined {
  const { base, ours, theirs } = sides;
  if (isSameJson(ours, theirs) || isSameJson(base, theirs)) return ours;
  if (isSameJson(base, ours)) return theirs;
  if (isJsonObject(ours) && isJsonObject(theirs)) {
    return mergeObjects(isJsonObject(base) ? base : {}, ours, theirs, path, conflicts);
  }
  const lists = nameItems(sides);
  if (lists) return mergeLists(lists, path, conflicts);
  conflicts.push({ path, ...sides });
  return ours;
}

function mergeObjects(
  base: JsonObject,
  ours: JsonObject,
  theirs: JsonObject,
  path: Path,
  conflicts: ValueConflict[],
): JsonObject {
  const merged: [string, JsonValue][] = [];
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const sides = { base: readOwn(base, key), ours: readOwn(ours, key), theirs: readOwn(theirs, key) };
    const value = merge(sides, [...path, key], conflicts);
    if (value !== undefined) merged.push([key, value]);
  }
  return Object.fromEntries(merged);
}

function readOwn(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

type NamedItems = ReadonlyMap<string, JsonValue>;
type NamedLists = { readonly base: NamedItems; readonly ours: NamedItems; readonly theirs: NamedItems };

/** The items of the three lists by name; null where a side is no list or has items without a name of their own. */
function nameItems({ base, ours, theirs }: Sides): NamedLists | null {
  const named = [base ?? [], ours, theirs].map((side) => nameAll(side));
  const [first, second, third] = named;
  return first && second && third ? { base: first, ours: second, theirs: third } : null;
}

function nameAll(list: JsonValue | undefined): NamedItems | null {
  if (!isJsonArray(list)) return null;
  const named = new Map<string, JsonValue>();
  for (const item of list) {
    const name = nameOf(item);
    if (name === null || named.has(name)) return null;
    named.set(name, item);
  }
  return named;
}

function nameOf(item: JsonValue): string | null {
  if (isJsonArray(item) || item === null) return null;
  if (!isJsonObject(item)) return `value ${JSON.stringify(item)}`;
  const text = (key: string): string | null => {
    const value = item[key];
    return typeof value === 'string' ? value : null;
  };
  const reference = text('$ref');
  if (reference !== null) return `reference ${reference}`;
  if (text('templateId') !== null) return `policy ${text('templateId')} ${text('title')}`;
  const name = text('name') ?? text('operationId') ?? text('propertyName') ?? text('value');
  return name === null ? null : `${text('in') ?? 'item'} ${name}`;
}

function mergeLists(
  { base, ours, theirs }: NamedLists,
  path: Path,
  conflicts: ValueConflict[],
): readonly JsonValue[] {
  const order = joinOrder([...ours.keys()], [...theirs.keys()]);
  const merged: JsonValue[] = [];
  for (const name of order) {
    const sides = { base: base.get(name), ours: ours.get(name), theirs: theirs.get(name) };
    const value = merge(sides, [...path, merged.length], conflicts);
    if (value !== undefined) merged.push(value);
  }
  return merged;
}

/** The names of `ours` in their order, with each name that only `theirs` has behind the one before it there. */
function joinOrder(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  const order = [...ours];
  const known = new Set(ours);
  theirs.forEach((name, index) => {
    if (known.has(name)) return;
    const before = theirs[index - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name);
    known.add(name);
  });
  return order;
}
