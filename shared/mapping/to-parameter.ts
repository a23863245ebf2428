// Writes what a schema says as a parameter, and what a parameter says as a schema: a pair. The two forms share most
// of their keys; a parameter holds one plain value or a list of them, a schema anything.
// https://swagger.io/specification/v2/#parameter-object
import type { JsonObject } from '../base/json-value';
import type { Field, ParameterLocation } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import { findNode } from '../text/locate';
import { readMember } from '../text/read';
import type { JsonTree } from '../text/tree';
import { locationWords } from './locations';

/** The keys of a schema that mean nothing on a parameter outside the body. */
export const schemaOnlyKeys: readonly string[] = [
  'title',
  'readOnly',
  'example',
  'xml',
  'discriminator',
  'externalDocs',
  'properties',
  'additionalProperties',
  'allOf',
  'minProperties',
  'maxProperties',
  'x-ms-notification-url',
];

/** The keys of a parameter that mean nothing on a schema. */
export const parameterOnlyKeys: readonly string[] = [
  'name',
  'in',
  'required',
  'allowEmptyValue',
  'collectionFormat',
  'x-ms-url-encoding',
  'x-ms-parameter-location',
  'x-ms-skip-url-encoding',
];

const plainTypes: ReadonlySet<string> = new Set(['string', 'integer', 'number', 'boolean']);

/** Why a field of the body cannot stand in that location by its type; empty where it can. */
export function findTypeObstacle(
  tree: JsonTree,
  field: Field,
  name: string,
  location: ParameterLocation,
): string {
  const words = locationWords[location];
  const node = findNode(tree, field.place);
  if (node && readMember(node, 'x-ms-notification-url')) {
    return `${name} takes the address of the callback, which only a body can carry.`;
  }
  if (field.type === 'object') {
    return `${name} is an object, and ${words} can only hold plain values: move its fields one by one.`;
  }
  if (field.type === 'array') {
    const item = readFields(tree, field).find((child) => child.name === '[]');
    return item && plainTypes.has(item.type)
      ? ''
      : `${name} is a list of objects, and ${words} can only hold plain values.`;
  }
  return plainTypes.has(field.type) ? '' : `The type of ${name} is not known, so it cannot leave the body.`;
}

/** The parameter of that name and location that says what the schema says. */
export function toParameter(
  schema: JsonObject,
  name: string,
  location: Exclude<ParameterLocation, 'body'>,
  required: boolean,
): JsonObject {
  const { title, ...rest } = without(schema, [
    ...schemaOnlyKeys.filter((key) => key !== 'title'),
    'required',
    'in',
    'name',
  ]);
  const label: JsonObject =
    'x-ms-summary' in rest || typeof title !== 'string' ? {} : { 'x-ms-summary': title };
  return {
    name,
    in: location,
    required: required || location === 'path',
    ...rest,
    ...label,
    ...(location === 'path' ? { 'x-ms-url-encoding': rest['x-ms-url-encoding'] ?? 'single' } : {}),
  };
}

/** The schema that says what the parameter says. */
export function toSchema(parameter: JsonObject): JsonObject {
  return without(parameter, parameterOnlyKeys);
}

function without(value: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
