// Turns what was typed or chosen for an input into a value of the input's type. Forms hand over texts, saved tests
// and other calls hand over JSON: both are taken.
import { type JsonValue, isJsonObject } from '../base/json-value';
import { readContent } from './file-content';
import type { WireValue } from './wire-value';

/** The type of an input, as the definition has it. */
export interface ValueType {
  readonly type: string;
  readonly format: string;
  /** The type of the items of an array, else empty. */
  readonly itemType: string;
}

/** The value in the wanted type; undefined where it cannot be one. Values of an unknown type stay as they are. */
export function coerceValue(wanted: ValueType, value: JsonValue): WireValue | undefined {
  const { type, format, itemType } = wanted;
  switch (type) {
    case 'string':
      return coerceText(format, value);
    case 'integer':
      return coerceInteger(value);
    case 'number':
      return coerceNumber(value);
    case 'boolean':
      return coerceBoolean(value);
    case 'array':
      return coerceArray(itemType, value);
    case 'object':
      return coerceObject(value);
    default:
      return value;
  }
}

/** Bytes stay as they are handed over; a text of base64 takes the base64 of a file. */
function coerceText(format: string, value: JsonValue): WireValue {
  if (typeof value === 'string') return value;
  const content = format === 'byte' || format === 'binary' ? readContent(value) : undefined;
  if (content === undefined) return JSON.stringify(value);
  return format === 'byte' ? content : value;
}

function coerceInteger(value: JsonValue): WireValue | undefined {
  if (typeof value === 'number') return Number.isInteger(value) ? value : undefined;
  if (typeof value !== 'string' || !/^\s*[+-]?\d+\s*$/.test(value)) return undefined;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : BigInt(value.trim().replace(/^\+/, ''));
}

function coerceNumber(value: JsonValue): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

function coerceBoolean(value: JsonValue): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  const text = value.trim().toLowerCase();
  if (text === 'true') return true;
  return text === 'false' ? false : undefined;
}

/** A list, a JSON list as text, or texts with commas between them. */
function coerceArray(itemType: string, value: JsonValue): WireValue | undefined {
  const items = typeof value === 'string' ? readList(itemType, value) : value;
  if (!isJsonList(items)) return undefined;
  const coerced = items.map((item) => coerceValue({ type: itemType, format: '', itemType: '' }, item));
  return coerced.every((item) => item !== undefined) ? coerced : undefined;
}

function readList(itemType: string, text: string): JsonValue | undefined {
  const parsed = parseText(text);
  if (isJsonList(parsed)) return parsed;
  if (itemType === 'object' || itemType === 'array' || text.trim().startsWith('[')) return undefined;
  return text.split(',').map((part) => part.trim());
}

function coerceObject(value: JsonValue): JsonValue | undefined {
  const object = typeof value === 'string' ? parseText(value) : value;
  return isJsonObject(object) ? object : undefined;
}

function isJsonList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function parseText(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
