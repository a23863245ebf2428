// Changes a text with the fewest edits: what a change means, in the manner of the file. The outcome is the new tree,
// the edits that lead to it and those that lead back.
import { isSameJson, type JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { Problem } from '../base/problem';
import { ok, type Result } from '../base/result';
import { maxDepth } from './builder';
import { changeValue } from './change-value';
import type { JsonChange, TextEdit } from './edit';
import { isSpreadWanted } from './layout';
import { editList } from './list-edits';
import { findSameKey, viewList } from './list-view';
import { findMember, locateChain } from './locate';
import { moveChild } from './move-child';
import {
  refuseBroken,
  refuseDepth,
  refuseParent,
  refusePath,
  refuseRange,
  refuseTaken,
} from './patch-problems';
import { measureDepth } from './print-value';
import { isLocalProblem } from './recovery';
import { buildPrinter, setValue } from './set-value';
import { spliceTree } from './splice';
import { readStyle } from './style';
import { areSound, invertTextEdits, joinTextEdits, replaceText } from './text-edits';
import type { TextPieces } from './text-pieces';
import type { JsonTree } from './tree';
import { toValue } from './value';

/** A changed text: `edits` are against the text before, `inverse` against the text after; ascending, apart. */
export interface Patch {
  readonly tree: JsonTree;
  readonly edits: readonly TextEdit[];
  readonly inverse: readonly TextEdit[];
}

/**
 * Applies one change. A change that changes nothing gives the same tree and no edits. Problems:
 * `edit-path-missing`, `edit-parent-unfit`, `edit-key-taken`, `edit-move-inside`, `edit-range-invalid`,
 * `edit-too-deep`, and `edit-text-broken` when the text is too broken around the place to be changed safely.
 */
export function patchTree(tree: JsonTree, change: JsonChange): Result<Patch> {
  const planned = planChange(tree, change);
  if (!planned.ok) return planned;
  const whole = joinTextEdits(planned.value);
  if (!areSound(whole, tree.source.length)) return refuseRange();
  const edits = whole.flatMap((edit) => trimEdit(tree.source, edit));
  const patched = spliceTree(tree, edits);
  const broken = tree.problems.find(isRisky);
  if (broken && change.kind !== 'text' && !isMeant(tree, change, patched)) return refuseBroken(broken);
  return ok({ tree: patched, edits, inverse: invertTextEdits(tree.source, edits) });
}

/** True for what can make a change in one place turn the reading of another. */
function isRisky(problem: Problem): boolean {
  return !isLocalProblem(problem) || problem.code === 'json-missing-comma';
}

/** In a broken text a change can turn the reading of what is around it; such a change must not happen. */
function isMeant(before: JsonTree, change: Exclude<JsonChange, { kind: 'text' }>, after: JsonTree): boolean {
  return isSameJson(toValue(after.root), changeValue(toValue(before.root), change));
}

function planChange(tree: JsonTree, change: JsonChange): Result<readonly TextEdit[]> {
  switch (change.kind) {
    case 'set':
      return planSet(tree, change.path, change.value);
    case 'insert':
      return planInsert(tree, change);
    case 'remove':
      return planRemove(tree, change.path);
    case 'rename':
      return planRename(tree, change.path, change.key);
    case 'move':
      return moveChild(tree, change);
    case 'text':
      return ok(change.edits);
  }
}

function planSet(tree: JsonTree, path: Path, value: JsonValue): Result<readonly TextEdit[]> {
  if (path.length + measureDepth(value) > maxDepth) return refuseDepth(path);
  const chain = locateChain(tree, path);
  if (chain.length === path.length + 1) return ok(setValue(tree, chain, value));
  const parent = path.slice(0, chain.length - 1);
  const key = path[chain.length - 1] ?? '';
  const made = path.slice(chain.length).reduceRight<JsonValue>((inner, part) => ({ [part]: inner }), value);
  const list = chain.at(-1);
  if (list?.node.kind === 'null' || list?.node.kind === 'missing') {
    return ok(setValue(tree, chain, { [key]: made }));
  }
  if (list?.node.kind === 'array') {
    if (String(key) !== String(list.node.items.length)) return refusePath(path);
    return planInsert(tree, { kind: 'insert', parent, value: made });
  }
  return planInsert(tree, { kind: 'insert', parent, key: String(key), value: made });
}

function planInsert(
  tree: JsonTree,
  change: Extract<JsonChange, { kind: 'insert' }>,
): Result<readonly TextEdit[]> {
  const { parent, value } = change;
  const chain = locateChain(tree, parent);
  const list = chain.length === parent.length + 1 ? chain.at(-1) : undefined;
  if (!list) return refusePath(parent);
  if (parent.length + 1 + measureDepth(value) > maxDepth) return refuseDepth(parent);
  const view = viewList(tree.source, list);
  if (!view) return refuseParent(parent, 'an object or a list');
  const key = list.node.kind === 'object' ? change.key : null;
  if (key === undefined) return refuseParent(parent, 'a list');
  if (key !== null && list.node.kind === 'object' && findMember(list.node, key))
    return refuseTaken(parent, key);
  const count = view.children.length;
  const index = Math.max(0, Math.min(change.index ?? count, count));
  const style = readStyle(tree, chain);
  const printer = buildPrinter(tree, chain, style, index, key, value);
  const added = new Map([[index, [printer]]]);
  return ok(
    editList(view, style, { removed: new Set(), added, isLineWanted: isSpreadWanted(tree, chain, value) }),
  );
}

function planRemove(tree: JsonTree, path: Path): Result<readonly TextEdit[]> {
  const chain = locateChain(tree, path);
  const list = chain.at(-2);
  const child = chain.at(-1);
  const view = list && viewList(tree.source, list);
  if (chain.length !== path.length + 1 || !view || !child) return refusePath(path);
  const removed = findSameKey(view.node, child.index);
  return ok(
    editList(view, readStyle(tree, chain.slice(0, -1)), { removed, added: new Map(), isLineWanted: true }),
  );
}

function planRename(tree: JsonTree, path: Path, key: string): Result<readonly TextEdit[]> {
  const chain = locateChain(tree, path);
  const around = chain.at(-2);
  const child = chain.at(-1);
  if (chain.length !== path.length + 1 || !around || !child) return refusePath(path);
  const list = around.node;
  if (list.kind !== 'object' || child.keyOffset === null) return refuseParent(path.slice(0, -1), 'an object');
  if (list.members[child.index]?.key === key) return ok([]);
  if (findMember(list, key)) return refuseTaken(path.slice(0, -1), key);
  const view = viewList(tree.source, around);
  const text = JSON.stringify(key);
  return ok(
    [...findSameKey(list, child.index)].map((index) => {
      const offset = view?.children[index]?.start ?? 0;
      return { offset, length: list.members[index]?.keyLength ?? 0, text };
    }),
  );
}

/** The edit without what stays the same at its ends, in memory of its own; none where all does. */
function trimEdit(source: TextPieces, { offset, length, text }: TextEdit): readonly TextEdit[] {
  const trimmed = replaceText(source.slice(offset, offset + length), text);
  return trimmed.map((edit) => ({ ...edit, offset: offset + edit.offset }));
}
