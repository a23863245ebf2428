// Lines and columns of a text, counted from 1. A line ends at \n, \r\n or a lone \r, as Monaco counts them.
// The index of the last few texts is kept, because problems, the editor and the patcher ask about the same one.
import type { TextRange } from '../base/problem';
import type { TextView } from './text-view';

const lineFeed = 10;
const carriageReturn = 13;
const keptTexts = 4;

/** Where every line of one text starts, in UTF-16 units; the first is 0. */
interface LineIndex {
  readonly text: string;
  readonly starts: readonly number[];
}

let recent: readonly LineIndex[] = [];

/** The offsets at which the lines of `text` start; the first is 0. Cached for the last few texts. */
export function listLineStarts(text: string): readonly number[] {
  const known = recent.find((index) => index.text === text);
  if (known) return known.starts;
  const starts = scanLineStarts(text);
  recent = [{ text, starts }, ...recent.slice(0, keptTexts - 1)];
  return starts;
}

/** The index of the first entry greater than `offset` in an ascending list. */
function findFirstAbove(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function scanLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > carriageReturn) continue;
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed))
      starts.push(at + 1);
  }
  return starts;
}

/** The line, from 1, on which `offset` stands. Offsets outside the text count as its nearest end. */
export function lineAt(text: string, offset: number): number {
  return Math.max(1, findFirstAbove(listLineStarts(text), offset));
}

/** The line and column, both from 1 and in UTF-16 units, of `offset`. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const inside = Math.max(0, Math.min(offset, text.length));
  const line = lineAt(text, inside);
  return { line, column: inside - (listLineStarts(text)[line - 1] ?? 0) + 1 };
}

/** The offset of a line and column, both from 1; a column past the end of its line gives that end, before the break. */
export function offsetAt(text: string, line: number, column: number): number {
  const starts = listLineStarts(text);
  const start = starts[Math.max(0, Math.min(line, starts.length) - 1)] ?? 0;
  const end = findLineEnd(text, start);
  return line > starts.length ? text.length : Math.min(end, start + Math.max(0, column - 1));
}

/** The range of a stretch of text with its line and column, as problems carry it. */
export function rangeOf(text: string, offset: number, length: number): TextRange {
  return { offset, length, ...positionAt(text, offset) };
}

/** Where the line break after `offset` begins, or the end of the text. Reads only that line. */
export function findLineEnd(text: TextView, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}

/** Where the line that holds `offset` begins. Reads only that line. */
export function findLineStart(text: TextView, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Behind the line break at `at`. */
export function skipBreak(text: TextView, at: number): number {
  return at + (text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1);
}

/** True for the code units of \n and \r. */
export function isLineBreak(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

/** How many line breaks stand from `from` up to `to`; \r\n counts once. */
export function countLineBreaks(text: TextView, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed && (at === from || text.charCodeAt(at - 1) !== carriageReturn)) count++;
    else if (code === carriageReturn) count++;
  }
  return count;
}
