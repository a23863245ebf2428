// Converts the members of one schema object, in their order, to what OpenAPI 2.0 as connectors know it can say.
// References and `oneOf`/`anyOf` are the matter of `convert-schema`, which calls this.
import { type JsonObject, type JsonValue, isJsonObject } from '../base/json-value';
import { printTitle } from '../mapping/print-title';
import { chooseType } from './choose-type';
import type { Conversion } from './conversion';
import { isLegalExtension } from './legal-extensions';
import { fitFormat } from './schema-formats';
import { type Placed, type PlacedObject, listPlaced, textOf } from './source-document';

/** How the converter of schemas goes on below: a child schema, one level deeper. */
export type ConvertChild = (placed: Placed) => JsonObject;

/** A schema while its members are gone through. */
interface Draft {
  readonly c: Conversion;
  readonly schema: JsonObject;
  readonly type: string;
  /** False below the root of a body, a reply or a definition: raw bytes have no place there. */
  readonly isRoot: boolean;
  readonly child: ConvertChild;
  readonly out: Map<string, JsonValue>;
}

type Handler = (draft: Draft, at: Placed, key: string) => void;

/** Converts what stands in a schema beside references and variants. */
export function convertKeywords(
  c: Conversion,
  schema: PlacedObject,
  isRoot: boolean,
  child: ConvertChild,
): JsonObject {
  const chosen = chooseType(schema.value);
  if (chosen.several.length > 0) c.losses.note('types-several', schema.pointer, chosen.several.join(', '));
  const out = new Map<string, JsonValue>();
  const draft: Draft = { c, schema: schema.value, type: chosen.type, isRoot, child, out };
  if (chosen.type !== '' && !('type' in schema.value)) out.set('type', chosen.type);
  for (const [key, member] of listPlaced(schema)) {
    const handler = handlers.get(key) ?? (key.startsWith('x-') ? keepExtension : dropUnknown);
    handler(draft, member, key);
  }
  if (chosen.nullable) out.set('x-nullable', true);
  return Object.fromEntries(out);
}

const keepTypeOf =
  (type: 'string' | 'boolean' | 'number'): Handler =>
  ({ out }, { value }, key) => {
    if (typeof value === type) out.set(key, value);
  };

const keepCount: Handler = ({ out }, { value }, key) => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) out.set(key, value);
};

const keepAny: Handler = ({ out }, { value }, key) => out.set(key, value);

const dropSilently: Handler = () => undefined;

const dropNoting: Handler = ({ c }, { pointer }, key) => c.losses.note('keyword', pointer, key);

const dropUnknown: Handler = ({ c }, { pointer }, key) => c.losses.noteOnce('keyword', pointer, key);

const keepExtension: Handler = (draft, at, key) => {
  if (key === 'x-enumNames' || key === 'x-enum-varnames') nameEnumValues(draft, at);
  else if (isLegalExtension(key)) draft.out.set(key, at.value);
  else dropUnknown(draft, at, key);
};

const putType: Handler = ({ out, type }) => {
  if (type !== '') out.set('type', type);
};

const convertFormat: Handler = ({ c, out, type, isRoot }, { value, pointer }) => {
  if (typeof value !== 'string' || value === '') return;
  const format = fitFormat(value, type);
  if (format === '' || (format === 'binary' && !isRoot)) c.losses.noteOnce('format', pointer, value);
  else out.set('format', format);
};

const convertEncoding: Handler = ({ out, schema, type }, { value }) => {
  if (type === 'string' && !('format' in schema) && typeof value === 'string' && value.startsWith('base64')) {
    out.set('format', 'byte');
  }
};

const convertMediaType: Handler = ({ out, schema, isRoot }, { value }) => {
  const isBytes = typeof value === 'string' && !/json|text|xml/.test(value);
  if (isBytes && isRoot && !('format' in schema) && !('contentEncoding' in schema)) {
    out.set('type', 'string').set('format', 'binary');
  }
};

/** A bound that excludes: since 3.1 a number of its own, before that a flag beside the bound. */
const convertExclusive =
  (bound: 'minimum' | 'maximum'): Handler =>
  ({ out, schema }, { value }, key) => {
    if (value === true && typeof schema[bound] === 'number') out.set(key, true);
    if (typeof value !== 'number') return;
    const other = schema[bound];
    const isTighter = typeof other !== 'number' || (bound === 'minimum' ? value >= other : value <= other);
    if (isTighter) out.set(bound, value).set(key, true);
  };

const convertBound: Handler = ({ out }, { value }, key) => {
  if (typeof value === 'number' && !out.has(key)) out.set(key, value);
};

const convertProperties: Handler = ({ out, child }, at) => {
  if (!isJsonObject(at.value)) return;
  const properties = listPlaced(at).map(([name, member]) => [name, withLabel(name, child(member))] as const);
  out.set('properties', Object.fromEntries(properties));
};

const convertItems: Handler = ({ c, out, child }, at) => {
  if (isJsonObject(at.value)) out.set('items', child(at));
  else {
    out.set('items', {});
    if (Array.isArray(at.value)) c.losses.note('keyword', at.pointer, 'items of different kinds');
  }
};

const convertPrefixItems: Handler = (draft, at, key) => {
  if (!('items' in draft.schema)) draft.out.set('items', {});
  dropNoting(draft, at, key);
};

