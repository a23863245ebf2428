// Puts new children into an object or array: on lines of their own where the others stand so, else on the same
// line. Only the line before the end of a list changes, for its comma.
import type { TextEdit } from './edit';
import { findBreak, findComma, hasComment, readChildIndent, type ListView } from './list-view';
import { skipBreak } from './lines';
import { hasLineBreak, readIndent, type Style } from './style';

/** How new children stand in their list: at this indent, on lines of their own or not. */
export interface Spot {
  readonly indent: string;
  readonly isOwnLine: boolean;
}

/** Where new children before `index` will stand, so that they can be printed. */
export function findSpot(view: ListView, style: Style, index: number, isLineWanted: boolean): Spot {
  const { text, children, offset } = view;
  const sibling = children[index] ?? children[index - 1];
  if (sibling) {
    const indent = readChildIndent(text, sibling);
    return { indent: indent ?? readIndent(text, sibling.start), isOwnLine: indent !== null };
  }
  const isOwnLine = style.lineEnd !== '' && (isLineWanted || hasLineBreak(text.slice(offset, view.close)));
  const indent = readIndent(text, offset);
  return { indent: isOwnLine ? indent + style.unit : indent, isOwnLine };
}

/** The edits that put `texts` before the child at `index`, in order; an index past the end adds them at the end. */
export function addChildren(
  view: ListView,
  style: Style,
  spot: Spot,
  index: number,
  texts: readonly string[],
): readonly TextEdit[] {
  if (texts.length === 0) return [];
  const separator = spot.isOwnLine ? style.lineEnd + spot.indent : style.space;
  const joined = texts.join(`,${separator}`);
  if (view.children.length === 0) return fill(view, style, spot, joined);
  return index < view.children.length
    ? addBefore(view, style, spot, index, joined, separator)
    : append(view, spot, joined, separator);
}

function addBefore(
  view: ListView,
  style: Style,
  spot: Spot,
  index: number,
  joined: string,
  separator: string,
): readonly TextEdit[] {
  const { text, children, offset } = view;
  const start = children[index]?.start ?? 0;
  const previous = children[index - 1]?.end ?? offset + 1;
  if (spot.isOwnLine && hasComment(text, previous, start)) {
    const lineEnd = findBreak(text, Math.max(previous, findComma(text, previous, start) + 1), start);
    const next = skipBreak(text, lineEnd);
    // A comment on lines of its own belongs to what follows it.
    if (lineEnd >= 0 && next <= start) return [put(next, `${spot.indent}${joined},${style.lineEnd}`)];
  }
  // Where a comma is missing, what is put between two children must not run together with the first.
  const isTight = index > 0 && previous === start;
  return [put(start, `${isTight ? ',' : ''}${joined},${separator}`)];
}

function append(view: ListView, spot: Spot, joined: string, separator: string): readonly TextEdit[] {
  const { text, children, close } = view;
  const end = children.at(-1)?.end ?? 0;
  const trailing = findComma(text, end, close);
  const behind = trailing >= 0 ? trailing + 1 : end;
  const lineEnd = spot.isOwnLine ? findBreak(text, behind, close) : -1;
  const at = lineEnd >= 0 && hasComment(text, behind, lineEnd) ? lineEnd : behind;
  if (trailing >= 0) return [put(at, separator + joined)];
  return at === end ? [put(end, `,${separator}${joined}`)] : [put(end, ','), put(at, separator + joined)];
}

/** The first children of an empty list. Comments in it stay before them. */
function fill(
  { text, node, offset, close }: ListView,
  style: Style,
  spot: Spot,
  joined: string,
): readonly TextEdit[] {
  const inside = text.slice(offset + 1, close);
  const padding = spot.isOwnLine || node.kind === 'array' ? '' : style.padding;
  const before = spot.isOwnLine ? style.lineEnd + spot.indent : padding;
  const after = spot.isOwnLine ? style.lineEnd + readIndent(text, offset) : padding;
  if (inside.trim() === '')
    return [{ offset: offset + 1, length: inside.length, text: before + joined + after }];
  const lineStart = text.findLineStart(close);
  const isLast = lineStart > offset && text.slice(lineStart, close).trim() === '';
  return isLast && spot.isOwnLine
    ? [put(lineStart, spot.indent + joined + style.lineEnd)]
    : [put(close, before + joined + after)];
}

function put(offset: number, text: string): TextEdit {
  return { offset, length: 0, text };
}
