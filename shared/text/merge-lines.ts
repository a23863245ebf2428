// Merges two changed versions of a text over the version that both started from, line by line (diff3). Says where
// they contradict each other and leaves the choice to others; `connector/merge-documents` asks for it.
import { diffLines, splitLines, type LineHunk } from './diff-lines';

/** A stretch of a merged text. In a conflict both sides changed the same lines of the base in different ways. */
export type MergePart =
  | { readonly kind: 'merged'; readonly text: string }
  | { readonly kind: 'conflict'; readonly base: string; readonly ours: string; readonly theirs: string };

/** Which side of a conflict goes into the text. */
export type MergeSide = 'ours' | 'theirs';

interface Change {
  readonly side: MergeSide;
  readonly hunk: LineHunk;
}

interface Texts {
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/**
 * The merged text in parts, in order. Changes that lie in different lines are both taken, equal changes once;
 * changes that overlap, or that insert at the same place, are a conflict.
 */
export function mergeLines(base: string, ours: string, theirs: string): readonly MergePart[] {
  const texts = { base: splitLines(base), ours: splitLines(ours), theirs: splitLines(theirs) };
  const changes = listChanges(texts);
  const parts: MergePart[] = [];
  let at = 0;
  while (changes.length > 0) {
    const group = takeGroup(changes);
    const start = Math.min(...group.map(({ hunk }) => hunk.beforeStart));
    const end = Math.max(...group.map(({ hunk }) => hunk.beforeStart + hunk.beforeCount));
    addMerged(parts, texts.base.slice(at, start).join(''));
    addGroup(parts, texts, group, start, end);
    at = end;
  }
  addMerged(parts, texts.base.slice(at).join(''));
  return parts;
}

/** The text of a merge, each conflict (counted from 0) decided by `choose`. */
export function printMerge(parts: readonly MergePart[], choose: (conflict: number) => MergeSide): string {
  let conflicts = 0;
  return parts.map((part) => (part.kind === 'merged' ? part.text : part[choose(conflicts++)])).join('');
}

/** How many conflicts a merge has. */
export function countConflicts(parts: readonly MergePart[]): number {
  return parts.filter((part) => part.kind === 'conflict').length;
}

/** All changes by their place in the base; at one place an insertion goes first. */
function listChanges({ base, ours, theirs }: Texts): Change[] {
  const changes: Change[] = [
    ...diffLines(base, ours).map((hunk) => ({ side: 'ours', hunk }) as const),
    ...diffLines(base, theirs).map((hunk) => ({ side: 'theirs', hunk }) as const),
  ];
  return changes.sort(
    (left, right) =>
      left.hunk.beforeStart - right.hunk.beforeStart || left.hunk.beforeCount - right.hunk.beforeCount,
  );
}

/** Takes the first change and all that overlap with what is taken. */
function takeGroup(changes: Change[]): readonly Change[] {
  const group = changes.splice(0, 1);
  for (;;) {
    const next = changes[0];
    if (!next || !group.some((one) => overlaps(one, next))) return group;
    group.push(next);
    changes.shift();
  }
}

function overlaps({ hunk: first, side }: Change, { hunk: second, side: otherSide }: Change): boolean {
  if (side === otherSide) return false;
  const firstEnd = first.beforeStart + first.beforeCount;
  const secondEnd = second.beforeStart + second.beforeCount;
  if (first.beforeStart === second.beforeStart && (first.beforeCount === 0) === (second.beforeCount === 0)) {
    return true;
  }
  return first.beforeStart < secondEnd && second.beforeStart < firstEnd;
}

function addGroup(
  parts: MergePart[],
  texts: Texts,
  group: readonly Change[],
  start: number,
  end: number,
): void {
  const ours = readSide(texts.base, texts.ours, group, 'ours', start, end);
  const theirs = readSide(texts.base, texts.theirs, group, 'theirs', start, end);
  const base = texts.base.slice(start, end).join('');
  if (ours === theirs || theirs === base) addMerged(parts, ours);
  else if (ours === base) addMerged(parts, theirs);
  else parts.push({ kind: 'conflict', base, ours, theirs });
}

/** What one side makes of the lines `start` to `end` of the base. */
function readSide(
  base: readonly string[],
  changed: readonly string[],
  group: readonly Change[],
  side: MergeSide,
  start: number,
  end: number,
): string {
  const lines: string[] = [];
  let at = start;
  for (const { hunk } of group.filter((change) => change.side === side)) {
    lines.push(...base.slice(at, hunk.beforeStart));
    lines.push(...changed.slice(hunk.afterStart, hunk.afterStart + hunk.afterCount));
    at = hunk.beforeStart + hunk.beforeCount;
  }
  return [...lines, ...base.slice(at, end)].join('');
}

function addMerged(parts: MergePart[], text: string): void {
  const last = parts.at(-1);
  if (text === '') return;
  if (last?.kind === 'merged') parts[parts.length - 1] = { kind: 'merged', text: last.text + text };
  else parts.push({ kind: 'merged', text });
}