const convertAdditional: Handler = ({ out, child }, at) => {
  if (typeof at.value === 'boolean') out.set('additionalProperties', at.value);
  else if (isJsonObject(at.value)) out.set('additionalProperties', child(at));
};

const convertPatterns: Handler = (draft, at, key) => {
  const [first, second] = listPlaced(at);
  if (first && !second && !('additionalProperties' in draft.schema)) {
    draft.out.set('additionalProperties', draft.child(first[1]));
  }
  dropNoting(draft, at, key);
};

const convertAllOf: Handler = ({ out, child }, at) => {
  if (!Array.isArray(at.value)) return;
  const list = at.value as readonly JsonValue[];
  const parts = list.map((value, index) => child({ value, pointer: `${at.pointer}/${index}` }));
  const telling = parts.filter((part) => Object.keys(part).length > 0);
  if (telling.length > 0) out.set('allOf', telling);
};

const convertRequired: Handler = ({ out }, { value }) => {
  if (!Array.isArray(value)) return;
  const names = (value as readonly JsonValue[]).filter((name) => typeof name === 'string');
  if (names.length > 0) out.set('required', [...new Set(names)]);
};

const convertEnum: Handler = ({ out }, { value }) => {
  if (Array.isArray(value) && value.length > 0) out.set('enum', value as readonly JsonValue[]);
};

const convertConst: Handler = ({ out, schema }, { value }) => {
  if (!('enum' in schema) && value !== null) out.set('enum', [value]);
};

const convertExamples: Handler = ({ out, schema }, { value }) => {
  const first = Array.isArray(value) ? (value as readonly JsonValue[])[0] : undefined;
  if (first !== undefined && !('example' in schema)) out.set('example', first);
};

const convertDiscriminator: Handler = ({ out }, { value }) => {
  const name = isJsonObject(value) ? value['propertyName'] : value;
  if (typeof name === 'string') out.set('discriminator', name);
};

const keepExternalDocs: Handler = ({ out }, { value }) => {
  if (isJsonObject(value) && typeof value['url'] === 'string') out.set('externalDocs', value);
};

/** Names of `enum` values, as two generators write them, become the platform's labels. */
function nameEnumValues({ out, schema }: Draft, { value }: Placed): void {
  const names = Array.isArray(value) ? (value as readonly JsonValue[]) : [];
  const values = Array.isArray(schema['enum']) ? (schema['enum'] as readonly JsonValue[]) : [];
  if (names.length !== values.length || values.length === 0 || 'x-ms-enum-values' in schema) return;
  const labels = values.map((one, index) => ({
    value: one,
    displayName: textOf(names[index]) || JSON.stringify(one),
  }));
  out.set('x-ms-enum-values', labels);
}

/** A field whose name reads differently from its wording gets that wording, as the platform's designer does. */
function withLabel(name: string, schema: JsonObject): JsonObject {
  if ('$ref' in schema || 'title' in schema || 'x-ms-summary' in schema) return schema;
  const title = printTitle(name);
  return title === name ? schema : { ...schema, 'x-ms-summary': title };
}

const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['type', putType],
  ['format', convertFormat],
  ['title', keepTypeOf('string')],
  ['description', keepTypeOf('string')],
  ['pattern', keepTypeOf('string')],
  ['readOnly', keepTypeOf('boolean')],
  ['uniqueItems', keepTypeOf('boolean')],
  ['multipleOf', keepTypeOf('number')],
  ['minimum', convertBound],
  ['maximum', convertBound],
  ['exclusiveMinimum', convertExclusive('minimum')],
  ['exclusiveMaximum', convertExclusive('maximum')],
  ...['maxLength', 'minLength', 'maxItems', 'minItems', 'maxProperties', 'minProperties'].map(
    (key) => [key, keepCount] as const,
  ),
  ['default', keepAny],
  ['example', keepAny],
  ['examples', convertExamples],
  ['enum', convertEnum],
  ['const', convertConst],
  ['properties', convertProperties],
  ['required', convertRequired],
  ['items', convertItems],
  ['prefixItems', convertPrefixItems],
  ['additionalProperties', convertAdditional],
  ['patternProperties', convertPatterns],
  ['allOf', convertAllOf],
  ['discriminator', convertDiscriminator],
  ['externalDocs', keepExternalDocs],
  ['contentEncoding', convertEncoding],
  ['contentMediaType', convertMediaType],
  ...['not', 'if', 'then', 'else', 'dependentRequired', 'dependentSchemas', 'dependencies'].map(
    (key) => [key, dropNoting] as const,
  ),
  ...['propertyNames', 'contains', 'minContains', 'maxContains', '$dynamicRef'].map(
    (key) => [key, dropNoting] as const,
  ),
  // What says nothing about the value itself, or is read elsewhere.
  ...['oneOf', 'anyOf', 'nullable', 'deprecated', 'writeOnly', 'xml', '$defs', 'definitions'].map(
    (key) => [key, dropSilently] as const,
  ),
  ...['$schema', '$id', 'id', '$comment', '$anchor', '$dynamicAnchor', '$vocabulary'].map(
    (key) => [key, dropSilently] as const,
  ),
  ...['unevaluatedProperties', 'unevaluatedItems', 'additionalItems', 'contentSchema'].map(
    (key) => [key, dropSilently] as const,
  ),
]);
