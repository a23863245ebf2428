// How the text of a file and the editor's copy of it correspond. The editor knows one line end per text and does not
// show a byte order mark; the file's text stays the truth, so places and edits are carried across here. Pure.
import { offsetAt } from '../../shared/text/lines';
import type { TextEdit } from '../../shared/text/edit';
import type { TextPieces } from '../../shared/text/text-pieces';

export interface TextMirror {
  /** The file's text. */
  readonly source: TextPieces;
  /** The line end that the editor uses for all of it. */
  readonly lineEnd: '\n' | '\r\n';
  /** 1 where the text begins with a byte order mark, which the editor leaves out. */
  readonly lead: 0 | 1;
  /** True when every line break of the text is `lineEnd`: offsets are then the editor's, plus the lead. */
  readonly uniform: boolean;
}

/** A stretch of the editor's text; lines and columns count from 1. */
export interface EditorSpan {
  readonly startLineNumber: number;
  readonly startColumn: number;
  readonly endLineNumber: number;
  readonly endColumn: number;
}

/** What is asked of the editor's model. */
export interface EditorText {
  getPositionAt(offset: number): { readonly lineNumber: number; readonly column: number };
  getOffsetAt(position: { readonly lineNumber: number; readonly column: number }): number;
}

/** A change as the editor reports it, against its text before. */
export interface EditorChange {
  readonly range: EditorSpan;
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

const byteOrderMark = '\uFEFF';

/** Reads how a text has to be mirrored. Most line breaks decide on the line end; none gives `\n`. */
export function buildMirror(source: TextPieces): TextMirror {
  const text = source.toString();
  const pairs = count(text, '\r\n');
  const lineEnd = count(text, '\r') > count(text, '\n') - pairs ? '\r\n' : '\n';
  const uniform = isUniform(text, lineEnd);
  return { source, lineEnd, lead: text.startsWith(byteOrderMark) ? 1 : 0, uniform };
}

/**
 * The mirror of the text that `edits` make. The editor keeps its line end, and what it left out at the beginning
 * stays out.
 */
export function advanceMirror(mirror: TextMirror, edits: readonly TextEdit[]): TextMirror {
  const source = edits.length > 0 ? mirror.source.edit(edits) : mirror.source;
  return {
    source,
    lineEnd: mirror.lineEnd,
    lead: mirror.lead === 1 && source.slice(0, 1) === byteOrderMark ? 1 : 0,
    uniform: mirror.uniform && !edits.some((edit) => breaksLineEnds(mirror, edit)),
  };
}

/** Where a stretch of the file's text stands in the editor. */
export function toSpan(mirror: TextMirror, editor: EditorText, offset: number, length: number): EditorSpan {
  const start = toPosition(mirror, editor, offset);
  const end = length === 0 ? start : toPosition(mirror, editor, offset + length);
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
}

/** The offset in the file's text of a place in the editor. */
export function toOffset(
  mirror: TextMirror,
  editor: EditorText,
  place: { readonly lineNumber: number; readonly column: number },
): number {
  return mirror.uniform
    ? editor.getOffsetAt(place) + mirror.lead
    : offsetOfPlace(mirror, place.lineNumber, place.column);
}

/** The editor's changes as edits of the file's text, ascending; each line break outside them stays what it was. */
export function toTextEdits(mirror: TextMirror, changes: readonly EditorChange[]): readonly TextEdit[] {
  const ascending = [...changes].sort((left, right) => left.rangeOffset - right.rangeOffset);
  if (mirror.uniform) {
    return ascending.map((change) => ({
      offset: change.rangeOffset + mirror.lead,
      length: change.rangeLength,
      text: change.text,
    }));
  }
  const edits: TextEdit[] = [];
  for (const change of ascending.reverse()) edits.unshift(guardBreaks(mirror, change, edits[0]));
  return edits;
}

/** How many lines the file's text has; the editor must show as many. */
export function countLines(mirror: TextMirror): number {
  return mirror.source.rangeOf(mirror.source.length, 0).line;
}

function toPosition(mirror: TextMirror, editor: EditorText, offset: number) {
  if (mirror.uniform) return editor.getPositionAt(offset - mirror.lead);
  const { line, column } = mirror.source.rangeOf(offset, 0);
  return { lineNumber: line, column: Math.max(1, column - (line === 1 ? mirror.lead : 0)) };
}

function offsetOfPlace(mirror: TextMirror, line: number, column: number): number {
  return offsetAt(mirror.source.toString(), line, column + (line === 1 ? mirror.lead : 0));
}

/** In a text of several line ends, keeps a lone `\r` and a `\n` from becoming one break where text meets anew. */
function guardBreaks(mirror: TextMirror, change: EditorChange, next: TextEdit | undefined): TextEdit {
  const { range } = change;
  const offset = offsetOfPlace(mirror, range.startLineNumber, range.startColumn);
  const end = offsetOfPlace(mirror, range.endLineNumber, range.endColumn);
  const after = next?.offset === end ? next.text : mirror.source.slice(end, end + 1);
  const joins = mirror.source.charCodeAt(offset - 1) === 13 && (change.text || after).startsWith('\n');
  const splitBefore = joins && !(change.text === '' && end === offset);
  return { offset, length: end - offset, text: splitBefore ? `\r${change.text}` : change.text };
}

/** True when an edit of a uniform text may leave a line break of another kind. */
function breaksLineEnds({ source, lineEnd }: TextMirror, edit: TextEdit): boolean {
  if (!isUniform(edit.text, lineEnd)) return true;
  return isInsideBreak(source, edit.offset) || isInsideBreak(source, edit.offset + edit.length);
}

function isInsideBreak(text: TextPieces, at: number): boolean {
  return text.charCodeAt(at - 1) === 13 && text.charCodeAt(at) === 10;
}

function isUniform(text: string, lineEnd: '\n' | '\r\n'): boolean {
  const returns = count(text, '\r');
  if (lineEnd === '\n') return returns === 0;
  const pairs = count(text, '\r\n');
  return pairs === returns && pairs === count(text, '\n');
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}
