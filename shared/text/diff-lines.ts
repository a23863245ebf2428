// Compares two texts line by line: the fewest sensible hunks that turn one into the other. Used to merge, to compare
// and to count what an edit touched; knows lines only, never JSON.
import { listLineStarts } from './lines';

/** A stretch of lines that differs: 0-based starts and counts; one of the counts may be 0. */
export interface LineHunk {
  readonly beforeStart: number;
  readonly beforeCount: number;
  readonly afterStart: number;
  readonly afterCount: number;
}

/** Beyond this many differences a stretch is taken as wholly replaced: an exact answer would cost seconds. */
const mostDifferences = 600;

interface Range {
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

/** The lines of a text, each with its line break; joined they are the text again. */
export function splitLines(text: string): readonly string[] {
  const starts = listLineStarts(text);
  return starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length));
}

/**
 * The hunks that turn `before` into `after`, in order, never touching each other. Lines that stand once on both
 * sides are matched first (patience), what lies between them by the shortest edit script (Myers 1986).
 */
export function diffLines(before: readonly string[], after: readonly string[]): readonly LineHunk[] {
  const numbers = new Map<string, number>();
  const number = (line: string): number => {
    const known = numbers.get(line);
    if (known !== undefined) return known;
    numbers.set(line, numbers.size);
    return numbers.size - 1;
  };
  const differ = new LineDiffer(before.map(number), after.map(number));
  differ.compare({ beforeStart: 0, beforeEnd: before.length, afterStart: 0, afterEnd: after.length });
  return differ.hunks;
}

class LineDiffer {
  readonly hunks: LineHunk[] = [];

  constructor(
    private readonly before: readonly number[],
    private readonly after: readonly number[],
  ) {}

  compare(range: Range): void {
    const { beforeStart, beforeEnd, afterStart, afterEnd } = this.trim(range);
    if (beforeStart === beforeEnd && afterStart === afterEnd) return;
    const rest = { beforeStart, beforeEnd, afterStart, afterEnd };
    if (beforeStart === beforeEnd || afterStart === afterEnd) {
      this.add(rest);
      return;
    }
    const anchors = this.findAnchors(rest);
    if (anchors.length === 0) {
      this.compareExactly(rest);
      return;
    }
    let previous = { before: beforeStart, after: afterStart };
    for (const anchor of [...anchors, { before: beforeEnd, after: afterEnd }]) {
      this.compare({
        beforeStart: previous.before,
        beforeEnd: anchor.before,
        afterStart: previous.after,
        afterEnd: anchor.after,
      });
      previous = { before: anchor.before + 1, after: anchor.after + 1 };
    }
  }

  /** Cuts equal lines off both ends. */
  private trim(range: Range): Range {
    let { beforeStart, beforeEnd, afterStart, afterEnd } = range;
    while (
      beforeStart < beforeEnd &&
      afterStart < afterEnd &&
      this.before[beforeStart] === this.after[afterStart]
    ) {
      beforeStart++;
      afterStart++;
    }
    while (
      beforeStart < beforeEnd &&
      afterStart < afterEnd &&
      this.before[beforeEnd - 1] === this.after[afterEnd - 1]
    ) {
      beforeEnd--;
      afterEnd--;
    }
    return { beforeStart, beforeEnd, afterStart, afterEnd };
  }

  private add(range: Range): void {
    const hunk = {
      beforeStart: range.beforeStart,
      beforeCount: range.beforeEnd - range.beforeStart,
      afterStart: range.afterStart,
      afterCount: range.afterEnd - range.afterStart,
    };
    const last = this.hunks.at(-1);
    const touches =
      last?.beforeStart !== undefined &&
      last.beforeStart + last.beforeCount === hunk.beforeStart &&
      last.afterStart + last.afterCount === hunk.afterStart;
    if (!touches) this.hunks.push(hunk);
    else {
      this.hunks[this.hunks.length - 1] = {
        ...last,
        beforeCount: last.beforeCount + hunk.beforeCount,
        afterCount: last.afterCount + hunk.afterCount,
      };
    }
  }

