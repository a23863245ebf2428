// Reads and writes places in a JSON value by steps, without changing the value that is given.
import { isJsonArray, isJsonObject, type JsonValue } from '../base/json-value';
import type { Step } from './parse-template';

/** The value with `put` at the steps; objects on the way are made, a list is only entered by an index it has. */
export function putAt(value: JsonValue | undefined, steps: readonly Step[], put: JsonValue): JsonValue {
  const [step, ...rest] = steps;
  if (step === undefined) return put;
  if (typeof step === 'number') {
    if (!isJsonArray(value) || step >= value.length) return value ?? null;
    return value.map((item, index) => (index === step ? putAt(item, rest, put) : item));
  }
  const object = isJsonObject(value) ? value : {};
  return { ...object, [step]: putAt(Object.hasOwn(object, step) ? object[step] : undefined, rest, put) };
}

/** The value without the member at the steps. */
export function removeAt(value: JsonValue, steps: readonly Step[]): JsonValue {
  const [step, ...rest] = steps;
  if (step === undefined || !isJsonObject(value) || typeof step === 'number' || !Object.hasOwn(value, step))
    return value;
  if (rest.length === 0) return Object.fromEntries(Object.entries(value).filter(([key]) => key !== step));
  return { ...value, [step]: removeAt(value[step] ?? null, rest) };
}
