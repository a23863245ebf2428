// Merges what another program (or window) made of the files on disk into the open document. Both started from `base`.
// The outcome is one edit, so that it can be looked at and undone; where both changed the same thing it asks.
import { isSameJson, type JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { FileRole } from '../base/problem';
import { diffLines, splitLines } from '../text/diff-lines';
import type { Edit, FileChange, TextEdit } from '../text/edit';
import { countConflicts, mergeLines, printMerge, type MergePart, type MergeSide } from '../text/merge-lines';
import { mergeValues, type MergedValue } from '../text/merge-values';
import { parseJson } from '../text/parse';
import { toValue } from '../text/value';
import type { ConnectorDocument } from './document';
import { readFacts, readFile, readText } from './file-state';

const roles: readonly FileRole[] = ['definition', 'properties', 'script', 'settings', 'sidecar'];

/** Something that both sides changed in different ways. Undefined where a side has it not. */
export interface MergeConflict {
  readonly file: FileRole | 'icon';
  /** In a JSON file; empty for the whole file, and in the script. */
  readonly path: Path;
  /** Texts to show: JSON values are printed. */
  readonly base: string | undefined;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
}

/** A merge that may still ask. `conflicts` are in the order in which `buildMergeEdit` takes the answers. */
export interface DocumentMerge {
  /** The files that the other side changed. */
  readonly changed: readonly (FileRole | 'icon')[];
  readonly conflicts: readonly MergeConflict[];
  readonly files: readonly FileMerge[];
}

/** How one file is merged: what to do given the answers to its conflicts. */
interface FileMerge {
  readonly conflicts: readonly MergeConflict[];
  build(answers: readonly MergeSide[]): readonly FileChange[];
}

/**
 * Merges `theirs` into `ours`. Lines that only one side changed are taken; where lines overlap in a JSON file, values
 * are merged by what they are called, and only what still contradicts is asked; in the script, lines are asked.
 */
export function mergeDocuments(
  base: ConnectorDocument,
  ours: ConnectorDocument,
  theirs: ConnectorDocument,
): DocumentMerge {
  const changed: (FileRole | 'icon')[] = [];
  const files: FileMerge[] = [];
  for (const role of roles) {
    if (isSameFile(base, theirs, role)) continue;
    changed.push(role);
    if (!isSameFile(ours, theirs, role)) files.push(mergeFile(role, base, ours, theirs));
  }
  if (!isSameIcon(base, theirs)) {
    changed.push('icon');
    if (!isSameIcon(ours, theirs)) files.push(mergeIcon(base, ours, theirs));
  }
  return { changed, files, conflicts: files.flatMap((file) => file.conflicts) };
}

/** The edit that brings the other side's changes into `ours`; `answers` has one side for each conflict, in order. */
export function buildMergeEdit(merge: DocumentMerge, answers: readonly MergeSide[]): Edit {
  let taken = 0;
  const changes = merge.files.flatMap((file) => {
    const own = answers.slice(taken, taken + file.conflicts.length);
    taken += file.conflicts.length;
    return file.build(own);
  });
  return { kind: 'merge-disk', label: 'Take over changes made on disk', joins: 'own', changes };
}

function mergeFile(
  role: FileRole,
  base: ConnectorDocument,
  ours: ConnectorDocument,
  theirs: ConnectorDocument,
): FileMerge {
  if (isSameFile(base, ours, role)) return { conflicts: [], build: () => takeFile(role, ours, theirs) };
  if (!readFile(ours, role) || !readFile(theirs, role)) return mergeWhole(role, base, ours, theirs);
  const texts = [base, ours, theirs].map((document) => readText(readFile(document, role)));
  const [before = '', own = '', other = ''] = texts;
  const parts = mergeLines(before, own, other);
  if (role === 'script') return mergeScript(role, own, parts);
  const merged = printMerge(parts, () => 'ours');
  if (countConflicts(parts) === 0 && keepsReadable(merged, own, other)) {
    return { conflicts: [], build: () => replaceLines(role, own, merged) };
  }
  return mergeJson(role, [before, own, other]);
}

/** The file exists on one side only, and both changed it: one or the other. */
function mergeWhole(
  role: FileRole,
  base: ConnectorDocument,
  ours: ConnectorDocument,
  theirs: ConnectorDocument,
): FileMerge {
  const textOf = (document: ConnectorDocument): string | undefined => {
    const file = readFile(document, role);
    return file ? readText(file) : undefined;
  };
  const conflict = { file: role, path: [], base: textOf(base), ours: textOf(ours), theirs: textOf(theirs) };
  return {
    conflicts: [conflict],
    build: ([side]) => (side === 'theirs' ? takeFile(role, ours, theirs) : []),
  };
}

function mergeScript(role: FileRole, own: string, parts: readonly MergePart[]): FileMerge {
  const conflicts = parts.flatMap((part) =>
    part.kind === 'conflict'
      ? [{ file: role, path: [], base: part.base, ours: part.ours, theirs: part.theirs }]
      : [],
  );
  return {
    conflicts,
    build: (answers) =>
      replaceLines(
        role,
        own,
        printMerge(parts, (index) => answers[index] ?? 'ours'),
      ),
  };
}

function mergeJson(role: FileRole, texts: readonly [string, string, string]): FileMerge {
  const [base, ours, theirs] = texts.map((text) => toValue(parseJson(text).root));
  const merged = mergeValues(base, ours, theirs);
  return {
    conflicts: merged.conflicts.map((conflict) => ({
      file: role,
      path: conflict.path,
      base: printShort(conflict.base),
      ours: printShort(conflict.ours),
      theirs: printShort(conflict.theirs),
    })),
    build: (answers) => buildJsonChanges(role, ours, merged, answers),
  };
}

function buildJsonChanges(
  role: FileRole,
  ours: JsonValue | undefined,
  merged: MergedValue,
  answers: readonly MergeSide[],
): readonly FileChange[] {
  const changes: FileChange[] = [];
  const { value } = merged;
  if (value !== undefined && !isSameJson(value, ours)) {
    changes.push({ file: role, change: { kind: 'set', path: [], value } });
  }
  const taken = merged.conflicts.filter((_, index) => answers[index] === 'theirs');
  for (const { path, theirs } of taken) {
    if (theirs !== undefined) changes.push({ file: role, change: { kind: 'set', path, value: theirs } });
  }
  // From the end, so that the places before it stay what they are.
  for (const { path, theirs } of [...taken].reverse()) {
    if (theirs === undefined) changes.push({ file: role, change: { kind: 'remove', path } });
  }
  return changes;
}

function mergeIcon(base: ConnectorDocument, ours: ConnectorDocument, theirs: ConnectorDocument): FileMerge {
  const take: readonly FileChange[] = [{ file: 'icon', icon: theirs.icon }];
  if (isSameIcon(base, ours)) return { conflicts: [], build: () => take };
  const nameOf = (document: ConnectorDocument): string | undefined => document.icon?.name;
  const conflict: MergeConflict = {
    file: 'icon',
    path: [],
    base: nameOf(base),
    ours: nameOf(ours),
    theirs: nameOf(theirs),
  };
  return { conflicts: [conflict], build: ([side]) => (side === 'theirs' ? take : []) };
}

/** Everything of a file from the other side: made, taken away, or changed in the lines that differ. */
function takeFile(role: FileRole, ours: ConnectorDocument, theirs: ConnectorDocument): readonly FileChange[] {
  const other = readFile(theirs, role);
  if (!other) return role === 'definition' ? [] : [{ file: role, remove: true }];
  const changes = [...replaceLines(role, readText(readFile(ours, role)), readText(other))];
  const own = readFacts(readFile(ours, role))?.encoding;
  if (own !== other.encoding && other.encoding === 'utf-8') changes.push({ file: role, encoding: 'utf-8' });
  return changes;
}

/** Turns one text into another by the lines that differ. */
function replaceLines(role: FileRole, from: string, to: string): readonly FileChange[] {
  const before = splitLines(from);
  const after = splitLines(to);
  const starts = [0];
  for (const line of before) starts.push((starts.at(-1) ?? 0) + line.length);
  const edits = diffLines(before, after).map((hunk): TextEdit => {
    const offset = starts[hunk.beforeStart] ?? from.length;
    const end = starts[hunk.beforeStart + hunk.beforeCount] ?? from.length;
    const text = after.slice(hunk.afterStart, hunk.afterStart + hunk.afterCount).join('');
    return { offset, length: end - offset, text };
  });
  return edits.length === 0 ? [] : [{ file: role, change: { kind: 'text', edits } }];
}

/** True when a merged text has no more to forgive than the worse of its two sides. */
function keepsReadable(merged: string, ours: string, theirs: string): boolean {
  const count = (text: string): number => parseJson(text).problems.length;
  return count(merged) <= Math.max(count(ours), count(theirs));
}

function isSameFile(left: ConnectorDocument, right: ConnectorDocument, role: FileRole): boolean {
  const first = readFile(left, role);
  const second = readFile(right, role);
  if (!first || !second) return first === second;
  return readText(first) === readText(second) && first.encoding === second.encoding;
}

function isSameIcon(left: ConnectorDocument, right: ConnectorDocument): boolean {
  return left.icon?.name === right.icon?.name && left.icon?.bytes === right.icon?.bytes;
}

function printShort(value: JsonValue | undefined): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value, null, 2);
}
