// Converts one parameter of an OpenAPI 3 operation that is not its body: where it goes, how its values are written,
// and the plain type that OpenAPI 2.0 asks for. Objects become one parameter for each field.
import { type JsonObject, type JsonValue, isJsonObject } from '../base/json-value';
import { printTitle } from '../mapping/print-title';
import type { Conversion } from './conversion';
import { flattenConverted, flattenSchema } from './convert-schema';
import { fitValue } from './fit-values';
import { gatherFields } from './gather-fields';
import { keepExtensions } from './legal-extensions';
import { kindOf } from './merge-schemas';
import {
  type Placed,
  type PlacedObject,
  asObject,
  findObject,
  findPlaced,
  listPlaced,
  readFlag,
  readText,
  textOf,
} from './source-document';

/** Headers that the connector sets itself, which OpenAPI 3 says to pass over. */
const ownHeaders: ReadonlySet<string> = new Set(['accept', 'content-type', 'authorization']);
const locations: ReadonlySet<string> = new Set(['query', 'header', 'path']);
const simpleKinds: ReadonlySet<string> = new Set(['string', 'integer', 'number', 'boolean']);

/** The members of a schema that a parameter, its items or a header may carry in OpenAPI 2.0. */
const plainWords: ReadonlySet<string> = new Set([
  'type',
  'format',
  'default',
  'enum',
  'maximum',
  'exclusiveMaximum',
  'minimum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'pattern',
  'maxItems',
  'minItems',
  'uniqueItems',
  'multipleOf',
]);

/** Converts a parameter: none where it cannot be sent, several where an object is taken apart. */
export function convertParameter(c: Conversion, parameter: PlacedObject): readonly JsonObject[] {
  const name = readText(parameter, 'name');
  const location = readText(parameter, 'in');
  if (name !== '' && location === 'cookie') c.losses.note('parameter-cookie', parameter.pointer, name);
  else if (name === '' || !locations.has(location)) c.losses.note('parameter-invalid', parameter.pointer);
  else if (location === 'header' && ownHeaders.has(name.toLowerCase())) {
    c.losses.note('parameter-header', parameter.pointer, name);
  } else return convertKnown(c, parameter, name, location);
  return [];
}

/** The plain schema of a value that is no object: type, format, bounds and choices, with the items of a list. */
export function convertPlain(c: Conversion, flat: JsonObject): JsonObject {
  const kind = kindOf(flat);
  if (kind === 'array') {
    const items = isJsonObject(flat['items']) ? flattenConverted(c, flat['items']) : {};
    return { ...pickPlain(flat), type: 'array', items: convertPlain(c, items), collectionFormat: 'csv' };
  }
  const picked = pickPlain(flat);
  return simpleKinds.has(kind) ? picked : { ...pickPlain({ ...picked, format: null }), type: 'string' };
}

/** True for what a parameter can say: a simple value, or a list of simple values. */
export function isPlain(c: Conversion, flat: JsonObject): boolean {
  const kind = kindOf(flat);
  if (kind !== 'array') return kind !== 'object';
  const items = isJsonObject(flat['items']) ? flattenConverted(c, flat['items']) : {};
  return simpleKinds.has(kindOf(items)) || kindOf(items) === '';
}

function convertKnown(
  c: Conversion,
  parameter: PlacedObject,
  name: string,
  location: string,
): readonly JsonObject[] {
  const schema = findSchema(c, parameter, name);
  const flat = schema ? flattenSchema(c, schema) : {};
  const style = readText(parameter, 'style') || (location === 'query' ? 'form' : 'simple');
  const explodes = findPlaced(parameter, 'explode')?.value ?? style === 'form';
  if (schema && kindOf(flat) === 'object' && location === 'query') {
    const isDeep = style === 'deepObject';
    if (isDeep || (style === 'form' && explodes === true)) {
      const parts = takeApart(c, parameter, schema, isDeep ? name : '');
      if (parts.length > 0) return parts;
    }
  }
  if (!isPlain(c, flat)) c.losses.note('parameter-object', parameter.pointer, name);
  const value = isPlain(c, flat) ? convertPlain(c, flat) : { type: 'string' };
  if (readFlag(parameter, 'allowReserved')) c.losses.note('parameter-encoding', parameter.pointer, name);
  const collection: JsonObject = value['type'] === 'array' ? { collectionFormat: chooseCollection() } : {};
  return [build(parameter, flat, { name, in: location, ...value, ...collection })];

  function chooseCollection(): string {
    if (style === 'spaceDelimited' || style === 'pipeDelimited') {
      if (explodes !== true) return style === 'spaceDelimited' ? 'ssv' : 'pipes';
    }
    if (location === 'query' && explodes === true) c.losses.note('parameter-multi', parameter.pointer, name);
    else if (style !== 'form' && style !== 'simple') {
      c.losses.note('parameter-style', parameter.pointer, name, style);
    }
    return 'csv';
  }
}

