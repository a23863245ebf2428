// Numbers as the window writes them.
import { describe, expect, it } from 'vitest';
import { printCount, printSize } from '../../../renderer/ui/print-numbers';

describe('printSize', () => {
  it.each([
    [0, '0 B'],
    [812, '812 B'],
    [1024, '1 KB'],
    [32_100, '32 KB'],
    [1_104_994, '1.1 MB'],
  ])('prints %i as %s', (size, text) => {
    expect(printSize(size)).toBe(text);
  });
});

describe('printCount', () => {
  it('counts one and many', () => {
    expect([0, 1, 2].map((count) => printCount(count, 'problem'))).toEqual([
      '0 problems',
      '1 problem',
      '2 problems',
    ]);
  });
});
