// Chooses how a new value is laid out: as the nearest values of its kind are. Looks at a bounded number of places,
// so that the size of the text does not matter.
import { isJsonArray, type JsonValue } from '../base/json-value';
import { childKey, childValue, countChildren } from './children';
import { locateChild, type Located } from './locate';
import { inline, type Layout } from './print-value';
import { isMultiLine } from './style';
import type { ArrayNode, JsonNode, JsonTree } from './tree';

const mostLooks = 60;

/** The layout for a value of `key` (null in an array) at `index` in the innermost of `chain`, the root first. */
export function chooseLayout(
  tree: JsonTree,
  chain: readonly Located[],
  index: number,
  key: string | null,
  value: JsonValue,
): Layout {
  const list = chain.at(-1);
  if (list && typeof value === 'object' && value !== null) {
    if (isInline(tree, findSibling(list, index, value) ?? list)) return inline;
  }
  return { objects: 'lines', arrays: 'lines', lists: findListLayout(tree, chain, key) };
}

/** True when the innermost of `chain`, still empty, is to be spread over lines once it gets `value`. */
export function isSpreadWanted(tree: JsonTree, chain: readonly Located[], value: JsonValue): boolean {
  const list = chain.at(-1);
  const around = chain.at(-2);
  if (around && isInline(tree, around)) return false;
  if (list?.node.kind !== 'array' || (typeof value === 'object' && value !== null)) return true;
  const key = around ? childKey(around.node, list.index) : null;
  return findListLayout(tree, chain.slice(0, -1), key) === 'lines';
}

/** The nearest filled child like `value`, an object or an array that is no list of scalars; null without one. */
export function findSibling(list: Located, index: number, value: JsonValue): Located | null {
  const kind = isJsonArray(value) ? 'array' : 'object';
  const count = countChildren(list.node);
  for (let distance = 0; distance < mostLooks && distance <= count; distance++) {
    for (const at of distance === 0 ? [index] : [index - distance, index + distance]) {
      const node = childValue(list.node, at);
      if (node?.kind !== kind || countChildren(node) === 0 || isScalarList(node)) continue;
      return locateChild(list, at);
    }
  }
  return null;
}

function isInline({ source }: JsonTree, { node, offset }: Located): boolean {
  return countChildren(node) > 0 && !isMultiLine(source, node, offset);
}

/** How lists of scalars are laid out: as the nearest of the same key, else as the nearest of all. */
function findListLayout(tree: JsonTree, chain: readonly Located[], key: string | null): 'lines' | 'inline' {
  let any: 'lines' | 'inline' | null = null;
  for (let level = chain.length - 1; level >= 0; level--) {
    const start = chain[level];
    if (!start) continue;
    const looks = { left: mostLooks };
    for (const found of listScalarLists(start, null, looks)) {
      const layout = isMultiLine(tree.source, found.place.node, found.place.offset) ? 'lines' : 'inline';
      if (found.key === key) return layout;
      any ??= layout;
    }
  }
  return any ?? 'lines';
}

function* listScalarLists(
  place: Located,
  key: string | null,
  looks: { left: number },
): Generator<{ readonly key: string | null; readonly place: Located }> {
  if (isScalarList(place.node)) yield { key, place };
  else {
    for (let index = 0; index < countChildren(place.node) && looks.left > 0; index++) {
      looks.left--;
      const kind = childValue(place.node, index)?.kind;
      const child = kind === 'object' || kind === 'array' ? locateChild(place, index) : null;
      if (child) yield* listScalarLists(child, childKey(place.node, index), looks);
    }
  }
}

function isScalarList(node: JsonNode): node is ArrayNode {
  if (node.kind !== 'array' || node.items.length === 0) return false;
  return node.items.every(({ value }) => value.kind !== 'object' && value.kind !== 'array');
}
