// How a text is written, as seen around one place: line ends, indent, what stands around colons and commas. New
// text takes the manner of its neighbours, so that a change looks as if the author had typed it.
import { findLineEnd, isLineBreak, skipBreak } from './lines';
import type { Located } from './locate';
import type { TextPieces } from './text-pieces';
import type { JsonNode, JsonTree } from './tree';

/** The manner of a text around one place. */
export interface Style {
  /** Empty for a text that is written on one line. */
  readonly lineEnd: string;
  /** One step of indent. */
  readonly unit: string;
  /** What stands between a key and its value, for example `: `. */
  readonly colon: string;
  /** What stands behind a comma on one line: a space or nothing. */
  readonly space: string;
  /** What stands inside the braces of an object on one line: a space or nothing. */
  readonly padding: string;
}

const plainColon = /^[ \t]*:[ \t]*$/;

/**
 * Reads the manner at the innermost of `chain`: the value at a path and all that hold it, the root first. What does
 * not show there is taken from what holds it; an empty text gives two spaces, `\n` and `: `.
 */
export function readStyle(tree: JsonTree, chain: readonly Located[]): Style {
  const inner = [...chain].reverse();
  const lineEnd = readLineEnd(tree, chain.at(-1)?.offset ?? 0);
  const colon = first(inner, (one) => readColon(tree.source, one)) ?? (lineEnd === '' ? ':' : ': ');
  const hasSpace = /\s$/.test(colon);
  return {
    lineEnd,
    unit: first(inner, (one) => readUnit(tree.source, one)) ?? '  ',
    colon,
    space: first(inner, (one) => readSpace(tree.source, one)) ?? (hasSpace ? ' ' : ''),
    padding: first(inner, (one) => readPadding(tree.source, one)) ?? '',
  };
}

/** The white space at the start of the line on which `offset` stands. */
export function readIndent(text: TextPieces, offset: number): string {
  const start = text.findLineStart(offset);
  let end = start;
  while (isBlank(text.charCodeAt(end))) end++;
  return text.slice(start, Math.min(end, offset));
}

/** True when only white space stands before `offset` on its line, and the line is not the first. */
export function isFirstOnLine(text: TextPieces, offset: number): boolean {
  let at = offset;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return at > 0 && isLineBreak(text.charCodeAt(at - 1));
}

/** True when a value that holds others has its first child on a line of its own. */
export function isMultiLine(text: TextPieces, node: JsonNode, offset: number): boolean {
  const gap = readFirstGap(node);
  return gap !== null && hasLineBreak(text.slice(offset + 1, offset + 1 + gap));
}

/** True when a line break stands in a text. */
export function hasLineBreak(text: string): boolean {
  return text.includes('\n') || text.includes('\r');
}

/** True for a space or a tab. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** The line end before `offset`, else the first one behind it; empty where the root value stands on one line. */
function readLineEnd(tree: JsonTree, offset: number): string {
  const { source, root, start } = tree;
  const isOneLine = source.findLineStart(start) === source.findLineStart(start + root.length);
  if (readFirstGap(root) !== null && isOneLine) return '';
  const lineStart = source.findLineStart(offset);
  const end = lineStart > 0 ? lineStart : skipBreak(source, findLineEnd(source, 0));
  const written = source.slice(Math.max(0, end - 2), end);
  return /\r?[\r\n]$/.exec(written)?.[0] ?? '\n';
}

function readColon(text: TextPieces, { node, offset }: Located): string | null {
  if (node.kind !== 'object') return null;
  let at = offset + 1;
  for (const member of node.members.slice(0, fewChildren)) {
    at += member.gap + member.keyLength;
    const written = text.slice(at, at + member.colon);
    if (plainColon.test(written)) return written;
    at += member.colon + member.value.length;
  }
  return null;
}

/** Enough of a container to see how it is written. */
const fewChildren = 8;

function readUnit(text: TextPieces, { node, offset }: Located): string | null {
  if (!isMultiLine(text, node, offset)) return null;
  const child = readIndent(text, offset + 1 + (readFirstGap(node) ?? 0));
  const own = readIndent(text, offset);
  return child.length > own.length && child.startsWith(own) ? child.slice(own.length) : null;
}

function readSpace(text: TextPieces, { node, offset }: Located): string | null {
  const children = node.kind === 'object' ? node.members : node.kind === 'array' ? node.items : [];
  const [one, two] = children;
  if (!one || !two) return null;
  const end = offset + 1 + childLength(one);
  const gap = text.slice(end, end + two.gap);
  return /^[ \t]*,[ \t]*$/.test(gap) ? gap.slice(gap.indexOf(',') + 1) : null;
}

function childLength(child: { gap: number; keyLength?: number; colon?: number; value: JsonNode }): number {
  return child.gap + (child.keyLength ?? 0) + (child.colon ?? 0) + child.value.length;
}

function readPadding(text: TextPieces, { node, offset }: Located): string | null {
  if (node.kind !== 'object') return null;
  const gap = readFirstGap(node);
  if (gap === null || isMultiLine(text, node, offset)) return null;
  const written = text.slice(offset + 1, offset + 1 + gap);
  return /^[ \t]*$/.test(written) ? written : null;
}

function readFirstGap(node: JsonNode): number | null {
  if (node.kind === 'object') return node.members[0]?.gap ?? null;
  return node.kind === 'array' ? (node.items[0]?.gap ?? null) : null;
}

function first<T>(chain: readonly Located[], read: (one: Located) => T | null): T | null {
  for (const one of chain) {
    const found = read(one);
    if (found !== null) return found;
  }
  return null;
}
