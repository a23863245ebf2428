// Converts schemas to those of OpenAPI 2.0 as connectors know them: references, members, and shapes to choose from.
// The one door for schemas; bodies, replies, parameters and definitions all come here.
import { type JsonObject, isJsonObject } from '../base/json-value';
import { type Conversion, followNoting } from './conversion';
import { convertKeywords } from './convert-keywords';
import { finishSchema } from './finish-schema';
import { joinVariants, listVariants } from './join-variants';
import { hasForeignWords, keepSchema } from './keep-schema';
import { mergeAll } from './merge-schemas';
import { type Placed, type PlacedObject, asObject, listItems, readReference } from './source-document';

/** Deeper than this nothing is looked at: sources nest a dozen levels, and an endless one must end. */
const deepest = 64;

/**
 * Converts the schema at that place. What it refers to becomes a reference to a definition; what cannot be said is
 * noted as a loss. An empty schema takes any value. `depth` counts from the root of a body, reply or definition.
 */
export function convertSchema(c: Conversion, placed: Placed, depth = 0): JsonObject {
  const schema = asObject(placed);
  if (!schema) return convertNonObject(c, placed);
  if (depth > deepest) {
    c.losses.note('schema-deep', placed.pointer);
    return {};
  }
  if (readReference(schema.value) !== null) return convertReference(c, schema, depth);
  const child = (below: Placed): JsonObject => convertSchema(c, below, depth + 1);
  if (c.source.family === 'swagger-2' && !hasForeignWords(schema.value)) return keepSchema(schema, child);
  const own = convertKeywords(c, schema, depth === 0, child);
  const variants = listVariants(schema);
  const joined =
    variants.length === 0
      ? own
      : joinVariants(c, schema, own, variants, {
          convert: (below) => convertSchema(c, below, depth),
          flatten: (below) => flattenSchema(c, below, depth + 1),
        });
  return finishSchema(c, schema, joined);
}

/**
 * Converts a schema with the outermost references followed and `allOf` merged, so that its own members can be
 * read: for parameters, form fields and joined shapes. A schema that contains itself at that level reads as any.
 */
export function flattenSchema(c: Conversion, placed: Placed, depth = 0): JsonObject {
  const target = followNoting(c, placed);
  const schema = target && asObject(target);
  if (!schema) return {};
  const known = c.flat.get(schema.pointer);
  if (known) return known;
  if (c.flattening.has(schema.pointer)) return {};
  c.flattening.add(schema.pointer);
  const flat = flattenParts(c, schema, depth);
  c.flattening.delete(schema.pointer);
  c.flat.set(schema.pointer, flat);
  return flat;
}

/** As {@link flattenSchema}, for a schema that is already converted: a reference in it leads back to the source. */
export function flattenConverted(c: Conversion, converted: JsonObject): JsonObject {
  const reference = readReference(converted);
  const named = reference === null ? null : c.names.find(reference);
  return named
    ? flattenSchema(c, { value: { $ref: `#${named.pointer}` }, pointer: named.pointer })
    : converted;
}

function flattenParts(c: Conversion, schema: PlacedObject, depth: number): JsonObject {
  const own = convertSchema(c, schema, depth);
  if ('$ref' in own) return flattenConverted(c, own);
  if (!('allOf' in own)) return own;
  const parts = listItems(schema, 'allOf').map((part) => flattenSchema(c, part, depth + 1));
  return mergeAll([...parts, own]);
}

/** `true` takes anything; `false` nothing, which has no words in OpenAPI 2.0. */
function convertNonObject(c: Conversion, placed: Placed): JsonObject {
  if (placed.value !== true) c.losses.note('schema-invalid', placed.pointer);
  return {};
}

function convertReference(c: Conversion, schema: PlacedObject, depth: number): JsonObject {
  const target = followNoting(c, schema);
  if (!target) return {};
  if (!isJsonObject(target.value)) return convertNonObject(c, target);
  const { $ref: written, ...beside } = schema.value;
  if (c.source.family === 'swagger-2') return keepReference(c, schema.value, target);
  const reference = { $ref: c.names.refer('definitions', target.pointer) };
  const telling = Object.keys(beside).filter((key) => !key.startsWith('$') && key !== 'summary');
  if (telling.length === 0) return reference;
  if (isSimple(target.value)) {
    return convertSchema(c, { value: { ...target.value, ...beside }, pointer: schema.pointer }, depth);
  }
  if (telling.some((key) => shapingWords.has(key))) {
    const value = { allOf: [{ $ref: written ?? '' }], ...beside };
    return convertSchema(c, { value, pointer: schema.pointer }, depth);
  }
  c.losses.note('reference-siblings', schema.pointer, telling.join(', '));
  return reference;
}

/** An OpenAPI 2.0 reference to a definition stays as its author wrote it; one to elsewhere gets a definition. */
function keepReference(c: Conversion, written: JsonObject, target: Placed): JsonObject {
  const isDefinition = /^#\/definitions\/[^/]+$/.test(readReference(written) ?? '');
  return isDefinition ? written : { $ref: c.names.refer('definitions', target.pointer) };
}

const shapingWords: ReadonlySet<string> = new Set([
  'properties',
  'required',
  'allOf',
  'oneOf',
  'anyOf',
  'items',
]);

const simpleTypes: ReadonlySet<string> = new Set(['string', 'integer', 'number', 'boolean']);

/** True for a plain value, which can stand in place of a reference without bringing a structure along. */
function isSimple(schema: JsonObject): boolean {
  const type = schema['type'];
  const isSimpleType = typeof type === 'string' && simpleTypes.has(type);
  return isSimpleType && !('oneOf' in schema) && !('anyOf' in schema) && !('allOf' in schema);
}
