// Takes children out of an object or array: whole lines where they fill lines, with the comma that would be left
// over. What stands before and behind them stays as it is.
import type { TextEdit } from './edit';
import {
  findBreak,
  findComma,
  hasComment,
  readChildIndent,
  skipBlanksBack,
  type ListView,
} from './list-view';
import { skipBreak } from './lines';
import { isFirstOnLine } from './style';

/** The edits that remove the children `from` up to (not with) `to`. */
export function removeChildren(view: ListView, from: number, to: number): readonly TextEdit[] {
  if (from >= to) return [];
  if (from === 0 && to === view.children.length) return removeAll(view);
  return to < view.children.length ? removeBefore(view, from, to) : removeLast(view, from);
}

/** Children that others follow: their lines, or up to the next one on the same line. */
function removeBefore({ text, children }: ListView, from: number, to: number): readonly TextEdit[] {
  const start = children[from]?.start ?? 0;
  const end = children[to - 1]?.end ?? start;
  const next = children[to]?.start ?? end;
  const comma = findComma(text, end, next);
  const lineEnd = findBreak(text, Math.max(end, comma + 1), next);
  if (lineEnd < 0 || !isFirstOnLine(text, start)) {
    const previous = children[from - 1]?.end;
    // Without a comma before them, the comma behind them must stay, or what is left would run together.
    if (previous === undefined || findComma(text, previous, start) >= 0) return [cut(start, next)];
    return [{ offset: start, length: end - start, text: comma < 0 ? ',' : '' }];
  }
  return [cut(skipBlanksBack(text, start), skipBreak(text, lineEnd))];
}

/** The children at the end, with the comma before them; a trailing comma is left where it was the manner. */
function removeLast(view: ListView, from: number): readonly TextEdit[] {
  const { text, children, close } = view;
  const previous = children[from - 1]?.end ?? 0;
  const start = children[from]?.start ?? 0;
  const end = children.at(-1)?.end ?? start;
  const comma = findComma(text, previous, start);
  const trailing = findComma(text, end, close);
  if (trailing >= 0 && comma >= 0) return [cut(keepComment(view, comma + 1, start), trailing + 1)];
  if (!hasComment(text, previous, start)) return [cut(previous, end)];
  const rest = cut(keepComment(view, Math.max(previous, comma + 1), start), end);
  return comma >= 0 ? [cut(comma, comma + 1), rest] : [rest];
}

/** Where to cut between `from` and a child at `start`, so that a comment between them stays. */
function keepComment({ text }: ListView, from: number, start: number): number {
  if (!hasComment(text, from, start)) return from;
  const blanks = skipBlanksBack(text, start);
  const isOwnLine = readChildIndent(text, { start, end: start }) !== null;
  return isOwnLine ? blanks - (text.slice(blanks - 2, blanks) === '\r\n' ? 2 : 1) : blanks;
}

function removeAll({ text, offset, close, children }: ListView): readonly TextEdit[] {
  const start = children[0]?.start ?? offset + 1;
  const end = children.at(-1)?.end ?? start;
  const comma = findComma(text, end, close);
  const last = Math.max(end, comma + 1);
  const isBare = text.slice(offset + 1, start).trim() === '' && text.slice(last, close).trim() === '';
  return [isBare ? cut(offset + 1, close) : cut(start, last)];
}

function cut(from: number, to: number): TextEdit {
  return { offset: from, length: to - from, text: '' };
}
