// The habits of size: small files, small functions. One long file is a broken rule; the rest are habits of the whole.
import { describe, expect, it } from 'vitest';
import { countLines, listFunctionLines, percentile } from './measure';
import { houseOf, readSource, readSources } from './repository';

const files = readSources().filter((file) => houseOf(file.name) !== 'test');
const product = files.filter((file) => ['shared', 'electron', 'renderer'].includes(houseOf(file.name)));
const mostLines = 300;

describe('sizes', () => {
  it(`No file outside test is longer than ${mostLines} lines: split it by the noun.`, () => {
    const long = files.filter((file) => countLines(file) > mostLines);
    expect(long.map((file) => `${file.name}: ${countLines(file)} lines`)).toEqual([]);
  });

  it('Files have about 80 lines in the middle and at most 250 at the 90th percentile.', () => {
    const lines = product.map(countLines);
    expect(percentile(lines, 0.5)).toBeLessThanOrEqual(110);
    expect(percentile(lines, 0.9)).toBeLessThanOrEqual(250);
  });

  it('Functions have about 10 lines in the middle and at most 40 at the 90th percentile.', () => {
    const lines = product.flatMap(listFunctionLines);
    expect(percentile(lines, 0.5)).toBeLessThanOrEqual(12);
    expect(percentile(lines, 0.9)).toBeLessThanOrEqual(40);
  });
});

describe('the measures', () => {
  it('count a file without its last empty line', () => {
    expect(countLines(readSource('a.ts', 'one\ntwo\n'))).toBe(2);
  });

  it('count functions in each form, and what is inside for itself', () => {
    const text = [
      'export function build(a: string): Result<{ b: number }> {',
      '  const inner = (x: number) => {',
      '    return x;',
      '  };',
      '  if (a) {',
      '    return inner(1);',
      '  }',
      '}',
      'const one = { method() { return 1; } };',
    ].join('\n');
    expect(listFunctionLines(readSource('a.ts', text))).toEqual([3, 5, 1]);
  });

  it('find percentiles', () => {
    expect(percentile([5, 1, 3], 0.5)).toBe(3);
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(10);
    expect(percentile([], 0.5)).toBe(0);
  });
});
