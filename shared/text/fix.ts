// Quick fixes: for what the parser forgave, the edits that make it right in the text. A fix keeps what was read, so
// that applying it changes the text and not the connector.
import type { Problem } from '../base/problem';
import { isOddSpace, isPlainSpace, isPunctuation } from './characters';
import { fixBrackets } from './fix-brackets';
import { fixComment, fixOpenComment, fixStrayBracket, removeRepeated, removeUnkeyed } from './fix-removals';
import { closeString, escapeRest, quoteKey, quoteSingle, quoteWord, writeNumber } from './fix-tokens';
import type { TextEdit } from './edit';
import { locateAt } from './locate';
import { parseJson } from './parse';
import type { RecoveryKind } from './recovery';
import { readStyle } from './style';
import { applyTextEdits, areSound, joinTextEdits } from './text-edits';
import type { JsonTree } from './tree';

/** A stretch of the text that a fix is for. */
interface Stretch {
  readonly offset: number;
  readonly length: number;
}

/** Control characters, and spaces without width. */
const invisible = /\p{Cc}|\p{Cf}/gu;

type Fix = (tree: JsonTree, stretch: Stretch) => readonly TextEdit[];

const fixes: Readonly<Record<RecoveryKind, Fix | null>> = {
  'trailing-comma': (_, { offset }) => [replace(offset, 1, '')],
  'extra-comma': (_, { offset }) => [replace(offset, 1, '')],
  'missing-comma': (_, { offset }) => [replace(offset, 0, ',')],
  'missing-bracket': fixBrackets,
  'stray-bracket': fixStrayBracket,
  'control-character': escapeRest,
  'line-break-in-string': escapeRest,
  'odd-space': (tree, { offset, length }) => [
    replace(offset, length, replaceSpaces(tree.source.slice(offset, offset + length))),
  ],
  comment: fixComment,
  'open-comment': fixOpenComment,
  'duplicate-key': removeRepeated,
  'trailing-text': (_, { offset, length }) => [replace(offset, length, '')],
  'bad-escape': (_, { offset }) => [replace(offset, 0, '\\')],
  'unquoted-key': quoteKey,
  'single-quotes': quoteSingle,
  'missing-colon': (tree, { offset }) => [replace(offset, 0, readColon(tree, offset))],
  'missing-value': fixMissingValue,
  'missing-key': removeUnkeyed,
  'bad-number': writeNumber,
  'bad-literal': quoteWord,
  'unexpected-character': (_, { offset, length }) => [replace(offset, length, '')],
  'unterminated-string': closeString,
  'too-deep': null,
  empty: (_, { offset }) => [replace(offset, 0, '{}')],
};

/**
 * The edits that put right what a problem of this tree's text names; null where only a person can. Text problems of
 * other kinds, and of other trees, give null too. A problem that only follows from an earlier one is put right by the
 * fix of the first: alone its own would leave as many problems as there were.
 */
export function buildFix(tree: JsonTree, problem: Problem): readonly TextEdit[] | null {
  const own = proposeFix(tree, problem);
  const [first] = tree.problems;
  if (!own || !first || first === problem || leavesFewer(tree, own)) return own;
  return proposeFix(tree, first) ?? own;
}

/** True when {@link buildFix} has edits for the problem; costs nothing, however long the text is. */
export function hasFix(tree: JsonTree, problem: Problem): boolean {
  return proposeFix(tree, problem) !== null;
}

function leavesFewer(tree: JsonTree, edits: readonly TextEdit[]): boolean {
  return parseJson(applyTextEdits(tree.text, edits)).problems.length < tree.problems.length;
}

function proposeFix(tree: JsonTree, problem: Problem): readonly TextEdit[] | null {
  const kind = problem.code.replace(/^json-/, '');
  const range = problem.place?.range;
  const fix = isRecoveryKind(kind) ? fixes[kind] : null;
  if (!fix || !range || range.offset + range.length > tree.source.length) return null;
  const edits = joinTextEdits(fix(tree, range).map((edit) => keepApart(tree, edit)));
  return edits.length > 0 && areSound(edits, tree.source.length) ? edits : null;
}

/** What stood apart by what is taken out must not run together. */
function keepApart({ source }: JsonTree, edit: TextEdit): TextEdit {
  const left = source.charCodeAt(edit.offset - 1);
  const isTight = isWordPart(left) && isWordPart(source.charCodeAt(edit.offset + edit.length));
  return edit.text === '' && isTight ? { ...edit, text: ' ' } : edit;
}

function isWordPart(code: number): boolean {
  return code === code && !isPlainSpace(code) && !isOddSpace(code) && !isPunctuation(code);
}

function isRecoveryKind(kind: string): kind is RecoveryKind {
  return Object.hasOwn(fixes, kind);
}

function fixMissingValue(tree: JsonTree, { offset }: Stretch): readonly TextEdit[] {
  const hasColon = tree.source.charCodeAt(offset - 1) === 58;
  const colon = readStyle(tree, locateAt(tree, offset)).colon;
  const before = hasColon ? colon.slice(colon.indexOf(':') + 1) : colon;
  return [replace(offset, 0, `${before}null${isWordPart(tree.source.charCodeAt(offset)) ? ' ' : ''}`)];
}

/** A colon, with the space behind it that the text lacks. */
function readColon(tree: JsonTree, offset: number): string {
  const { colon } = readStyle(tree, locateAt(tree, offset));
  return tree.source.charCodeAt(offset) <= 32 ? colon.trimEnd() : colon;
}

/** Spaces for what takes room, nothing for what is invisible. */
function replaceSpaces(written: string): string {
  return written.replaceAll(invisible, '').replaceAll(/[^ ]/g, ' ');
}

function replace(offset: number, length: number, text: string): TextEdit {
  return { offset, length, text };
}
