// A JSON value as coloured lines.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printJsonLines, type JsonLike } from '../../../renderer/ui/json-lines';

describe('printJsonLines', () => {
  it('names what each piece is', () => {
    const { lines } = printJsonLines({ a: ['x: 1', -2.5, true, null] }, 20);
    const pieces = lines.flat().filter((piece) => piece.kind !== 'sign');
    expect(pieces).toEqual([
      { text: '"a"', kind: 'key' },
      { text: '"x: 1"', kind: 'string' },
      { text: '-2.5', kind: 'number' },
      { text: 'true', kind: 'word' },
      { text: 'null', kind: 'word' },
    ]);
  });

  it('cuts after the given number of lines and says how many are left out', () => {
    const { lines, cut } = printJsonLines([1, 2, 3, 4], 3);
    expect(lines).toHaveLength(3);
    expect(cut).toBe(3);
  });

  it('loses no character of any value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { lines, cut } = printJsonLines(value as JsonLike, Number.MAX_SAFE_INTEGER);
        const text = lines.map((pieces) => pieces.map((piece) => piece.text).join('')).join('\n');
        expect(text).toBe(JSON.stringify(value, null, 2));
        expect(cut).toBe(0);
      }),
    );
  });
});
