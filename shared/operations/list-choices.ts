// Reads the reply of a lookup: the choices that it lists, or the schema that it hands over.
import { isJsonArray, isJsonObject, type JsonValue } from '../base/json-value';
import type { EnumValue } from './operation';
import type { Lookup } from './read-lookup';

/** More than this many choices are not shown one by one. */
export const mostChoices = 1000;

/**
 * The choices in the order of the reply, at most {@link mostChoices}; an item without a title is called by its value,
 * one without a value is left out. Null where the reply has no list at that place.
 */
export function listChoices(reply: JsonValue, lookup: Lookup): readonly EnumValue[] | null {
  const items = readPath(reply, lookup.itemsPath);
  if (!isJsonArray(items)) return null;
  return items.slice(0, mostChoices).flatMap((item) => {
    const value = readPath(item, lookup.valuePath);
    if (value === undefined || value === null) return [];
    const title = lookup.titlePath === '' ? undefined : readPath(item, lookup.titlePath);
    return [{ value, label: print(title ?? value) }];
  });
}

/**
 * The schema that a reply hands over, ready to be read as one: what is only a map of properties becomes an object
 * around it. Null where there is none at that place.
 */
export function findSchema(reply: JsonValue, lookup: Lookup): JsonValue | null {
  const found = readPath(reply, lookup.valuePath);
  if (!isJsonObject(found) || Object.keys(found).length === 0) return null;
  const isSchema =
    typeof found.type === 'string' ||
    isJsonObject(found.properties) ||
    isJsonObject(found.items) ||
    isJsonArray(found.allOf);
  const isMap = lookup.valuePath.split('/').at(-1) === 'properties' || !isSchema;
  return isMap ? { type: 'object', properties: found } : found;
}

function readPath(value: JsonValue, path: string): JsonValue | undefined {
  let at: JsonValue | undefined = value;
  for (const name of path === '' ? [] : path.split('/')) {
    at = isJsonObject(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  }
  return at;
}

function print(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
