// How the text in the editor is read: at once where that is quick, elsewhere and a little later where it is not.
// Pure; who reads elsewhere is handed in.
import { errorProblem, type Problem } from '../../shared/base/problem';
import type { TextEdit } from '../../shared/text/edit';
import type { TextPieces } from '../../shared/text/text-pieces';

/** Reads a text away from the window and answers its problems; of several calls in a row only the last is answered. */
export type ReadText = (text: string) => Promise<readonly Problem[]>;

/** A longer text is not read anew, as a broken one must be, at every key press (in UTF-16 units). */
const longText = 200_000;
/** A longer text is not even read anew once, when it breaks. */
const hugeText = 2_000_000;

/** Stands for the draft's problem until the text has been read. */
export const unreadProblem: Problem = errorProblem('text-unread', 'The text is being read.', {
  severity: 'hint',
});

/** True for edits after which a huge text may have to be read anew: they touch what holds it together. */
export function isSlowToRead(before: TextPieces, edits: readonly TextEdit[]): boolean {
  if (before.length < hugeText) return false;
  return edits.some(
    ({ offset, length, text: typed }) =>
      structural.test(typed) || structural.test(before.slice(offset, offset + length)),
  );
}

/** True for a text that is always read elsewhere while it is broken. */
export function isLongText(text: TextPieces): boolean {
  return text.length >= longText;
}

const structural = /["'{}[\],:\\/\r\n]/u;
