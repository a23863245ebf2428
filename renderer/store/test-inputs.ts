// The values typed for a test call, held against the inputs of the operation: what they start with, what is wrong
// with them, and what is sent. Pure.
import { isJsonObject, type JsonValue } from '../../shared/base/json-value';
import type { Input } from '../../shared/operations/operation';

/** By input id. */
export type InputValues = Readonly<Record<string, JsonValue>>;
/** By input id, one sentence each. */
export type InputFaults = Readonly<Record<string, string>>;

/** The values that the definition itself proposes: the test value, else the default. */
export function buildStartValues(inputs: readonly Input[]): InputValues {
  const values: Record<string, JsonValue> = {};
  for (const input of inputs.filter(isShown)) {
    const own = input.bodyPath.length === 0 ? input.parameter.testValue : undefined;
    const value = own ?? input.defaultValue;
    if (value !== undefined && value !== null) values[input.id] = value;
  }
  return values;
}

/** What keeps the values from being sent; empty when nothing does. Inputs that the maker does not see are not asked. */
export function findFaults(inputs: readonly Input[], values: InputValues): InputFaults {
  const faults: Record<string, string> = {};
  for (const input of inputs.filter(isShown)) {
    const fault = findFault(input, values[input.id]);
    if (fault) faults[input.id] = fault;
  }
  return faults;
}

/** The values of the inputs that there are now; what belongs to inputs that are gone is left out. */
export function pickValues(inputs: readonly Input[], values: InputValues): InputValues {
  return Object.fromEntries(
    inputs.filter(isShown).flatMap(({ id }) => {
      const value = values[id];
      return value === undefined ? [] : [[id, value]];
    }),
  );
}

/** True for the inputs that stand on the maker's card. */
export function isShown(input: Input): boolean {
  return input.group !== 'hidden';
}

function findFault(input: Input, value: JsonValue | undefined): string | null {
  if (value === undefined || value === '') return input.required ? `${input.label} is required.` : null;
  return checkType(input, value);
}

const dateTime = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:?\d\d)?$/u;

function checkType({ type, format, itemType, enumValues }: Input, value: JsonValue): string | null {
  switch (type) {
    case 'integer':
      return isWhole(value) ? null : 'Type a whole number, for example 12.';
    case 'number':
      return typeof value === 'number' ? null : 'Type a number, for example 12.5.';
    case 'boolean':
      return typeof value === 'boolean' ? null : 'Choose Yes or No.';
    case 'object':
      return isJsonObject(value) ? null : 'Write a JSON object, for example { "name": "value" }.';
    case 'array':
      return checkItems(itemType, value);
    case 'string':
      if (enumValues.length > 0 || typeof value !== 'string') return null;
      return format === 'date-time' && !dateTime.test(value)
        ? 'Write a date and time, for example 2026-11-25T14:00:00Z.'
        : null;
    default:
      return null;
  }
}

/** Whole numbers beyond what JSON keeps exactly are handed on as they were typed. */
function isWhole(value: JsonValue): boolean {
  return typeof value === 'string' ? /^\s*[+-]?\d+\s*$/u.test(value) : Number.isInteger(value);
}

function checkItems(itemType: string, value: JsonValue): string | null {
  if (!Array.isArray(value)) return 'Write one value on each line, or a JSON list such as ["a", "b"].';
  const isNumeric = itemType === 'integer' || itemType === 'number';
  const wrong = isNumeric ? value.findIndex((item) => typeof item !== 'number') : -1;
  return wrong < 0 ? null : `Item ${wrong + 1} is not a number.`;
}
