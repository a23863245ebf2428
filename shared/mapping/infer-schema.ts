// Infers a schema from sample JSON: what a dropped or pasted sample says about a body, a response or a parameter.
// Knows OpenAPI 2.0 alone (one type per schema, `x-nullable`); what is already written is joined by `merge-sample`.
import { type JsonObject, type JsonValue, isJsonObject } from '../base/json-value';
import { inferFormat } from './infer-format';
import { printTitle } from './print-title';

/** Deeper than this nothing is looked at: the platform warns from 15 on, and an endless sample must end. */
const deepest = 32;

/**
 * Infers the schema that fits every sample. Samples of one type give that type (integers and other numbers give
 * `number`); samples of several types give a schema without a type, which takes anything. Objects join their
 * properties, in the order met, each with an `x-ms-summary` from its name; with two samples or more, what stands in
 * all of them is `required`. Arrays join their items. Null adds `x-nullable`. No samples give an empty schema.
 */
export function inferSchema(samples: readonly JsonValue[]): JsonObject {
  return infer(samples, samples.length > 1, 0);
}

/** The schema of one property: as {@link inferSchema}, with the label that its name gives. */
export function inferProperty(name: string, samples: readonly JsonValue[]): JsonObject {
  return withLabel(name, inferSchema(samples));
}

function infer(samples: readonly JsonValue[], compared: boolean, depth: number): JsonObject {
  const present = samples.filter((sample) => sample !== null);
  const nullable: JsonObject = present.length < samples.length ? { 'x-nullable': true } : {};
  const type = inferType(present);
  if (type === 'object')
    return { type, ...inferObject(present.filter(isJsonObject), compared, depth), ...nullable };
  if (type === 'array') return { type, ...inferArray(present, depth), ...nullable };
  if (type === '') return nullable;
  const format = inferFormat(type, present);
  return { type, ...(format === '' ? {} : { format }), ...nullable };
}

/** The one OpenAPI type of all the samples; empty where they differ or there are none. */
function inferType(samples: readonly JsonValue[]): string {
  const types = new Set(samples.map(typeOf));
  if (types.size === 2 && types.has('integer') && types.has('number')) return 'number';
  const [only] = types;
  return types.size === 1 && only !== undefined ? only : '';
}

function typeOf(value: JsonValue): string {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

function inferObject(samples: readonly JsonObject[], compared: boolean, depth: number): JsonObject {
  if (depth >= deepest) return {};
  const names = [...new Set(samples.flatMap((sample) => Object.keys(sample)))];
  if (names.length === 0) return {};
  const properties = names.map((name) => {
    const values = samples.flatMap((sample) => (Object.hasOwn(sample, name) ? [sample[name] ?? null] : []));
    return [name, withLabel(name, infer(values, compared, depth + 1))] as const;
  });
  const required = compared
    ? names.filter((name) => samples.every((sample) => Object.hasOwn(sample, name)))
    : [];
  return { properties: Object.fromEntries(properties), ...(required.length > 0 ? { required } : {}) };
}

/** Items are joined but never compared: what one item lacks says little about what the web API asks for. */
function inferArray(samples: readonly JsonValue[], depth: number): JsonObject {
  if (depth >= deepest) return { items: {} };
  const items = samples.flatMap((sample) => (Array.isArray(sample) ? (sample as readonly JsonValue[]) : []));
  return { items: infer(items, false, depth + 1) };
}

function withLabel(name: string, schema: JsonObject): JsonObject {
  const { type, format, ...rest } = schema;
  const head = { ...(type === undefined ? {} : { type }), ...(format === undefined ? {} : { format }) };
  return { ...head, 'x-ms-summary': printTitle(name), ...rest };
}
