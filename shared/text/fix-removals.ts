// Quick fixes that take something out: comments, brackets that close nothing, members that do not count. Lines that
// hold nothing else go as a whole.
import type { TextEdit } from './edit';
import { findLineEnd, skipBreak } from './lines';
import { viewList } from './list-view';
import { locateAt } from './locate';
import { removeChildren } from './remove-children';
import { isBlank } from './style';
import type { TextPieces } from './text-pieces';
import type { JsonTree } from './tree';

const comma = 44;

interface Stretch {
  readonly offset: number;
  readonly length: number;
}

/** Takes a comment out, with its lines where it fills them. */
export function fixComment({ source }: JsonTree, { offset, length }: Stretch): readonly TextEdit[] {
  return [cutLines(source, offset, offset + length)];
}

/** Closes a comment at the end of its first line. */
export function fixOpenComment({ source }: JsonTree, { offset }: Stretch): readonly TextEdit[] {
  return [{ offset: findLineEnd(source, offset), length: 0, text: ' */' }];
}

/** Takes out a closing bracket that closes nothing. */
export function fixStrayBracket({ source }: JsonTree, { offset }: Stretch): readonly TextEdit[] {
  const whole = cutLines(source, offset, offset + 1);
  if (whole.length > 1 || source.charCodeAt(offset + 1) !== comma) return [whole];
  // A comma behind it belongs to the line before.
  let start = offset;
  while (start > 0 && source.charCodeAt(start - 1) <= 32) start--;
  return [{ offset: start, length: offset + 1 - start, text: '' }];
}

/** Takes out the member whose key stands again further on, and so does not count. */
export function removeRepeated(tree: JsonTree, { offset }: Stretch): readonly TextEdit[] {
  const chain = locateAt(tree, offset);
  const at = chain.findIndex((one) => one.keyOffset === offset);
  const list = chain[at - 1];
  const view = list && viewList(tree.source, list);
  const index = chain[at]?.index ?? 0;
  return view ? removeChildren(view, index, index + 1) : [];
}

/** Takes out a value that has no key, with the comma behind it that was read as a part of it. */
export function removeUnkeyed({ source }: JsonTree, { offset, length }: Stretch): readonly TextEdit[] {
  let end = offset + length;
  while (source.charCodeAt(end) <= 32) end++;
  const hasComma = source.charCodeAt(end) === comma && !followsValue(source, offset);
  return [cutLines(source, offset, hasComma ? end + 1 : offset + length)];
}

/** True when what stands before a place is neither a comma nor an opening bracket. */
function followsValue(source: TextPieces, offset: number): boolean {
  let at = offset - 1;
  while (source.charCodeAt(at) <= 32) at--;
  return !',{'.includes(source.slice(Math.max(0, at), at + 1));
}

function cutLines(source: TextPieces, from: number, to: number): TextEdit {
  let start = from;
  while (start > 0 && isBlank(source.charCodeAt(start - 1))) start--;
  let end = to;
  while (isBlank(source.charCodeAt(end))) end++;
  const isWhole = start === source.findLineStart(from) && start > 0 && findLineEnd(source, end) === end;
  if (isWhole && end < source.length)
    return { offset: start, length: skipBreak(source, end) - start, text: '' };
  return { offset: from, length: to - from, text: '' };
}
