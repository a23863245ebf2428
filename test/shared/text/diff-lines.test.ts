import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines, splitLines, type LineHunk } from '../../../shared/text/diff-lines';

function patch(
  before: readonly string[],
  after: readonly string[],
  hunks: readonly LineHunk[],
): readonly string[] {
  const out: string[] = [];
  let at = 0;
  for (const hunk of hunks) {
    out.push(...before.slice(at, hunk.beforeStart));
    out.push(...after.slice(hunk.afterStart, hunk.afterStart + hunk.afterCount));
    at = hunk.beforeStart + hunk.beforeCount;
  }
  return [...out, ...before.slice(at)];
}

/** Length of the longest common subsequence, the slow and certain way. */
function commonLength(before: readonly string[], after: readonly string[]): number {
  const table = before.map(() => after.map(() => 0));
  before.forEach((left, row) => {
    after.forEach((right, column) => {
      const diagonal = table[row - 1]?.[column - 1] ?? 0;
      table[row]![column] =
        left === right
          ? diagonal + 1
          : Math.max(table[row - 1]?.[column] ?? 0, table[row]?.[column - 1] ?? 0);
    });
  });
  return table.at(-1)?.at(-1) ?? 0;
}

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', '{', '}'), { maxLength: 30 });

describe('splitLines', () => {
  it('keeps every line break, of any kind', () => {
    expect(splitLines('a\r\nb\nc\rd')).toEqual(['a\r\n', 'b\n', 'c\r', 'd']);
    expect(splitLines('')).toEqual(['']);
    expect(splitLines('a\n')).toEqual(['a\n', '']);
  });

  it('gives the text again when joined', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', ' ') }), (text) => {
        expect(splitLines(text).join('')).toBe(text);
      }),
    );
  });
});

describe('diffLines', () => {
  it('finds nothing in equal texts', () => {
    expect(diffLines(['a', 'b'], ['a', 'b'])).toEqual([]);
  });

  it('finds an insertion, a removal and a replacement', () => {
    expect(diffLines(['a', 'b'], ['a', 'x', 'b'])).toEqual([
      { beforeStart: 1, beforeCount: 0, afterStart: 1, afterCount: 1 },
    ]);
    expect(diffLines(['a', 'x', 'b'], ['a', 'b'])).toEqual([
      { beforeStart: 1, beforeCount: 1, afterStart: 1, afterCount: 0 },
    ]);
    expect(diffLines(['a', 'x', 'b'], ['a', 'y', 'b'])).toEqual([
      { beforeStart: 1, beforeCount: 1, afterStart: 1, afterCount: 1 },
    ]);
  });

  it('gives hunks that turn one into the other and never touch', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const hunks = diffLines(before, after);
        expect(patch(before, after, hunks)).toEqual(after);
        hunks.forEach((hunk, index) => {
          expect(hunk.beforeCount + hunk.afterCount).toBeGreaterThan(0);
          const nextStart = hunks[index + 1]?.beforeStart ?? Infinity;
          expect(nextStart).toBeGreaterThan(hunk.beforeStart + hunk.beforeCount);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('is as short as can be where no line stands once on both sides', () => {
    const repeated = fc.array(fc.constantFrom('a', 'b'), { minLength: 8, maxLength: 20 });
    fc.assert(
      fc.property(repeated, repeated, (left, right) => {
        const before = [...left, 'a', 'a', 'b', 'b'];
        const after = ['b', 'b', 'a', 'a', ...right];
        const kept =
          before.length - diffLines(before, after).reduce((sum, hunk) => sum + hunk.beforeCount, 0);
        expect(kept).toBe(commonLength(before, after));
      }),
      { numRuns: 300 },
    );
  });

  it('ends on large texts that share next to nothing', () => {
    const before = Array.from({ length: 4000 }, (_, index) => `${index % 7}`);
    const after = Array.from({ length: 4000 }, (_, index) => `${(index * 5) % 11}`);
    expect(patch(before, after, diffLines(before, after))).toEqual(after);
  });
});
