// Stamps: printed and read back as a pair.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashBytes, parseStamp, printStamp } from '../../../electron/workspace/stamp';

describe('a stamp', () => {
  it('leads back to the hashes that it was printed from', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (entries) => {
        const hashes = new Map(entries);
        expect(new Map(parseStamp(printStamp(hashes)))).toEqual(hashes);
      }),
    );
  });

  it('does not depend on the order of the files', () => {
    const entries = [
      ['b', '2'],
      ['a', '1'],
    ] as const;
    expect(printStamp(new Map(entries))).toBe(printStamp(new Map(entries.toReversed())));
  });

  it.each(['', 'text', '{}', '[1]', '[["a"]]', 'null'])('%j stands for no file', (text) => {
    expect(parseStamp(text).size).toBe(0);
  });

  it('hashes with SHA-256', () => {
    expect(hashBytes(Buffer.from('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
