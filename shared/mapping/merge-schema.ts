// Joins an inferred schema into one that an author wrote. Only ever adds: what is written stays as it is, key by
// key, so that no description, reference or choice is lost to a sample.
import { type JsonObject, type JsonValue, isJsonObject } from '../base/json-value';

/**
 * The written schema with what the inferred one knows beyond it: properties that are not there, the items of an
 * array without any, a type where none is written, `x-nullable`. A `$ref`, and a type that differs, are left alone.
 * `required` is taken over only by an object that had no properties yet: an added field must not break who calls.
 */
export function mergeSchema(written: JsonObject, inferred: JsonObject): JsonObject {
  if ('$ref' in written) return written;
  const writtenType = typeOf(written);
  if (writtenType === '') return { ...written, ...withoutWritten(inferred, written) };
  if (writtenType !== typeOf(inferred)) return withNullable(written, inferred);
  const properties = mergeProperties(written, inferred);
  const items = mergeItems(written, inferred);
  const required = properties && !hasProperties(written) ? inferred['required'] : undefined;
  return withNullable(
    {
      ...written,
      ...(properties ? { properties } : {}),
      ...(items ? { items } : {}),
      ...(required === undefined || 'required' in written ? {} : { required }),
    },
    inferred,
  );
}

function mergeProperties(written: JsonObject, inferred: JsonObject): JsonObject | null {
  const old = written['properties'];
  const found = inferred['properties'];
  if (!isJsonObject(found)) return null;
  const merged = new Map<string, JsonValue>(isJsonObject(old) ? Object.entries(old) : []);
  for (const [name, schema] of Object.entries(found)) {
    const known = merged.get(name);
    if (known === undefined) merged.set(name, schema);
    else if (isJsonObject(known) && isJsonObject(schema)) merged.set(name, mergeSchema(known, schema));
  }
  return Object.fromEntries(merged);
}

function mergeItems(written: JsonObject, inferred: JsonObject): JsonObject | null {
  const old = written['items'];
  const found = inferred['items'];
  if (!isJsonObject(found)) return null;
  return isJsonObject(old) ? mergeSchema(old, found) : found;
}

function withNullable(written: JsonObject, inferred: JsonObject): JsonObject {
  return inferred['x-nullable'] === true && !('x-nullable' in written)
    ? { ...written, 'x-nullable': true }
    : written;
}

/** The keys of the inferred schema that the author has not written; a label only where there is none of any kind. */
function withoutWritten(inferred: JsonObject, written: JsonObject): JsonObject {
  const isLabelled = 'title' in written || 'x-ms-summary' in written;
  return Object.fromEntries(
    Object.entries(inferred).filter(([key]) => !(key in written) && !(key === 'x-ms-summary' && isLabelled)),
  );
}

function hasProperties(schema: JsonObject): boolean {
  const properties = schema['properties'];
  return isJsonObject(properties) && Object.keys(properties).length > 0;
}

/** The type as written, else what the other keys say. */
function typeOf(schema: JsonObject): string {
  if (typeof schema['type'] === 'string') return schema['type'];
  if ('properties' in schema || 'allOf' in schema || 'additionalProperties' in schema) return 'object';
  return 'items' in schema ? 'array' : '';
}