/** The schema of a parameter; none where its value is a document of its own (`content`), which is then a text. */
function findSchema(c: Conversion, parameter: PlacedObject, name: string): Placed | undefined {
  const schema = findPlaced(parameter, 'schema');
  if (schema) return schema;
  const [media] = listPlaced(findPlaced(parameter, 'content'));
  if (media) c.losses.note('parameter-content', parameter.pointer, name, media[0]);
  return undefined;
}

/** One query parameter for each field of an object; none where a field is no plain value. */
function takeApart(
  c: Conversion,
  parameter: PlacedObject,
  schema: Placed,
  prefix: string,
): readonly JsonObject[] {
  const { fields, required } = gatherFields(c, schema);
  const flats = [...fields].map(([field, placed]) => ({ field, placed, flat: flattenSchema(c, placed) }));
  if (!flats.every(({ flat }) => isPlain(c, flat))) return [];
  const isRequired = readFlag(parameter, 'required');
  return flats.map(({ field, placed, flat }) => {
    const name = prefix === '' ? field : `${prefix}[${field}]`;
    if (kindOf(flat) === 'array') c.losses.note('parameter-multi', placed.pointer, name);
    const holder = asObject(placed) ?? parameter;
    const own = {
      value: { ...holder.value, required: isRequired && required.has(field) },
      pointer: placed.pointer,
    };
    return build(own, flat, { name, in: 'query', ...convertPlain(c, flat) });
  });
}

/** Puts a parameter together in the order in which the platform's designer writes it. */
function build(parameter: PlacedObject, flat: JsonObject, value: JsonObject): JsonObject {
  const { name, in: location, ...plain } = value;
  const wording = typeof name === 'string' ? name : '';
  const description = readText(parameter, 'description') || textOf(flat['description']);
  const summary =
    readText(parameter, 'x-ms-summary') ||
    textOf(flat['x-ms-summary']) ||
    textOf(flat['title']) ||
    printTitle(wording);
  const isPath = location === 'path';
  const isRequired = isPath || readFlag(parameter, 'required');
  const isOld = readFlag(parameter, 'deprecated') && !isRequired;
  const { 'x-ms-summary': _summary, ...extensions } = keepExtensions(parameter.value);
  const test = findTestValue(parameter, flat, plain);
  const encoding = readText(parameter, 'x-ms-url-encoding') || 'single';
  return {
    name: wording,
    in: location ?? 'query',
    ...(description === '' ? {} : { description }),
    required: isRequired,
    ...plain,
    ...(readFlag(parameter, 'allowEmptyValue') && location === 'query' ? { allowEmptyValue: true } : {}),
    'x-ms-summary': summary.slice(0, 80),
    ...(isOld ? { 'x-ms-visibility': 'advanced' } : {}),
    ...keepEnumLabels(flat, plain),
    ...extensions,
    ...(test === undefined ? {} : { 'x-ms-test-value': test }),
    ...(isPath ? { 'x-ms-url-encoding': encoding } : {}),
  };
}

const secretName = /token|secret|passw|api.?key|credential/i;

/** A sample that the source gives, for tests; never for what looks like a secret. */
function findTestValue(parameter: PlacedObject, flat: JsonObject, plain: JsonObject): JsonValue | undefined {
  if (plain['format'] === 'password' || secretName.test(readText(parameter, 'name'))) return undefined;
  const [named] = listPlaced(findObject(parameter, 'examples'));
  const example = named && isJsonObject(named[1].value) ? named[1].value['value'] : undefined;
  const sample = parameter.value['example'] ?? example ?? flat['example'];
  const type = typeof plain['type'] === 'string' ? plain['type'] : '';
  return sample === undefined || sample === null ? undefined : fitValue(sample, type);
}

function keepEnumLabels(flat: JsonObject, plain: JsonObject): JsonObject {
  const labels = flat['x-ms-enum-values'];
  return labels === undefined || !('enum' in plain) ? {} : { 'x-ms-enum-values': labels };
}

function pickPlain(flat: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(flat).filter(([key, value]) => plainWords.has(key) && value !== null),
  );
}
