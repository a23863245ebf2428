// Makes values fit the type that a schema gives them: `enum`, `default` and samples as YAML and people write them.
import type { JsonObject, JsonValue } from '../base/json-value';

/** The value in that type; undefined where it cannot be put in it. Types other than scalars take anything. */
export function fitValue(value: JsonValue, type: string): JsonValue | undefined {
  if (type === 'string') return fitText(value);
  if (type === 'integer' || type === 'number') return fitNumber(value, type === 'integer');
  if (type === 'boolean') return fitBoolean(value);
  if (type === 'array') return Array.isArray(value) ? value : undefined;
  if (type === 'object') return typeof value === 'object' && !Array.isArray(value) ? value : undefined;
  return value;
}

/** The values of an `enum` in that type, each once, without null; values that do not fit are left out. */
export function fitEnum(values: readonly JsonValue[], type: string): readonly JsonValue[] {
  const fitting = values.flatMap((value) => {
    const fitted = value === null ? undefined : fitValue(value, type);
    return fitted === undefined ? [] : [fitted];
  });
  const seen = new Set<string>();
  return fitting.filter((value) => {
    const text = JSON.stringify(value);
    return !seen.has(text) && seen.add(text);
  });
}

/** The one type of all the values, as OpenAPI names it; empty where they differ or there are none. */
export function typeOfValues(values: readonly JsonValue[]): string {
  const types = new Set(values.filter((value) => value !== null).map(typeOfValue));
  if (types.size === 2 && types.has('integer') && types.has('number')) return 'number';
  const [only] = types;
  return types.size === 1 && only !== undefined ? only : '';
}

/**
 * The schema with `enum` and `default` made to fit its type, and `default` to its `enum`. `onLost` hears of each
 * value that was left out.
 */
export function fitSchemaValues(schema: JsonObject, onLost: (value: JsonValue) => void): JsonObject {
  if (!('enum' in schema) && !('default' in schema)) return schema;
  const type = typeof schema['type'] === 'string' ? schema['type'] : '';
  const { enum: written, default: standard, ...rest } = schema;
  const values = Array.isArray(written) ? fitEnum(written as readonly JsonValue[], type) : [];
  const fitted = standard === undefined || standard === null ? undefined : fitDefault(standard, type, values);
  if (standard !== undefined && standard !== null && fitted === undefined) onLost(standard);
  const entries = Object.entries(schema).flatMap(([key]): (readonly [string, JsonValue])[] => {
    if (key === 'enum') return values.length > 0 ? [['enum', values]] : [];
    if (key === 'default') return fitted === undefined ? [] : [['default', fitted]];
    return [[key, rest[key] ?? null]];
  });
  return Object.fromEntries(entries);
}

function fitDefault(value: JsonValue, type: string, values: readonly JsonValue[]): JsonValue | undefined {
  const fitted = fitValue(value, type);
  if (fitted === undefined || values.length === 0) return fitted;
  const text = JSON.stringify(fitted);
  return values.some((one) => JSON.stringify(one) === text) ? fitted : undefined;
}

function fitText(value: JsonValue): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function fitNumber(value: JsonValue, whole: boolean): number | undefined {
  const number =
    typeof value === 'string' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value.trim()) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined;
  return whole && !Number.isInteger(number) ? undefined : number;
}

function fitBoolean(value: JsonValue): boolean | undefined {
  if (value === 'true') return true;
  if (value === 'false') return false;
  return typeof value === 'boolean' ? value : undefined;
}

function typeOfValue(value: JsonValue): string {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}
