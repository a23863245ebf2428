// The last touch on a converted schema: what only shows once its members stand together.
import { type JsonObject, type JsonValue, isJsonObject } from '../base/json-value';
import type { Conversion } from './conversion';
import { fitSchemaValues } from './fit-values';
import { gatherFields } from './gather-fields';
import type { PlacedObject } from './source-document';

/**
 * Makes a converted schema sound: an array has items; `required` names only fields that there are and that a caller
 * can fill; a discriminator names a required text; `enum`, `default` and bounds fit the type.
 */
export function finishSchema(c: Conversion, source: PlacedObject, converted: JsonObject): JsonObject {
  if ('$ref' in converted) return converted;
  const fitted = fitSchemaValues(withItems(converted), (value) =>
    c.losses.note('value', source.pointer, JSON.stringify(value)),
  );
  return fitDiscriminator(c, source, fitRequired(c, source, fitted));
}

function withItems(schema: JsonObject): JsonObject {
  return schema['type'] === 'array' && !('items' in schema) ? { ...schema, items: {} } : schema;
}

function fitRequired(c: Conversion, source: PlacedObject, schema: JsonObject): JsonObject {
  const names = schema['required'];
  if (!Array.isArray(names)) return schema;
  const own = isJsonObject(schema['properties']) ? schema['properties'] : {};
  const inherited = 'allOf' in schema ? gatherFields(c, source).fields : undefined;
  const fitting = (names as readonly JsonValue[]).filter((name) => {
    if (typeof name !== 'string') return false;
    const field = Object.hasOwn(own, name) ? own[name] : undefined;
    if (field === undefined) return inherited?.has(name) ?? false;
    return !(isJsonObject(field) && field['readOnly'] === true);
  });
  if (fitting.length === names.length) return schema;
  const { required: _names, ...rest } = schema;
  return fitting.length === 0 ? rest : { ...rest, required: fitting };
}

function fitDiscriminator(c: Conversion, source: PlacedObject, schema: JsonObject): JsonObject {
  const name = schema['discriminator'];
  if (typeof name !== 'string') return schema;
  const field = isJsonObject(schema['properties']) ? schema['properties'][name] : undefined;
  const required = (schema['required'] ?? []) as readonly JsonValue[];
  const isText = isJsonObject(field) && field['type'] === 'string';
  const isPlain = !('oneOf' in source.value) && !('anyOf' in source.value);
  if (isText && isPlain) {
    return required.includes(name) ? schema : { ...schema, required: [...required, name] };
  }
  c.losses.note('discriminator', source.pointer, name);
  const { discriminator: _name, ...rest } = schema;
  return rest;
}
