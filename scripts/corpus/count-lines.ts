// How many lines an edit changed, and the least that it could have: what stands on the lines of the value that was
// put in, taken out or moved, and the comma of the neighbour where one is needed.
import type { Path } from '../../shared/base/pointer';
import { diffLines, splitLines } from '../../shared/text/diff-lines';
import type { JsonChange, TextEdit } from '../../shared/text/edit';
import { countLineBreaks, lineAt } from '../../shared/text/lines';
import { findNode, locate } from '../../shared/text/locate';
import type { JsonNode, JsonTree } from '../../shared/text/tree';

/**
 * Lines that an edit changed: by comparing the texts, or by the edits that were made, whichever is fewer. A comparison
 * may take what was moved for what stayed; the edits may write again what was there.
 */
export function countChangedLines(before: string, after: string, edits: readonly TextEdit[]): number {
  const hunks = diffLines(splitLines(before), splitLines(after));
  const compared = hunks.reduce((sum, hunk) => sum + Math.max(hunk.beforeCount, hunk.afterCount), 0);
  const edited = edits.reduce((sum, { offset, length, text }) => {
    const removed = countLineBreaks(before, offset, offset + length);
    return sum + Math.max(1, removed, countLineBreaks(text, 0, text.length));
  }, 0);
  return Math.min(compared, edited);
}

/** The least number of lines that a change must touch. */
export function countLeastLines(before: JsonTree, after: JsonTree, change: JsonChange): number {
  switch (change.kind) {
    case 'set':
      return findNode(before, change.path)
        ? Math.max(spanOf(before, change.path), spanOf(after, change.path))
        : countInserted(before, after, change.path.slice(0, -1), change.path);
    case 'insert':
      return countInserted(before, after, change.parent, insertedPath(after, change));
    case 'remove':
      return countRemoved(before, change.path);
    case 'rename':
      return 1;
    case 'move':
      return countMoved(before, change.path);
    case 'text':
      return change.edits.length;
  }
}

function insertedPath(after: JsonTree, change: Extract<JsonChange, { readonly kind: 'insert' }>): Path {
  const parent = findNode(after, change.parent);
  const end = parent ? childCount(parent) - 1 : 0;
  return [...change.parent, change.key ?? change.index ?? end];
}

function countInserted(before: JsonTree, after: JsonTree, parent: Path, path: Path): number {
  const holder = findNode(before, parent);
  if (!holder || childCount(holder) === 0) return spanOf(after, parent);
  if (spanOf(before, parent) === 1) return spanOf(after, parent);
  const sharesLine = startLine(after, path) === endOfPrevious(after, parent, path);
  return spanOf(after, path) + (isLast(after, parent, path) && !sharesLine ? 1 : 0);
}

function countRemoved(before: JsonTree, path: Path): number {
  const parent = path.slice(0, -1);
  const holder = findNode(before, parent);
  if (!holder || childCount(holder) === 1 || spanOf(before, parent) === 1) return spanOf(before, parent);
  return spanOf(before, path) + (isLast(before, parent, path) ? 1 : 0);
}

function countMoved(before: JsonTree, path: Path): number {
  const parent = path.slice(0, -1);
  if (spanOf(before, parent) === 1) return 1;
  // It is taken out and put in; the neighbour at the end of the list gives or takes a comma.
  return 2 * spanOf(before, path) + 1;
}

/** The lines from the key (or the start of the value) to the end of the value. */
function spanOf(tree: JsonTree, path: Path): number {
  const found = locate(tree, path);
  if (!found) return 0;
  const start = found.keyOffset ?? found.offset;
  return lineAt(tree.text, found.offset + found.length) - lineAt(tree.text, start) + 1;
}

function startLine(tree: JsonTree, path: Path): number {
  const found = locate(tree, path);
  return found ? lineAt(tree.text, found.keyOffset ?? found.offset) : 0;
}

function endOfPrevious(tree: JsonTree, parent: Path, path: Path): number {
  const holder = findNode(tree, parent);
  const index = holder ? childIndex(holder, path.at(-1)) : 0;
  const key = holder?.kind === 'object' ? holder.members[index - 1]?.key : index - 1;
  const found = key === undefined || index === 0 ? null : locate(tree, [...parent, key]);
  return found ? lineAt(tree.text, found.offset + found.length) : -1;
}

function isLast(tree: JsonTree, parent: Path, path: Path): boolean {
  const holder = findNode(tree, parent);
  return holder !== null && childIndex(holder, path.at(-1)) === childCount(holder) - 1;
}

function childIndex(node: JsonNode, part: string | number | undefined): number {
  return node.kind === 'object' ? node.members.findLastIndex((member) => member.key === part) : Number(part);
}

function childCount(node: JsonNode): number {
  if (node.kind === 'object') return node.members.length;
  return node.kind === 'array' ? node.items.length : 0;
}
