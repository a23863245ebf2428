import { describe, expect, it } from 'vitest';
import { printSize, printTime } from '../../../renderer/test-panel/print-size';

describe('printSize', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1229, '1.2 KB'],
    [2048, '2 KB'],
    [102_400, '100 KB'],
    [52_428_800, '50 MB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(printSize(bytes)).toBe(words);
  });
});

describe('printTime', () => {
  it.each([
    [0.4, '0 ms'],
    [38.2, '38 ms'],
    [1234, '1.2 s'],
    [30_000, '30 s'],
  ])('%d ms are %s', (ms, words) => {
    expect(printTime(ms)).toBe(words);
  });
});
