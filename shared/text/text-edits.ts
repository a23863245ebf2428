// Lists of text edits: checked, applied, turned round, and two lists made into one. Everything that changes a text
// speaks in these lists: ascending, not overlapping, against the text before them.
import type { TextEdit } from './edit';
import type { TextView } from './text-view';

/** The text after the edits. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  // Adding is much faster than joining a list: the engine copies whole stretches, and only once.
  let edited = '';
  let at = 0;
  for (const edit of edits) {
    edited += text.slice(at, edit.offset) + edit.text;
    at = edit.offset + edit.length;
  }
  return edited + text.slice(at);
}

/** The edits that lead back to `text` from what `edits` make of it; one for each, in the same order. */
export function invertTextEdits(text: TextView, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return edits.map((edit) => {
    const inverse = {
      offset: edit.offset + shift,
      length: edit.text.length,
      text: copyText(text.slice(edit.offset, edit.offset + edit.length)),
    };
    shift += edit.text.length - edit.length;
    return inverse;
  });
}

/** The one edit that turns `before` into `after`, without what both begin and end with; none for equal texts. */
export function replaceText(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (isHalf(before, start) || isHalf(after, start)) start--;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (isHalf(before, before.length - end) || isHalf(after, after.length - end)) end--;
  const text = after.slice(start, after.length - end);
  return [{ offset: start, length: before.length - start - end, text: copyText(text) }];
}

/** True between the two halves of a character. */
function isHalf(text: string, at: number): boolean {
  const left = text.charCodeAt(at - 1);
  return left >= 0xd800 && left < 0xdc00 && text.charCodeAt(at) >= 0xdc00;
}

/** One list that does what `first` and then `second` do. Edits that touch become one; what comes to nothing goes. */
export function composeTextEdits(
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  const composed: TextEdit[] = [];
  let early = 0;
  let late = 0;
  // How much longer `first` has made the text before the group.
  let shift = 0;
  while (early < first.length || late < second.length) {
    const group = takeGroup(first, second, early, late, shift);
    const edit = composeGroup(group, shift);
    if (edit.length > 0 || edit.text !== '') composed.push(edit);
    early += group.first.length;
    late += group.second.length;
    shift = group.shift;
  }
  return composed;
}

/** True when the edits are ascending, do not overlap and lie inside a text of that length. */
export function areSound(edits: readonly TextEdit[], textLength: number): boolean {
  let at = 0;
  return edits.every(({ offset, length }) => {
    const isSound = Number.isInteger(offset) && Number.isInteger(length) && offset >= at && length >= 0;
    at = offset + length;
    return isSound && at <= textLength;
  });
}

/** The edits in order, touching ones made one. Overlaps stay, for {@link areSound} to refuse. */
export function joinTextEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of [...edits].sort(
    (left, right) => left.offset - right.offset || left.length - right.length,
  )) {
    const last = joined.at(-1);
    if (last && last.offset + last.length === edit.offset) {
      joined[joined.length - 1] = {
        offset: last.offset,
        length: last.length + edit.length,
        text: last.text + edit.text,
      };
    } else if (edit.length > 0 || edit.text !== '') joined.push(edit);
  }
  return joined;
}

/**
 * The same text in memory of its own. A slice keeps the whole text alive that it was cut from; what is kept for
 * long (history, parts of a tree that was patched) must not.
 */
export function copyText(text: string): string {
  return text.length < shortestSlice ? text : ` ${text}`.slice(1);
}

/** Shorter slices are copies anyway. */
const shortestSlice = 13;

/** Edits of both lists that touch or overlap in the text between them: `start` to `end`. */
interface Group {
  readonly first: readonly TextEdit[];
  readonly second: readonly TextEdit[];
  readonly start: number;
  readonly end: number;
  /** As before the group, but behind it. */
  readonly shift: number;
}

function takeGroup(
  first: readonly TextEdit[],
  second: readonly TextEdit[],
  early: number,
  late: number,
  shiftBefore: number,
): Group {
  let toEarly = early;
  let toLate = late;
  let shift = shiftBefore;
  const firstStart = (): number => (first[toEarly]?.offset ?? Infinity) + shift;
  const secondStart = (): number => second[toLate]?.offset ?? Infinity;
  const start = Math.min(firstStart(), secondStart());
  let end = start;
  for (;;) {
    const one = firstStart() <= end ? first[toEarly] : undefined;
    const two = secondStart() <= end ? second[toLate] : undefined;
    if (one) {
      end = Math.max(end, firstStart() + one.text.length);
      shift += one.text.length - one.length;
      toEarly++;
    } else if (two) {
      end = Math.max(end, two.offset + two.length);
      toLate++;
    } else break;
  }
  return { first: first.slice(early, toEarly), second: second.slice(late, toLate), start, end, shift };
}

function composeGroup(group: Group, shift: number): TextEdit {
  const offset = group.start - shift;
  const parts: string[] = [];
  let at = group.start;
  for (const edit of group.second) {
    parts.push(readMiddle(group, shift, at, edit.offset), edit.text);
    at = edit.offset + edit.length;
  }
  parts.push(readMiddle(group, shift, at, group.end));
  return { offset, length: group.end - group.shift - offset, text: parts.join('') };
}

/** What the first edits of a group put between two places of the text in the middle. */
function readMiddle(group: Group, shiftBefore: number, from: number, to: number): string {
  let shift = shiftBefore;
  let text = '';
  for (const edit of group.first) {
    const start = edit.offset + shift;
    text += edit.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    shift += edit.text.length - edit.length;
  }
  return text;
}
