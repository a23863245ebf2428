// What one item of a list asks for: the fields of an object as inputs of their own, or the values that may be chosen.
// Pure.
import { isJsonObject, type JsonObject, type JsonValue } from '../../shared/base/json-value';
import { listInputs } from '../../shared/operations/list-inputs';
import type { EnumValue, Field, Input, Operation } from '../../shared/operations/operation';
import { readEnumValues } from '../../shared/operations/read-choices';
import { readFields } from '../../shared/operations/read-fields';
import { findNode } from '../../shared/text/locate';
import type { JsonTree } from '../../shared/text/tree';

/** The inputs of one item, with their paths in it; none for plain values and for objects that are open. */
export function listItemInputs(tree: JsonTree, operation: Operation, list: Input): readonly Input[] {
  const item = findItem(tree, list);
  if (item?.type !== 'object' || item.dynamic) return [];
  const { parameter } = list;
  const alone = { ...parameter, schema: item, required: true, visibility: 'none' as const };
  return listInputs(tree, { ...operation, parameters: [alone] }).filter(
    (input) => input.group !== 'hidden' && input.bodyPath.length > 0,
  );
}

/** What an item may be, by its `enum`; empty where it may be anything. */
export function listItemChoices(tree: JsonTree, list: Input): readonly EnumValue[] {
  if (list.type !== 'array') return [];
  const item = findItem(tree, list);
  if (item) return item.enumValues;
  const node = findNode(tree, [...list.parameter.place, 'items']);
  return node ? readEnumValues(node) : [];
}

/** The value at a path in an item. */
export function readItemValue(item: JsonValue, path: readonly string[]): JsonValue | undefined {
  let found: JsonValue | undefined = item;
  for (const name of path) {
    found = isJsonObject(found) && Object.hasOwn(found, name) ? found[name] : undefined;
  }
  return found;
}

/** The item with the value at the path; undefined takes it away, and objects that become empty with it. */
export function setItemValue(
  item: JsonValue | undefined,
  path: readonly string[],
  value: JsonValue | undefined,
): JsonObject {
  const object = isJsonObject(item) ? item : {};
  const [name, ...rest] = path;
  if (name === undefined) return object;
  const inner = rest.length === 0 ? value : setItemValue(object[name], rest, value);
  const { [name]: _before, ...others } = object;
  const isEmpty = inner === undefined || (isJsonObject(inner) && Object.keys(inner).length === 0);
  if (isEmpty && (rest.length > 0 || inner === undefined)) return others;
  return { ...object, [name]: inner };
}

function findItem(tree: JsonTree, list: Input): Field | undefined {
  const field = list.field ?? list.parameter.schema;
  return field ? readFields(tree, field).find((child) => child.name === '[]') : undefined;
}
