// `{{name}}` in the values of a test case: replaced by what an earlier case took from its reply. A text that is
// nothing else becomes the value itself, number or object.
import { isJsonArray, isJsonObject, type JsonValue } from '../base/json-value';

/** By name. */
export type CaseVariables = Readonly<Record<string, JsonValue>>;

const whole = /^\s*\{\{\s*([\w.-]+)\s*\}\}\s*$/;
const part = /\{\{\s*([\w.-]+)\s*\}\}/g;

/** The value with its variables filled in; `missing` names those that have no value, once each. */
export function fillVariables(
  value: JsonValue,
  variables: CaseVariables,
): { readonly value: JsonValue; readonly missing: readonly string[] } {
  const missing = new Set<string>();
  const find = (name: string): JsonValue | undefined => {
    if (Object.hasOwn(variables, name)) return variables[name];
    missing.add(name);
    return undefined;
  };
  const filled = fill(value, find);
  return { value: filled, missing: [...missing] };
}

/** The names of the variables in a value, once each. */
export function listVariables(value: JsonValue): readonly string[] {
  return fillVariables(value, {}).missing;
}

function fill(value: JsonValue, find: (name: string) => JsonValue | undefined): JsonValue {
  if (typeof value === 'string') return fillText(value, find);
  if (isJsonArray(value)) return value.map((item) => fill(item, find));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fill(member, find)]));
}

function fillText(text: string, find: (name: string) => JsonValue | undefined): JsonValue {
  const only = whole.exec(text)?.[1];
  if (only !== undefined) return find(only) ?? text;
  return text.replace(part, (written: string, name: string) => {
    const value = find(name);
    if (value === undefined) return written;
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
}
