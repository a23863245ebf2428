// Chooses the one type that a connector's schema may have, from all the ways in which sources write types.
import { type JsonObject, type JsonValue, isJsonObject } from '../base/json-value';
import { typeOfValues } from './fit-values';

/** The type of a schema, empty for any value; what was meant beside it. */
export interface ChosenType {
  readonly type: string;
  readonly nullable: boolean;
  /** The types that were meant, where they were several. */
  readonly several: readonly string[];
}

const spellings: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  array: 'array',
  object: 'object',
  null: 'null',
  int: 'integer',
  int32: 'integer',
  int64: 'integer',
  long: 'integer',
  float: 'number',
  double: 'number',
  decimal: 'number',
  bool: 'boolean',
  str: 'string',
  text: 'string',
  date: 'string',
  datetime: 'string',
  file: 'string',
  list: 'array',
  map: 'object',
  dict: 'object',
};

/** Chooses the type: the one written, else the one that the other members tell. */
export function chooseType(schema: JsonObject): ChosenType {
  const written = listWritten(schema['type']);
  const types = [...new Set(written.filter((type) => type !== 'null'))];
  const nullable = written.includes('null') || schema['nullable'] === true || allowsNull(schema);
  const [only] = types;
  if (types.length === 0) return { type: inferType(schema), nullable, several: [] };
  if (types.length === 1 && only !== undefined) return { type: only, nullable, several: [] };
  if (types.every((type) => type === 'number' || type === 'integer')) {
    return { type: 'number', nullable, several: [] };
  }
  const shaped = inferShape(schema);
  return { type: types.includes(shaped) ? shaped : '', nullable, several: types };
}

/** True for a schema that allows nothing but null. */
export function isNullOnly(schema: JsonObject): boolean {
  const types = listWritten(schema['type']);
  const isNullType = types.length > 0 && types.every((type) => type === 'null');
  const values = schema['enum'];
  const onlyNull = Array.isArray(values) && values.length > 0 && values.every((value) => value === null);
  return isNullType || onlyNull || ('const' in schema && schema['const'] === null);
}

function listWritten(type: JsonValue | undefined): readonly string[] {
  const list = Array.isArray(type) ? (type as readonly JsonValue[]) : [type];
  return list.flatMap((name) => (typeof name === 'string' ? (spellings[name.toLowerCase()] ?? []) : []));
}

function allowsNull(schema: JsonObject): boolean {
  const values = schema['enum'];
  return Array.isArray(values) && values.includes(null);
}

function inferType(schema: JsonObject): string {
  const shaped = inferShape(schema);
  if (shaped !== '') return shaped;
  if (Array.isArray(schema['enum'])) return typeOfValues(schema['enum'] as readonly JsonValue[]);
  if ('const' in schema) return typeOfValues([schema['const'] ?? null]);
  return '';
}

function inferShape(schema: JsonObject): string {
  const hasFields = isJsonObject(schema['properties']) || isJsonObject(schema['patternProperties']);
  if (hasFields || isJsonObject(schema['additionalProperties'])) return 'object';
  return 'items' in schema || 'prefixItems' in schema ? 'array' : '';
}
