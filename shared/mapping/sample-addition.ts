// What a sample adds to a schema: as a whole it is joined into the schema, a named part of it becomes a property.
import { isJsonObject, type JsonObject, type JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { Field } from '../operations/operation';
import type { JsonChange } from '../text/edit';
import type { JsonTree } from '../text/tree';
import type { ItemOf, RefusedDrop } from './drop';
import { findProperty } from './find-property';
import { inferProperty, inferSchema } from './infer-schema';
import { mergeSample, type Merge } from './merge-sample';
import { joinSentences, refuse } from './plan';
import { findHolder } from './prepare-body';
import { isNamed, listValues } from './sample-values';
import { suggestChoices } from './suggest-choices';

/** The schema to join in, and the words for what was dragged. */
export interface Addition {
  readonly schema: JsonObject;
  readonly words: string;
}

/** What a sample adds to the field that it is dropped on; null for a place without a schema. */
export function buildAddition(item: ItemOf<'sample'>, target: Field | null): Addition {
  const values = listValues(item.samples, item.path);
  if (!isNamed(item.path) || isSameThing(item.name, values, target)) {
    const words =
      item.samples.length > 1 && item.path.length === 0 ? 'the samples' : item.name || 'the sample';
    return { schema: inferSchema(values), words };
  }
  const property = inferProperty(item.name, values);
  return { schema: { type: 'object', properties: { [item.name]: property } }, words: item.name };
}

/** An addition as the changes that it takes. */
export interface PlannedAddition {
  readonly changes: readonly JsonChange[];
  readonly label: string;
  readonly announcement: string;
  /** Where what was added is listed. */
  readonly place: Path;
}

/** Plans an addition to the last field of a chain; `root` is what the first one is called in a sentence. */
export function planAddition(
  tree: JsonTree,
  item: ItemOf<'sample'>,
  chain: readonly Field[],
  root: string,
): PlannedAddition | RefusedDrop {
  const target = chain.at(-1) ?? null;
  const addition = buildAddition(item, target);
  const isProperty =
    addition.words === item.name && isJsonObject(addition.schema['properties']) && isNamed(item.path);
  const found = isProperty ? findHolder(tree, chain, []) : target && { field: target, words: target.label };
  if (!found) return refuse('There is nothing to add to.');
  if ('reason' in found) return found;
  const { field } = found;
  const words = field.name === '' ? root : found.words;
  if (field.dynamic) return refuse(`The fields of ${words} come from another operation.`);
  const obstacle = isProperty ? '' : findKindObstacle(field, addition, words);
  if (obstacle !== '') return refuse(obstacle);
  const merge = mergeSample(tree, field.place, addition.schema, field.name || root);
  if (merge.changes.length === 0) return refuse(explainNothing(merge, addition, words));
  const known = isProperty ? findProperty(tree, field, item.name) : undefined;
  const own = [...field.place, 'properties', item.name];
  return {
    changes: merge.changes,
    label: `Add ${addition.words} to ${words}`,
    announcement: joinSentences(announce(merge, addition, words), printChoices(item)),
    place: known?.listedAt ?? (isProperty ? own : field.listedAt),
  };
}

/** Where a change of an addition is made. */
export function placeOf(change: JsonChange): Path {
  return change.kind === 'set' ? change.path : [];
}

/** A part of that name onto the field of that name is meant for it, not for a field in it. */
function isSameThing(name: string, values: readonly JsonValue[], target: Field | null): boolean {
  return target?.name === name && values.some((value) => typeof value === 'object');
}

function findKindObstacle(field: Field, { schema, words: what }: Addition, words: string): string {
  const type = schema['type'];
  if (field.type === '' || typeof type !== 'string' || field.type === type) return '';
  return `${capitalize(words)} is ${printType(field.type)}, and ${what} is ${printType(type)}.`;
}

function explainNothing(merge: Merge, { words: what }: Addition, words: string): string {
  const [first] = merge.differing;
  if (first !== undefined) return `${first} has another type in ${words}, and what is written there stays.`;
  return `${capitalize(words)} has all of ${what} already.`;
}

function announce(merge: Merge, { words: what }: Addition, words: string): string {
  const count = merge.added === 1 ? '1 field' : `${merge.added} fields`;
  const differing =
    merge.differing.length === 0 ? '' : ` ${merge.differing.join(', ')} kept the type that is written.`;
  return `Added ${what} to ${words}: ${count} new.${differing}`;
}

/** What comes back again and again in the samples: for the author to make choices of, as no sample shows them all. */
function printChoices({ samples, path }: ItemOf<'sample'>): string {
  const [first] = suggestChoices(listValues(samples, path));
  const name = first?.fieldPath.findLast((step) => step !== '[]');
  return first && name !== undefined ? `${name} looks like a choice of ${first.values.join(', ')}.` : '';
}

function printType(type: string): string {
  return type === 'array' ? 'a list' : type === 'object' ? 'an object' : 'one value';
}

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
