// The children of one object or array with their places in the text, and what stands between them: what the
// editors of lists look at.
import { isLineBreak } from './lines';
import { childGap, childLength, countChildren } from './children';
import type { Located } from './locate';
import { isBlank, isFirstOnLine, readIndent } from './style';
import type { TextPieces } from './text-pieces';
import type { ArrayNode, ObjectNode } from './tree';

/** Where a child stands: from its key, or its value in an array, to the end of its value. */
export interface Child {
  readonly start: number;
  readonly end: number;
}

/** An object or array whose children are to change. Offsets are absolute. */
export interface ListView {
  readonly text: TextPieces;
  readonly node: ObjectNode | ArrayNode;
  /** The opening bracket. */
  readonly offset: number;
  /** The closing bracket, or the end of the node where it is missing. */
  readonly close: number;
  readonly children: readonly Child[];
}

/** Opens a container for editing; null when the value is none. */
export function viewList(text: TextPieces, { node, offset, length }: Located): ListView | null {
  if (node.kind !== 'object' && node.kind !== 'array') return null;
  let at = offset + 1;
  const children: Child[] = [];
  for (let index = 0; index < countChildren(node); index++) {
    const start = at + childGap(node, index);
    at += childLength(node, index);
    children.push({ start, end: at });
  }
  return { text, node, offset, close: offset + length - (node.closed ? 1 : 0), children };
}

/** The place of a child by its index, or null. */
export function childAt({ node, children }: ListView, index: number): Located | null {
  const child = children[index];
  const member = node.kind === 'object' ? node.members[index] : undefined;
  const value = node.kind === 'object' ? member?.value : node.items[index]?.value;
  if (!child || !value) return null;
  const { length } = value;
  const keyOffset = member ? child.start : null;
  return {
    node: value,
    offset: child.end - length,
    length,
    keyOffset,
    keyLength: member?.keyLength ?? 0,
    index,
  };
}

/**
 * The indexes of the child and of the members that share its key: where one goes or changes its name, the earlier
 * ones would come to life.
 */
export function findSameKey(node: ObjectNode | ArrayNode, index: number): ReadonlySet<number> {
  const key = node.kind === 'object' ? node.members[index]?.key : undefined;
  if (node.kind === 'array' || key === undefined) return new Set([index]);
  return new Set(node.members.flatMap((member, at) => (member.key === key ? [at] : [])));
}

/** Where the comma stands between two places that hold only gaps; -1 without one. Comments are passed over. */
export function findComma(text: TextPieces, from: number, to: number): number {
  return findInGap(text, from, to, (code) => code === 44);
}

/** True when a comment stands between two places that hold only gaps. */
export function hasComment(text: TextPieces, from: number, to: number): boolean {
  return /\/[/*]/.test(text.slice(from, to));
}

/** Where the line ends on which a gap goes on from `from`: before its line break; -1 when it ends at `to` before one. */
export function findBreak(text: TextPieces, from: number, to: number): number {
  return findInGap(text, from, to, isLineBreak);
}

/** The indent of a child that begins its line; null for one that shares its line with what stands before it. */
export function readChildIndent(text: TextPieces, child: Child | undefined): string | null {
  return child && isFirstOnLine(text, child.start) ? readIndent(text, child.start) : null;
}

/** Where the blanks begin that end at `at`. */
export function skipBlanksBack(text: TextPieces, at: number): number {
  let start = at;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Finds a code unit outside comments between two places; -1 without one. */
function findInGap(text: TextPieces, from: number, to: number, fits: (code: number) => boolean): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (fits(code)) return at;
    if (code !== 47) continue;
    const next = text.charCodeAt(at + 1);
    if (next === 47) while (at + 1 < to && !isLineBreak(text.charCodeAt(at + 1))) at++;
    else if (next === 42) at = findCommentEnd(text, at + 2, to);
  }
  return -1;
}

/** The last unit of a block comment whose inside begins at `from`. */
function findCommentEnd(text: TextPieces, from: number, to: number): number {
  let at = from + 1;
  while (at < to && !(text.charCodeAt(at) === 47 && text.charCodeAt(at - 1) === 42)) at++;
  return at;
}
