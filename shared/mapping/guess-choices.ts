// What of an operation's reply can be chosen from: its lists, and which field of an item is most likely the value and
// which the label. A first guess that the author betters by dragging.
import { findOutputResponse } from '../operations/list-outputs';
import type { Field, Operation } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import type { JsonTree } from '../text/tree';

/** Where choices are found in a reply; paths are names, those of value and label from an item. */
export interface Choices {
  readonly collection: readonly string[];
  readonly value: readonly string[];
  readonly label: readonly string[];
}

/** A list of objects in a reply. */
export interface ReplyList {
  readonly path: readonly string[];
  /** What an item is. */
  readonly item: Field;
}

const deepest = 4;
const mostLists = 50;
const usualLists = ['value', 'items', 'results', 'data', 'records'];
const usualLabels = ['name', 'displayname', 'title', 'label', 'summary', 'description', 'text'];

/**
 * The best guess for an input of that name, from the list at `collection` where that is given; null where the reply
 * has no list of objects with plain fields.
 */
export function guessChoices(
  tree: JsonTree,
  called: Operation,
  inputName: string,
  collection?: readonly string[],
): Choices | null {
  const lists = listReplyLists(tree, called).filter(
    ({ path }) => collection === undefined || path.join('/') === collection.join('/'),
  );
  const usual = lists.find(
    ({ path }) => path.length === 0 || usualLists.includes(path.at(-1)?.toLowerCase() ?? ''),
  );
  const list = usual ?? lists[0];
  if (!list) return null;
  const plain = readFields(tree, list.item).filter(isPlain);
  const value = plain.toSorted((left, right) => rankValue(left, inputName) - rankValue(right, inputName))[0];
  if (!value) return null;
  const texts = plain.filter((field) => field !== value && field.type === 'string');
  const label = texts.toSorted((left, right) => rankLabel(left) - rankLabel(right))[0] ?? value;
  return { collection: list.path, value: [value.name], label: [label.name] };
}

/** The lists of objects in a reply, the outermost first. */
export function listReplyLists(tree: JsonTree, called: Operation): readonly ReplyList[] {
  const root = findOutputResponse(called)?.schema;
  const lists: ReplyList[] = [];
  let level: readonly { readonly path: readonly string[]; readonly field: Field }[] = root
    ? [{ path: [], field: root }]
    : [];
  for (let depth = 0; depth <= deepest && lists.length < mostLists; depth++) {
    lists.push(...level.flatMap(({ path, field }) => findList(tree, path, field)));
    level = level.flatMap(({ path, field }) =>
      field.type === 'object'
        ? readFields(tree, field)
            .filter((child) => child.name !== '*' && child.name !== '[]')
            .map((child) => ({ path: [...path, child.name], field: child }))
        : [],
    );
  }
  return lists;
}

/** True for a field that holds one value. */
export function isPlain(field: Field): boolean {
  return !['object', 'array', 'file', ''].includes(field.type);
}

function findList(tree: JsonTree, path: readonly string[], field: Field): readonly ReplyList[] {
  if (field.type !== 'array') return [];
  const item = readFields(tree, field).find((child) => child.name === '[]');
  return item?.type === 'object' && !item.recursive ? [{ path, item }] : [];
}

function rankValue({ name }: Field, inputName: string): number {
  const lower = name.toLowerCase();
  if (lower === inputName.toLowerCase()) return 0;
  if (lower === 'id' || lower === 'key') return 1;
  if (/id$|key$|code$|^value$/.test(lower)) return 2;
  return 3;
}

function rankLabel({ name }: Field): number {
  const at = usualLabels.indexOf(name.toLowerCase());
  if (at >= 0) return at;
  if (/name$|title$/i.test(name)) return usualLabels.length;
  return /id$|key$/i.test(name) ? usualLabels.length + 2 : usualLabels.length + 1;
}
