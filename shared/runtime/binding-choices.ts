// Reads the choices of a dropdown from the reply of the operation that a binding names.
import { isJsonArray, isJsonObject, type JsonValue } from '../base/json-value';
import { printPointer } from '../base/pointer';
import { errorProblem } from '../base/problem';
import { type Result, fail, ok } from '../base/result';
import type { EnumValue } from '../operations/operation';
import type { Binding } from './binding-lookup';
import { findAtPath, printBindingPath } from './binding-path';

/** The choices that a reply holds. */
export interface ChoiceList {
  /** In the order of the reply; the label is the value's own text where the item has none. */
  readonly choices: readonly EnumValue[];
  /** Items that have no value that could be sent, or stand beyond the first {@link mostChoices}. */
  readonly leftOut: number;
}

/** More choices than this are not listed; they can be typed. */
export const mostChoices = 5000;

/** Reads the choices. Problem: `choices-not-list` where no list stands in the place that the definition names. */
export function readChoices(binding: Binding, body: JsonValue): Result<ChoiceList> {
  const list = findAtPath(body, binding.collection);
  if (!isJsonArray(list)) return fail(describeNoList(binding, body));
  const choices = list.slice(0, mostChoices).flatMap((item) => readChoice(binding, item));
  return ok({ choices, leftOut: list.length - choices.length });
}

function readChoice(binding: Binding, item: JsonValue): readonly EnumValue[] {
  const value = isPlain(item) ? item : findAtPath(item, binding.value);
  if (!isPlain(value)) return [];
  const title = isPlain(item) ? item : findAtPath(item, binding.title);
  return [{ value, label: isPlain(title) && title !== '' ? String(title) : String(value) }];
}

function isPlain(value: JsonValue | undefined): value is string | number | boolean {
  return value !== undefined && value !== null && typeof value !== 'object';
}

function describeNoList(binding: Binding, body: JsonValue) {
  const { collection, operationId, extension, place } = binding;
  const where = collection.length === 0 ? '' : ` at ${printBindingPath(collection)}`;
  const names = isJsonObject(body) ? Object.keys(body).slice(0, 6).join(', ') : '';
  const has = names === '' ? '' : ` It has ${names}.`;
  return errorProblem('choices-not-list', `The reply of ${operationId} holds no list${where}.${has}`, {
    place: { file: 'definition', pointer: printPointer([...place, extension]) },
    action: 'Type the value, or correct the path to the list in the definition.',
  });
}
