// The text that stands in an input's field and the value that is sent: print and parse, a pair. A text that is no
// value of the input's type stays a text, so that nothing typed is lost; the check before sending refuses it. Pure.
import { isJsonObject, type JsonValue } from '../../shared/base/json-value';
import type { Input } from '../../shared/operations/operation';

type InputType = Pick<Input, 'type' | 'itemType'>;

/** The value of a typed text; undefined for an empty one. */
export function parseInputText(input: InputType, text: string): JsonValue | undefined {
  if (text === '') return undefined;
  switch (input.type) {
    case 'integer':
      return parseInteger(text);
    case 'number':
      return parseNumber(text);
    case 'array':
      return parseList(input.itemType, text);
    case 'object':
      return parseJsonText(text) ?? text;
    case 'string':
    case 'file':
      return text;
    default:
      return parseContainer(text);
  }
}

/** The text for a value. */
export function printInputText(input: InputType, value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (input.type === 'array' && Array.isArray(value) && isPlainList(input.itemType, value)) {
    return value.map(String).join('\n');
  }
  return typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value);
}

/** True when the list can be written as one item per line and read back the same. */
function isPlainList(itemType: string, list: readonly JsonValue[]): boolean {
  const isNumeric = itemType === 'integer' || itemType === 'number';
  if (isNumeric) return list.length > 0 && list.every((item) => typeof item === 'number');
  const lines = list.filter((item) => typeof item === 'string' && !/[\r\n]/u.test(item)).map(String);
  if (lines.length !== list.length || list.length === 0 || lines.at(-1) === '') return false;
  // Empty lines before a bracket would be passed over, and the rest read as JSON.
  return !lines.join('\n').trimStart().startsWith('[');
}

/** A whole number that is too large to be kept exactly stays a text, as the call takes it. */
function parseInteger(text: string): JsonValue {
  const value = parseNumber(text);
  return typeof value === 'number' && !Number.isSafeInteger(value) ? text : value;
}

function parseNumber(text: string): JsonValue {
  const value = Number(text.trim());
  return text.trim() !== '' && Number.isFinite(value) ? value : text;
}

function parseList(itemType: string, text: string): JsonValue {
  if (text.trimStart().startsWith('[')) return parseJsonText(text) ?? text;
  const lines = text.replace(/\r?\n$/u, '').split(/\r?\n/u);
  return itemType === 'integer' || itemType === 'number' ? lines.map(parseNumber) : lines;
}

/** For inputs of no type: objects and lists are JSON, all else is text. */
function parseContainer(text: string): JsonValue {
  const value = parseJsonText(text);
  return value !== undefined && (Array.isArray(value) || isJsonObject(value)) ? value : text;
}

function parseJsonText(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
