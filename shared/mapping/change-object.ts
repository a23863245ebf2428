// The least changes that give a value to a place, member by member, so that what stays keeps its text.
import { isJsonObject, isSameJson, type JsonObject, type JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { JsonChange } from '../text/edit';
import type { JsonNode } from '../text/tree';
import { readMember } from '../text/read';
import { toValue } from '../text/value';

/** The changes that make what stands at `place` (undefined where nothing does) the value; none where it is. */
export function changeObject(
  node: JsonNode | undefined,
  place: Path,
  value: JsonValue,
): readonly JsonChange[] {
  if (node && isSameJson(toValue(node), value)) return [];
  if (node?.kind !== 'object' || !isJsonObject(value)) return [{ kind: 'set', path: place, value }];
  const gone = [...new Set(node.members.map(({ key }) => key))].filter((key) => !Object.hasOwn(value, key));
  return [
    ...gone.map((key): JsonChange => ({ kind: 'remove', path: [...place, key] })),
    ...Object.entries(value).flatMap(([key, inner]) =>
      changeObject(readMember(node, key), [...place, key], inner),
    ),
  ];
}

/** The object without the members that are undefined, empty texts or empty objects. */
export function compact(value: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const isEmpty =
        inner === undefined || inner === '' || (isJsonObject(inner) && Object.keys(inner).length === 0);
      return isEmpty ? [] : [[key, inner] as const];
    }),
  );
}
