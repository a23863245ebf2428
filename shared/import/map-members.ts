// Maps the members of objects and lists, giving the same object back where nothing changed in it: how an import tells
// whether an OpenAPI 2.0 source can stay as its author wrote it.
import type { JsonObject, JsonValue } from '../base/json-value';

/** The object with each member mapped; `undefined` takes a member away. The same object where nothing changed. */
export function mapMembers(
  object: JsonObject,
  map: (value: JsonValue, key: string) => JsonValue | undefined,
): JsonObject {
  let changed = false;
  const entries: (readonly [string, JsonValue])[] = [];
  for (const [key, value] of Object.entries(object)) {
    const mapped = map(value, key);
    changed ||= mapped !== value;
    if (mapped !== undefined) entries.push([key, mapped]);
  }
  return changed ? Object.fromEntries(entries) : object;
}

/** The list with each item mapped; the same list where nothing changed. */
export function mapItems(
  list: readonly JsonValue[],
  map: (value: JsonValue, index: number) => JsonValue,
): readonly JsonValue[] {
  const mapped = list.map(map);
  return mapped.every((value, index) => value === list[index]) ? list : mapped;
}
