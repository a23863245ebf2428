// Keeps the schemas of an OpenAPI 2.0 source as their author wrote them. Only what is no OpenAPI 2.0 at all goes
// the long way through `convert-keywords`.
import { type JsonObject, type JsonValue, isJsonObject } from '../base/json-value';
import { printPointer } from '../base/pointer';
import type { ConvertChild } from './convert-keywords';
import { mapItems, mapMembers } from './map-members';
import type { PlacedObject } from './source-document';

const foreignWords = [
  'oneOf',
  'anyOf',
  'not',
  'nullable',
  'const',
  'if',
  'then',
  'else',
  'patternProperties',
];

/** True where words of later JSON Schema stand in a schema, which OpenAPI 2.0 does not have. */
export function hasForeignWords(schema: JsonObject): boolean {
  const type = schema['type'];
  return Array.isArray(type) || type === 'null' || foreignWords.some((word) => Object.hasOwn(schema, word));
}

/** The same schema with its children converted: the same object where nothing changes in them. */
export function keepSchema(schema: PlacedObject, child: ConvertChild): JsonObject {
  const keepChild = (value: JsonValue, pointer: string): JsonValue =>
    isJsonObject(value) ? child({ value, pointer }) : value;
  return mapMembers(schema.value, (value, key) => {
    const pointer = `${schema.pointer}${printPointer([key])}`;
    if (key === 'properties' && isJsonObject(value)) {
      return mapMembers(value, (field, name) => keepChild(field, `${pointer}${printPointer([name])}`));
    }
    if (key === 'allOf' && Array.isArray(value)) {
      const parts = value as readonly JsonValue[];
      return mapItems(parts, (part, index) => keepChild(part, `${pointer}/${index}`));
    }
    return key === 'items' || key === 'additionalProperties' ? keepChild(value, pointer) : value;
  });
}
