import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countConflicts, mergeLines, printMerge } from '../../../shared/text/merge-lines';

const text = (...lines: string[]) => lines.join('\n');
const merged = (base: string, ours: string, theirs: string) => {
  const parts = mergeLines(base, ours, theirs);
  return { conflicts: countConflicts(parts), text: printMerge(parts, () => 'ours') };
};

describe('mergeLines', () => {
  const base = text('{', '  "a": 1,', '  "b": 2,', '  "c": 3', '}');

  it('takes both changes where they lie apart', () => {
    const ours = base.replace('"a": 1', '"a": 10');
    const theirs = base.replace('"c": 3', '"c": 30');
    expect(merged(base, ours, theirs)).toEqual({
      conflicts: 0,
      text: text('{', '  "a": 10,', '  "b": 2,', '  "c": 30', '}'),
    });
  });

  it('takes changes of neighbouring lines', () => {
    const ours = base.replace('"a": 1', '"a": 10');
    const theirs = base.replace('"b": 2', '"b": 20');
    expect(merged(base, ours, theirs)).toEqual({
      conflicts: 0,
      text: text('{', '  "a": 10,', '  "b": 20,', '  "c": 3', '}'),
    });
  });

  it('takes the same change once', () => {
    const changed = base.replace('"b": 2', '"b": 20');
    expect(merged(base, changed, changed)).toEqual({ conflicts: 0, text: changed });
  });

  it('calls two answers for one line a conflict, with all three sides', () => {
    const ours = base.replace('"b": 2', '"b": 20');
    const theirs = base.replace('"b": 2', '"b": 21');
    const parts = mergeLines(base, ours, theirs);
    expect(parts).toContainEqual({
      kind: 'conflict',
      base: '  "b": 2,\n',
      ours: '  "b": 20,\n',
      theirs: '  "b": 21,\n',
    });
    expect(printMerge(parts, () => 'ours')).toBe(ours);
    expect(printMerge(parts, () => 'theirs')).toBe(theirs);
  });

  it('calls two insertions at one place a conflict', () => {
    const ours = base.replace('  "b"', '  "x": 1,\n  "b"');
    const theirs = base.replace('  "b"', '  "y": 1,\n  "b"');
    expect(merged(base, ours, theirs).conflicts).toBe(1);
  });

  it('calls a removal against a change a conflict', () => {
    const ours = base.replace('  "b": 2,\n', '');
    const theirs = base.replace('"b": 2', '"b": 20');
    expect(merged(base, ours, theirs).conflicts).toBe(1);
  });

  it('keeps line ends and the lack of a last one', () => {
    expect(merged('a\r\nb\r\nc', 'A\r\nb\r\nc', 'a\r\nb\r\nC').text).toBe('A\r\nb\r\nC');
  });

  const lines = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 14 })
    .map((list) => list.join('\n'));

  it('gives the changed text when only one side changed', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        expect(merged(before, after, before)).toEqual({ conflicts: 0, text: after });
        expect(merged(before, before, after)).toEqual({ conflicts: 0, text: after });
      }),
      { numRuns: 500 },
    );
  });

  it('does not care which side is called ours', () => {
    fc.assert(
      fc.property(lines, lines, lines, (before, ours, theirs) => {
        const forward = mergeLines(before, ours, theirs);
        const backward = mergeLines(before, theirs, ours);
        expect(printMerge(forward, () => 'ours')).toBe(printMerge(backward, () => 'theirs'));
        expect(countConflicts(forward)).toBe(countConflicts(backward));
      }),
      { numRuns: 500 },
    );
  });
});