  /** Pairs of lines that stand exactly once on each side, as the longest run in which both sides ascend. */
  private findAnchors(range: Range): readonly { readonly before: number; readonly after: number }[] {
    const inBefore = listOnce(this.before, range.beforeStart, range.beforeEnd);
    const inAfter = listOnce(this.after, range.afterStart, range.afterEnd);
    const pairs: { before: number; after: number }[] = [];
    for (const [line, before] of inBefore) {
      const after = inAfter.get(line);
      if (before >= 0 && after !== undefined && after >= 0) pairs.push({ before, after });
    }
    pairs.sort((left, right) => left.before - right.before);
    return pickAscending(pairs);
  }

  /** The shortest edit script of a stretch, by Myers' greedy search. */
  private compareExactly(range: Range): void {
    const path = this.searchPath(range);
    if (!path) {
      this.add(range);
      return;
    }
    let at = { before: range.beforeStart, after: range.afterStart };
    for (const step of path) {
      // A run of equal lines begins at `step`; what lies before it differs.
      if (step.before > at.before || step.after > at.after) {
        this.add({
          beforeStart: at.before,
          beforeEnd: step.before,
          afterStart: at.after,
          afterEnd: step.after,
        });
      }
      at = { before: step.before + step.length, after: step.after + step.length };
    }
  }

  /** The runs of equal lines on a shortest path, ending with an empty one at the end; null when it is too far. */
  private searchPath(range: Range): readonly { before: number; after: number; length: number }[] | null {
    const rows = range.beforeEnd - range.beforeStart;
    const columns = range.afterEnd - range.afterStart;
    const most = Math.min(rows + columns, mostDifferences);
    const reached = new Int32Array(2 * most + 3);
    const offset = most + 1;
    const trace: Int32Array[] = [];
    for (let distance = 0; distance <= most; distance++) {
      trace.push(reached.slice());
      for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
        const down =
          diagonal === -distance ||
          (diagonal !== distance &&
            (reached[offset + diagonal - 1] ?? 0) < (reached[offset + diagonal + 1] ?? 0));
        let row = down ? (reached[offset + diagonal + 1] ?? 0) : (reached[offset + diagonal - 1] ?? 0) + 1;
        while (
          row < rows &&
          row - diagonal < columns &&
          this.before[range.beforeStart + row] === this.after[range.afterStart + row - diagonal]
        ) {
          row++;
        }
        reached[offset + diagonal] = row;
        if (row >= rows && row - diagonal >= columns) return walkBack(range, trace, offset, rows, columns);
      }
    }
    return null;
  }
}

/** Walks from the end of a finished search back to its start. */
function walkBack(
  range: Range,
  trace: readonly Int32Array[],
  offset: number,
  rows: number,
  columns: number,
): readonly { before: number; after: number; length: number }[] {
  const runs = [{ before: range.beforeEnd, after: range.afterEnd, length: 0 }];
  let row = rows;
  let column = columns;
  for (let distance = trace.length - 1; distance >= 0; distance--) {
    const reached = trace[distance];
    const diagonal = row - column;
    const down =
      diagonal === -distance ||
      (diagonal !== distance &&
        (reached?.[offset + diagonal - 1] ?? 0) < (reached?.[offset + diagonal + 1] ?? 0));
    const from = diagonal + (down ? 1 : -1);
    const fromRow = distance === 0 ? 0 : (reached?.[offset + from] ?? 0);
    const startRow = distance === 0 ? 0 : down ? fromRow : fromRow + 1;
    const length = row - startRow;
    if (length > 0) {
      runs.push({
        before: range.beforeStart + startRow,
        after: range.afterStart + startRow - diagonal,
        length,
      });
    }
    row = fromRow;
    column = fromRow - from;
  }
  return runs.reverse();
}

/** By line the place where it stands, or -1 where it stands more than once. */
function listOnce(lines: readonly number[], start: number, end: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let at = start; at < end; at++) {
    const line = lines[at] ?? -1;
    places.set(line, places.has(line) ? -1 : at);
  }
  return places;
}

/** The longest subsequence whose `after` ascends (`before` does already). */
function pickAscending<T extends { readonly after: number }>(pairs: readonly T[]): readonly T[] {
  const ends: number[] = [];
  const previous: number[] = [];
  pairs.forEach((pair, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.after ?? 0) < pair.after) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const picked: T[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) picked.push(pair);
  }
  return picked.reverse();
}
