// The texts of a test case's fields and what they mean: print and parse, in pairs. Pure.
import { isJsonObject, type JsonValue } from '../../shared/base/json-value';

/** A value as it stands in its field: a plain text as it is, everything else as JSON. */
export function printExpected(value: JsonValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  return parseExpected(value) === value ? value : JSON.stringify(value);
}

/** The value of a typed text: JSON where it is some, else the text itself. */
export function parseExpected(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}

/** The inputs of a case as JSON that can be read. */
export function printInputs(inputs: Readonly<Record<string, JsonValue>>): string {
  return JSON.stringify(inputs, null, 2);
}

/** The inputs; a sentence where the text is none. */
export function parseInputs(text: string): Readonly<Record<string, JsonValue>> | string {
  try {
    const value = JSON.parse(text) as JsonValue;
    return isJsonObject(value) ? value : 'Write a JSON object: the id of each input, and its value.';
  } catch (error) {
    return `This is no JSON: ${(error as Error).message}`;
  }
}

/** A whole number from 1; null for an empty field, a sentence for everything else. */
export function parseCount(text: string, least: number, most: number): number | null | string {
  if (text.trim() === '') return null;
  const count = Number(text);
  if (Number.isInteger(count) && count >= least && count <= most) return count;
  return `Type a whole number from ${least} to ${most}, or nothing.`;
}
