// Where the edits of a change wrote, in the text as it is after it. Pure.
import type { TextEdit } from '../../shared/text/edit';
import type { PlainRange } from './list-markers';

/** The written ranges in the order of the text; what was only taken away leaves an empty one. */
export function listWritten(edits: readonly TextEdit[]): readonly PlainRange[] {
  let shift = 0;
  return [...edits]
    .sort((left, right) => left.offset - right.offset)
    .map(({ offset, length, text }) => {
      const range = { offset: offset + shift, length: text.length };
      shift += text.length - length;
      return range;
    });
}

/** True where the two have a place in common, if only where one ends. */
export function meets(left: PlainRange, right: PlainRange): boolean {
  return left.offset <= right.offset + right.length && right.offset <= left.offset + left.length;
}
