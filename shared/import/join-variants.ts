// Joins `oneOf` and `anyOf`, which OpenAPI 2.0 does not have, into the one schema that serves makers best: an object
// with the fields of all shapes, a simple type, or any value. Each join is noted as a loss.
import { type JsonObject, isJsonObject } from '../base/json-value';
import { isNullOnly } from './choose-type';
import type { Conversion } from './conversion';
import { kindOf, mergeAll, mergeAny, mergeSimple, mostFields } from './merge-schemas';
import { type Placed, type PlacedObject, listItems } from './source-document';

/** How the variants themselves are converted: as they stand, or opened so that their members can be joined. */
export interface VariantTools {
  convert(placed: Placed): JsonObject;
  flatten(placed: Placed): JsonObject;
}

/** The shapes that a schema offers, in order. */
export function listVariants(schema: PlacedObject): readonly Placed[] {
  return [...listItems(schema, 'oneOf'), ...listItems(schema, 'anyOf')];
}

/** The schema for `own` members together with any of the variants. */
export function joinVariants(
  c: Conversion,
  schema: PlacedObject,
  own: JsonObject,
  variants: readonly Placed[],
  tools: VariantTools,
): JsonObject {
  const shapes = variants.filter(({ value }) => !(isJsonObject(value) && isNullOnly(value)));
  const nullable: JsonObject = shapes.length < variants.length ? { 'x-nullable': true } : {};
  const telling = shapes.filter(({ value }) => !isConstraint(value));
  const [first, second] = telling;
  if (first === undefined) {
    if (shapes.length > 0) c.losses.note('keyword', schema.pointer, 'oneOf, anyOf');
    return { ...own, ...nullable };
  }
  if (second === undefined) return joinOne(own, first, nullable, tools);
  const joined = joinSeveral(
    c,
    schema,
    telling.map((shape) => tools.flatten(shape)),
  );
  return { ...mergeOwn(own, joined), ...nullable };
}

/**
 * One shape besides null: it is the schema itself. A reference to a structure stays one, with `allOf` around it only
 * where the author wrote something beside it; that it may be null is then not said.
 */
function joinOne(own: JsonObject, shape: Placed, nullable: JsonObject, tools: VariantTools): JsonObject {
  const converted = tools.convert(shape);
  if (!('$ref' in converted)) return { ...mergeOwn(own, converted), ...nullable };
  const flat = tools.flatten(shape);
  if (simpleKinds.has(kindOf(flat))) return { ...mergeOwn(own, flat), ...nullable };
  const annotations = Object.keys(own).filter((key) => key !== 'x-nullable');
  return annotations.length === 0 ? converted : { ...own, allOf: [converted], ...nullable };
}

function joinSeveral(c: Conversion, schema: PlacedObject, shapes: readonly JsonObject[]): JsonObject {
  const kinds = new Set(shapes.map(kindOf));
  const [only] = kinds;
  if (kinds.size === 1 && only === 'object') return joinObjects(c, schema, shapes);
  if (kinds.size === 1 && only === 'array') return joinArrays(c, schema, shapes);
  const isNumbers = [...kinds].every((kind) => kind === 'integer' || kind === 'number');
  const simple = isNumbers && kinds.size === 2 ? 'number' : kinds.size === 1 ? only : undefined;
  if (simple !== undefined && simple !== '') {
    const joined = mergeSimple(simple, shapes);
    if (!('enum' in joined)) c.losses.note('variants-simple', schema.pointer, simple);
    return joined;
  }
  c.losses.note('variants-any', schema.pointer, [...kinds].map((kind) => kind || 'any').join(', '));
  return {};
}

function joinObjects(c: Conversion, schema: PlacedObject, shapes: readonly JsonObject[]): JsonObject {
  const joined = mergeAny(shapes);
  const count = isJsonObject(joined['properties']) ? Object.keys(joined['properties']).length : 0;
  if (count > mostFields) {
    c.losses.note('schema-large', schema.pointer, String(mostFields));
    return { type: 'object' };
  }
  c.losses.note('variants-joined', schema.pointer, String(shapes.length));
  return joined;
}

/** Lists whose items are the same stay typed; others become lists of any value. */
function joinArrays(c: Conversion, schema: PlacedObject, shapes: readonly JsonObject[]): JsonObject {
  const items = shapes.map((shape) => shape['items'] ?? {});
  const texts = new Set(items.map((item) => JSON.stringify(item)));
  const [first] = items;
  if (texts.size === 1 && first !== undefined) return { type: 'array', items: first };
  c.losses.note('variants-any', schema.pointer, 'lists of different items');
  return { type: 'array', items: {} };
}

/** The members written beside the variants go before what the variants say. */
function mergeOwn(own: JsonObject, joined: JsonObject): JsonObject {
  const ownType = own['type'];
  const isSameKind = ownType === undefined || kindOf(joined) === ownType || kindOf(joined) === '';
  if (!isSameKind) return own;
  const { allOf, ...rest } = own;
  const merged = mergeAll([joined, rest]);
  return allOf === undefined ? merged : { ...merged, allOf };
}

/** True for a shape that only says which fields must be there: it tells nothing about the value's form. */
function isConstraint(value: Placed['value']): boolean {
  return isJsonObject(value) && Object.keys(value).every((key) => constraintWords.has(key));
}

const simpleKinds: ReadonlySet<string> = new Set(['string', 'integer', 'number', 'boolean']);

const constraintWords: ReadonlySet<string> = new Set([
  'required',
  'not',
  'title',
  'description',
  'minProperties',
  'maxProperties',
  'dependentRequired',
  'if',
  'then',
  'else',
]);
