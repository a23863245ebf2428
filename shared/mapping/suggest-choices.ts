// Suggests which fields of samples take one of a few values: texts that come back again and again. Only a suggestion, as
// a value that no sample has would be refused later.
import { isJsonArray, isJsonObject, type JsonValue } from '../base/json-value';
import type { FieldPath } from './drop';
import { inferFormat } from './infer-format';

/** A field that may have choices. */
export interface SuggestedChoices {
  /** Names from the root of the sample, `[]` for the items of a list. */
  readonly fieldPath: FieldPath;
  /** In the order met. */
  readonly values: readonly string[];
}

/** So many different values are few. */
const mostChoices = 6;
/** So often at least, on average, must a value have come back. */
const leastRepeats = 3;
const longestChoice = 40;
const deepest = 16;

/** The fields that look like choices, in the order met. */
export function suggestChoices(samples: readonly JsonValue[]): readonly SuggestedChoices[] {
  const texts = new Map<string, { readonly fieldPath: FieldPath; readonly values: JsonValue[] }>();
  for (const sample of samples) collect(sample, [], texts);
  return [...texts.values()].flatMap(({ fieldPath, values }) => {
    const found = findChoices(values);
    return found ? [{ fieldPath, values: found }] : [];
  });
}

function collect(
  value: JsonValue,
  fieldPath: FieldPath,
  texts: Map<string, { readonly fieldPath: FieldPath; readonly values: JsonValue[] }>,
): void {
  if (fieldPath.length > deepest) return;
  if (isJsonArray(value)) {
    for (const item of value) collect(item, [...fieldPath, '[]'], texts);
    return;
  }
  if (isJsonObject(value)) {
    for (const [name, inner] of Object.entries(value)) collect(inner, [...fieldPath, name], texts);
    return;
  }
  const key = JSON.stringify(fieldPath);
  const known = texts.get(key) ?? { fieldPath, values: [] };
  known.values.push(value);
  texts.set(key, known);
}

/** The different values where they are few, short, without a format of their own, and nothing else stands among them. */
function findChoices(values: readonly JsonValue[]): readonly string[] | null {
  const texts = values.filter((value) => typeof value === 'string');
  const others = values.some((value) => value !== null && typeof value !== 'string');
  const distinct = [...new Set(texts)];
  const isFew = distinct.length >= 2 && distinct.length <= mostChoices;
  const isRepeated = texts.length >= distinct.length * leastRepeats;
  const isShort = distinct.every(
    (text) => text.length > 0 && text.length <= longestChoice && !/\n/.test(text),
  );
  return !others && isFew && isRepeated && isShort && inferFormat('string', distinct) === ''
    ? distinct
    : null;
}
