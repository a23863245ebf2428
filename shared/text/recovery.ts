// What the parser forgives in a JSON text, and the sentence for each. Pure words: the scanner and the builder note
// a recovery, and here it becomes a problem with a place. Nothing here reads JSON.
import { errorProblem, type Problem } from '../base/problem';
import type { TextPieces } from './text-pieces';

/** What the parser can forgive. Each gives a problem of the code `json-` plus this name. */
export type RecoveryKind = keyof typeof recoveryWords;

/** One thing the parser forgave: a stretch of the text in UTF-16 units, and what the sentence needs to know. */
export interface Recovery {
  readonly kind: RecoveryKind;
  readonly offset: number;
  readonly length: number;
  /** A key, a word or a bracket, as the sentence of the kind asks. */
  readonly detail: string;
  /** Where the unclosed bracket opens; only for `missing-bracket`. */
  readonly opens?: number;
}

/** No more than this many problems are kept for one text; a text of pure noise would have one for every word. */
export const maxRecoveries = 1000;

const recoveryWords = {
  'trailing-comma': ['A comma stands before the closing bracket; it was ignored.', 'Remove the comma.'],
  'missing-comma': ['A comma is missing here; it was read as if it stood.', 'Add the comma.'],
  'extra-comma': ['A comma stands where a value should; it was ignored.', 'Remove the comma.'],
  'missing-bracket': ['The closing % is missing; it was read as if it stood here.', 'Add % here.'],
  'stray-bracket': ['The closing % closes nothing; it was ignored.', 'Remove the bracket.'],
  'control-character': [
    'A control character stands unescaped in a text; it was kept.',
    'Write it as an escape, for example \\t.',
  ],
  'line-break-in-string': [
    'A text runs over the end of its line; the line break was kept.',
    'Write the line break as \\n.',
  ],
  'odd-space': [
    'A space that JSON does not know stands here; it was read as a space.',
    'Replace it with an ordinary space.',
  ],
  comment: ['JSON has no comments; this one was skipped.', 'Remove the comment.'],
  'open-comment': [
    'A comment is not closed; the rest of the text was skipped.',
    'Close or remove the comment.',
  ],
  'duplicate-key': [
    'The key "%" stands more than once in this object; the last one counts.',
    'Keep one of them.',
  ],
  'trailing-text': [
    'Text stands after the end of the document; it was ignored.',
    'Remove it, or look for a bracket that closes too early.',
  ],
  'bad-escape': ['JSON does not know the escape %; it was kept as it stands.', 'Write a backslash as \\\\.'],
  'unquoted-key': [
    'The key % has no double quotes; it was read as if it had.',
    'Put the key in double quotes.',
  ],
  'single-quotes': [
    'A text stands in single quotes; it was read as if they were double.',
    'Use double quotes.',
  ],
  'missing-colon': ['A colon is missing after the key "%"; it was read as if it stood.', 'Add the colon.'],
  'missing-value': ['The key "%" has no value; it was read as null.', 'Add a value or remove the key.'],
  'missing-key': [
    'A value stands in an object without a key; it was ignored.',
    'Give it a key or remove it.',
  ],
  'bad-number': [
    '% is not a JSON number; it was read as far as it makes sense.',
    'Write the number in plain decimal form.',
  ],
  'bad-literal': [
    '% is not a JSON value; it was read as the nearest one, or null.',
    'Use true, false, null, a number or a text in quotes.',
  ],
  'unexpected-character': ['% cannot stand here; it was ignored.', 'Remove it.'],
  'unterminated-string': [
    'The closing quote of a text is missing; it was read to the end of its line.',
    'Add the closing quote.',
  ],
  'too-deep': ['The text is nested too deep here; this part was skipped.', 'Nest fewer than 500 levels.'],
  empty: ['The file is empty; it was read as null.', 'Start with { and }.'],
} as const satisfies Record<string, readonly [string, string]>;

/** The kinds whose reading depends on nothing but the text they cover, so that an edit elsewhere cannot change them. */
const localKinds: ReadonlySet<string> = new Set<RecoveryKind>([
  'trailing-comma',
  'extra-comma',
  'missing-comma',
  'control-character',
  'odd-space',
  'comment',
  'duplicate-key',
  'bad-escape',
]);

/** True when an edit elsewhere in the text leaves this recovery and its surroundings as they were read. */
export function isLocal(recovery: Recovery): boolean {
  return localKinds.has(recovery.kind);
}

/** The same for the problem of a recovery: false when it puts the reading of what follows in doubt. */
export function isLocalProblem(problem: Problem): boolean {
  return localKinds.has(problem.code.slice('json-'.length));
}

/** The problem for one recovery in `text`; `place` has the range only. */
export function buildRecoveryProblem(text: TextPieces, recovery: Recovery): Problem {
  const [message, action] = recoveryWords[recovery.kind];
  const detail = recovery.detail.length > 60 ? `${recovery.detail.slice(0, 60)}…` : recovery.detail;
  const fill = (sentence: string): string => sentence.replace('%', () => detail);
  const opened =
    recovery.opens === undefined
      ? ''
      : ` Its opening bracket is on line ${text.rangeOf(recovery.opens, 0).line}.`;
  return errorProblem(`json-${recovery.kind}`, fill(message) + opened, {
    severity: recovery.kind === 'duplicate-key' ? 'warning' : 'error',
    action: fill(action),
    place: { range: text.rangeOf(recovery.offset, recovery.length) },
  });
}

/** The problems for recoveries in any order: sorted by place, each once. */
export function buildRecoveryProblems(text: TextPieces, recoveries: readonly Recovery[]): readonly Problem[] {
  if (recoveries.length === 0) return [];
  return sortProblems(recoveries.map((recovery) => buildRecoveryProblem(text, recovery)));
}

/** Sorts text problems by offset, then length, then code and sentence, and drops repetitions. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const sorted = [...problems].sort(compareProblems);
  return sorted.filter(
    (problem, index) => index === 0 || compareProblems(sorted[index - 1] ?? problem, problem) !== 0,
  );
}

function compareProblems(left: Problem, right: Problem): number {
  const a = left.place?.range;
  const b = right.place?.range;
  return (
    (a?.offset ?? 0) - (b?.offset ?? 0) ||
    (a?.length ?? 0) - (b?.length ?? 0) ||
    compareText(left.code, right.code) ||
    compareText(left.message, right.message)
  );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
