// The values of a part of some samples. A sample is plain JSON; its schema is for `infer-schema`.
import { isJsonArray, isJsonObject, type JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';

/**
 * The values at `path` in the samples that have it. A number in the path stands for all the items of a list: what is
 * dragged from one of them is meant for each.
 */
export function listValues(samples: readonly JsonValue[], path: Path): readonly JsonValue[] {
  return path.reduce<readonly JsonValue[]>(
    (values, step) => values.flatMap((value) => listInner(value, step)),
    samples,
  );
}

/** True where the part has a name of its own: a whole sample and the item of a list have none. */
export function isNamed(path: Path): boolean {
  return typeof path.at(-1) === 'string';
}

function listInner(value: JsonValue, step: string | number): readonly JsonValue[] {
  if (typeof step === 'number') return isJsonArray(value) ? value : [];
  if (!isJsonObject(value) || !Object.hasOwn(value, step)) return [];
  return [value[step] ?? null];
}
