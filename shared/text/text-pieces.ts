// A text in pieces, so that an edit of a large text copies a few thousand units and not all of them. Unchanged pieces
// are shared between the versions of a text, and so is what is known of them: their lines and their bytes.
import type { TextRange } from '../base/problem';
import type { TextEdit } from './edit';
import { LinePiece } from './line-piece';
import type { TextView } from './text-view';

const pieceLength = 8192;
const carriageReturn = 13;
const lineFeed = 10;

/** An immutable text. Offsets and lengths in UTF-16 units; lines and columns count from 1. */
export class TextPieces implements TextView {
  readonly length: number;
  /** Where each piece starts. */
  private readonly starts: readonly number[];
  private whole: string | null;
  /** The line on which each piece starts, as far as it was asked for. */
  private readonly lines: number[] = [1];
  /** The piece that was looked at last. */
  private recent = 0;

  private constructor(
    private readonly pieces: readonly LinePiece[],
    whole: string | null,
  ) {
    const starts: number[] = [];
    let at = 0;
    for (const piece of pieces) {
      starts.push(at);
      at += piece.text.length;
    }
    this.starts = starts;
    this.length = at;
    this.whole = whole;
  }

  /** Takes a text apart; copies nothing. */
  static of(text: string): TextPieces {
    return new TextPieces(cutPieces(text), text);
  }

  /** The text after edits, which must be ascending, apart and inside. */
  edit(edits: readonly TextEdit[]): TextPieces {
    const pieces: LinePiece[] = [];
    let next = 0;
    let at = 0;
    while (at < edits.length) {
      const group = this.takeGroup(edits, at);
      for (; next < group.first; next++) pieces.push(this.pieceAt(next));
      pieces.push(...cutPieces(this.rewrite(group.first, group.last, edits.slice(at, group.end))));
      next = group.last + 1;
      at = group.end;
    }
    for (; next < this.pieces.length; next++) pieces.push(this.pieceAt(next));
    return new TextPieces(pieces, null);
  }

  charCodeAt(offset: number): number {
    const start = this.starts[this.recent] ?? 0;
    const code = this.pieces[this.recent]?.text.charCodeAt(offset - start);
    if (code !== undefined && code === code) return code;
    if (offset < 0 || offset >= this.length) return NaN;
    this.recent = this.findPiece(offset);
    return this.pieceAt(this.recent).text.charCodeAt(offset - (this.starts[this.recent] ?? 0));
  }

  /** The text between two offsets, as `String.slice` gives it for offsets that are not negative. */
  slice(from: number, to = this.length): string {
    let slice = '';
    for (let index = this.findPiece(from); index < this.pieces.length; index++) {
      const start = this.starts[index] ?? 0;
      if (start >= to) break;
      slice += this.pieceAt(index).text.slice(Math.max(0, from - start), to - start);
    }
    return slice;
  }

  /** The whole text as one string; kept once it was asked for. */
  toString(): string {
    this.whole ??= this.pieces.reduce((whole, piece) => whole + piece.text, '');
    return this.whole;
  }

  /** Where the line starts on which an offset stands. */
  findLineStart(offset: number): number {
    return offset - this.rangeOf(offset, 0).column + 1;
  }

  /** A stretch with its line and column. Offsets outside count as the nearest end. */
  rangeOf(offset: number, length: number): TextRange {
    const inside = Math.max(0, Math.min(offset, this.length));
    const index = this.findPiece(inside);
    const start = this.starts[index] ?? 0;
    const { breaks } = this.pieceAt(index);
    const above = countUpTo(breaks, inside - start);
    const line = this.lineOf(index) + above;
    const lineStart = above > 0 ? start + (breaks[above - 1] ?? 0) : this.findStartOfLine(index);
    return { offset, length, line, column: inside - lineStart + 1 };
  }

  /** How many bytes the text takes in UTF-8, without a byte order mark. */
  countBytes(): number {
    return this.pieces.reduce((sum, piece) => sum + piece.sizeBytes, 0);
  }

  private pieceAt(index: number): LinePiece {
    return this.pieces[index] ?? LinePiece.empty;
  }

  /** The pieces that the edit at `index` touches, and the edits after it that touch them too. */
  private takeGroup(edits: readonly TextEdit[], index: number): { first: number; last: number; end: number } {
    const first = this.findFirst(edits[index]?.offset ?? 0);
    let last = first;
    let end = index;
    for (
      let edit = edits[end];
      edit && (end === index || this.findFirst(edit.offset) <= last);
      edit = edits[++end]
    ) {
      last = Math.max(last, this.findPiece(Math.min(edit.offset + edit.length, this.length - 1)));
    }
    return { first, last, end };
  }

  /** The piece to change for an edit at `offset`: also the one before, if its last line break may be cut in two. */
  private findFirst(offset: number): number {
    const index = this.findPiece(Math.min(offset, this.length - 1));
    return offset === this.starts[index] && index > 0 ? index - 1 : index;
  }

  private rewrite(first: number, last: number, edits: readonly TextEdit[]): string {
    let text = '';
    let at = this.starts[first] ?? 0;
    for (const edit of edits) {
      text += this.slice(at, edit.offset) + edit.text;
      at = edit.offset + edit.length;
    }
    return text + this.slice(at, this.starts[last + 1] ?? this.length);
  }

  /** The index of the piece that holds an offset. */
  private findPiece(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  private lineOf(index: number): number {
    for (let known = this.lines.length; known <= index; known++) {
      this.lines.push((this.lines[known - 1] ?? 1) + this.pieceAt(known - 1).breaks.length);
    }
    return this.lines[index] ?? 1;
  }

  /** Where the line starts on which a piece starts. */
  private findStartOfLine(index: number): number {
    for (let before = index - 1; before >= 0; before--) {
      const last = this.pieceAt(before).breaks.at(-1);
      if (last !== undefined) return (this.starts[before] ?? 0) + last;
    }
    return 0;
  }
}

/** Cuts a text into pieces, never between the two halves of a line break or of a character. */
function cutPieces(text: string): LinePiece[] {
  const pieces: LinePiece[] = [];
  for (let at = 0; at < text.length;) {
    // A piece may grow to twice its length, or typing would leave a new one behind each time.
    let end = text.length - at <= 2 * pieceLength ? text.length : at + pieceLength;
    if (end < text.length && isPair(text.charCodeAt(end - 1), text.charCodeAt(end))) end++;
    pieces.push(new LinePiece(text.slice(at, end)));
    at = end;
  }
  return pieces;
}

function isPair(left: number, right: number): boolean {
  return (left === carriageReturn && right === lineFeed) || (left >= 0xd800 && left < 0xdc00);
}

/** How many entries of an ascending list are not above a number. */
function countUpTo(sorted: readonly number[], most: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
