// Merges converted schemas into one: all of them at once (`allOf`) or any one of them (`oneOf`, `anyOf`). Works on
// finished schemas alone; references in them are equal or they are not.
import { type JsonObject, type JsonValue, isJsonObject } from '../base/json-value';
import { fitEnum } from './fit-values';

/** More fields than this in one joined object serve nobody, and a web of shapes must end. */
export const mostFields = 512;

/** The schema that every part holds for: fields of all, what is required of any; members of later parts go first. */
export function mergeAll(parts: readonly JsonObject[]): JsonObject {
  const properties = new Map<string, JsonValue>();
  const required = new Set<JsonValue>();
  let merged: JsonObject = {};
  for (const part of parts) {
    const { properties: fields, required: names, allOf: _parts, ...rest } = part;
    merged = { ...merged, ...rest };
    for (const [name, field] of listFields(fields)) properties.set(name, field);
    for (const name of listNames(names)) required.add(name);
  }
  return withFields(merged, properties, [...required]);
}

/** The schema that holds for any of the objects: fields of all, required only what all of them require. */
export function mergeAny(parts: readonly JsonObject[]): JsonObject {
  const properties = new Map<string, JsonValue>();
  for (const part of parts) {
    for (const [name, field] of listFields(part['properties'])) {
      const known = properties.get(name);
      properties.set(name, known === undefined ? field : joinFields(known, field));
    }
  }
  const [first, ...others] = parts.map((part) => listNames(part['required']));
  const required = (first ?? []).filter((name) => others.every((names) => names.includes(name)));
  const open = parts.some((part) => isJsonObject(part['additionalProperties']));
  const extra: JsonObject = open && properties.size === 0 ? { additionalProperties: {} } : {};
  return withFields({ type: 'object', ...extra }, properties, required);
}

/** The schema of values of one simple type that any of the schemas allows: choices joined, bounds left out. */
export function mergeSimple(type: string, parts: readonly JsonObject[]): JsonObject {
  const lists = parts.map((part) => part['enum']);
  const values = lists.every(Array.isArray)
    ? fitEnum(
        lists.flatMap((list) => list as readonly JsonValue[]),
        type,
      )
    : [];
  const labels = listLabels(parts, values);
  const formats = new Set(parts.map((part) => part['format']));
  const [format] = formats;
  return {
    type,
    ...(formats.size === 1 && format !== undefined ? { format } : {}),
    ...(values.length > 0 ? { enum: values } : {}),
    ...(labels.length > 0 ? { 'x-ms-enum-values': labels } : {}),
  };
}

/** The kind of a converted schema: its type, else what its members tell; empty for any value. */
export function kindOf(schema: JsonObject): string {
  if (typeof schema['type'] === 'string') return schema['type'];
  return 'properties' in schema || 'allOf' in schema || 'additionalProperties' in schema ? 'object' : '';
}

/** Choices that are titled one by one, as `oneOf` of constants writes them, become the platform's labels. */
function listLabels(parts: readonly JsonObject[], values: readonly JsonValue[]): readonly JsonObject[] {
  if (values.length === 0 || parts.length !== values.length) return [];
  const titles = parts.map((part) => part['title'] ?? part['description']);
  if (!titles.every((title) => typeof title === 'string' && title.length <= 80)) return [];
  return values.map((value, index) => ({ value, displayName: titles[index] ?? '' }));
}

/** One field that two shapes have under the same name. */
function joinFields(left: JsonValue, right: JsonValue): JsonValue {
  if (!isJsonObject(left) || !isJsonObject(right)) return left;
  if (left === right || JSON.stringify(left) === JSON.stringify(right)) return left;
  const kind = kindOf(left);
  const label = left['x-ms-summary'];
  const head: JsonObject = label === undefined ? {} : { 'x-ms-summary': label };
  if (kind === '' || kind !== kindOf(right) || '$ref' in left || '$ref' in right) return head;
  if (kind === 'object') return { ...mergeAny([left, right]), ...head };
  if (kind === 'array')
    return { type: 'array', items: joinFields(left['items'] ?? {}, right['items'] ?? {}), ...head };
  return { ...mergeSimple(kind, [left, right]), ...head };
}

function withFields(
  head: JsonObject,
  properties: ReadonlyMap<string, JsonValue>,
  required: readonly JsonValue[],
): JsonObject {
  return {
    ...head,
    ...(properties.size > 0 ? { properties: Object.fromEntries(properties) } : {}),
    ...(required.length > 0 ? { required } : {}),
  };
}

function listFields(properties: JsonValue | undefined): readonly (readonly [string, JsonValue])[] {
  return isJsonObject(properties) ? Object.entries(properties) : [];
}

function listNames(required: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(required) ? (required as readonly JsonValue[]) : [];
}
