// Moves a member or item to another place: its own text moves, only its key and its indent may change.
import { errorProblem } from '../base/problem';
import { isWithin } from '../base/pointer';
import { fail, ok, type Result } from '../base/result';
import type { JsonChange, TextEdit } from './edit';
import { isSpreadWanted } from './layout';
import { editList, type ListPlan, type PrintChild } from './list-edits';
import { findSameKey, viewList } from './list-view';
import { findMember, locateChain, type Located } from './locate';
import { refuseParent, refusePath, refuseTaken } from './patch-problems';
import { reindent } from './reindent';
import { readIndent, readStyle } from './style';
import type { JsonTree } from './tree';
import { toValue } from './value';

type Move = Extract<JsonChange, { kind: 'move' }>;

/** The edits of a move. Problems: those of `patchTree`. */
export function moveChild(tree: JsonTree, change: Move): Result<readonly TextEdit[]> {
  const source = locateChain(tree, change.path);
  const target = locateChain(tree, change.parent);
  if (change.path.length === 0 || source.length <= change.path.length) return refusePath(change.path);
  const from = source.at(-2);
  const to = target.length > change.parent.length ? target.at(-1) : undefined;
  const moved = source.at(-1);
  if (!from || !to || !moved) return refusePath(change.parent);
  if (to.node.kind !== 'object' && to.node.kind !== 'array') {
    return refuseParent(change.parent, 'an object or a list');
  }
  if (isWithin(change.parent, change.path)) {
    return fail(errorProblem('edit-move-inside', 'Something cannot be moved into itself.'));
  }
  const key = to.node.kind === 'object' ? (change.key ?? readKey(from, moved)) : null;
  const isSameList = from.offset === to.offset;
  const taken = key !== null && to.node.kind === 'object' ? findMember(to.node, key) : undefined;
  if (taken && !(isSameList && taken.key === readKey(from, moved)))
    return refuseTaken(change.parent, key ?? '');
  return ok(planMove(tree, change, { source, target, from, to, moved, key, isSameList }));
}

interface Places {
  readonly source: readonly Located[];
  readonly target: readonly Located[];
  readonly from: Located;
  readonly to: Located;
  readonly moved: Located;
  readonly key: string | null;
  readonly isSameList: boolean;
}

function planMove(tree: JsonTree, change: Move, places: Places): readonly TextEdit[] {
  const { from, to, moved, target, isSameList } = places;
  const fromView = viewList(tree.source, from);
  const toView = viewList(tree.source, to);
  if (!fromView || !toView) return [];
  const count = toView.children.length - (isSameList ? 1 : 0);
  const wanted = Math.max(0, Math.min(change.index ?? count, count));
  const index = isSameList && wanted >= moved.index ? wanted + 1 : wanted;
  const removed = findSameKey(fromView.node, moved.index);
  const added = new Map([[index, [buildMoved(tree, places)]]]);
  const plan = (part: Partial<ListPlan>): ListPlan => ({
    removed: new Set(),
    added: new Map(),
    isLineWanted: isSpreadWanted(tree, target, toValue(moved.node)),
    ...part,
  });
  if (isSameList) {
    const stays = index === moved.index || index === moved.index + 1;
    const isRenamed = places.key !== readKey(from, moved);
    if (stays && !isRenamed) return [];
    return editList(fromView, readStyle(tree, places.source.slice(0, -1)), plan({ removed, added }));
  }
  return [
    ...editList(fromView, readStyle(tree, places.source.slice(0, -1)), plan({ removed })),
    ...editList(toView, readStyle(tree, places.target), plan({ added })),
  ];
}

/** Prints the moved text: its key as it stands where it stays the same, and its value at the new indent. */
function buildMoved(tree: JsonTree, { source, target, from, moved, key }: Places): PrintChild {
  const text = tree.source;
  const value = text.slice(moved.offset, moved.offset + moved.length);
  const indent = readIndent(text, moved.keyOffset ?? moved.offset);
  const isKept = key !== null && key === readKey(from, moved) && moved.keyOffset !== null;
  const style = readStyle(tree, target.length > 0 ? target : source);
  const written = isKept ? text.slice(moved.keyOffset ?? 0, moved.offset) : '';
  const head = key === null ? '' : isKept ? written : JSON.stringify(key) + style.colon;
  return (spot) => head + (spot.isOwnLine ? reindent(value, indent, spot.indent) : value);
}

/** The key of a member; for an item its text is the name it gets in an object. */
function readKey({ node }: Located, moved: Located): string {
  return node.kind === 'object' ? (node.members[moved.index]?.key ?? '') : String(moved.index);
}
