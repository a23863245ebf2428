// A default as text: prints and parses it, a pair. Lists and objects are JSON, everything else is taken as it is.
import type { JsonValue } from '../../shared/base/json-value';
import { errorProblem } from '../../shared/base/problem';
import { fail, ok, type Result } from '../../shared/base/result';
import { convert } from '../../shared/mapping/type-changes';
import { parseJson } from '../../shared/text/parse';
import { toValue } from '../../shared/text/value';

/** The text of a default; empty for none. */
export function printDefault(value: JsonValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The value of the text for a type; undefined for an empty one. Problem: `default-unfit`. */
export function parseDefault(text: string, type: string): Result<JsonValue | undefined> {
  if (text === '') return ok(undefined);
  const value = convert(type === 'array' || type === 'object' ? readJson(text) : text, type);
  return value === undefined ? fail(errorProblem('default-unfit', `This is no ${type}.`)) : ok(value);
}

function readJson(text: string): JsonValue {
  const tree = parseJson(text);
  return tree.problems.length === 0 ? toValue(tree.root) : text;
}
