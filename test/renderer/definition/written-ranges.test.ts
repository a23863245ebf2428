// Where a change wrote, counted in the text after it.
import { describe, expect, it } from 'vitest';
import { listWritten, meets } from '../../../renderer/definition/written-ranges';
import { applyTextEdits } from '../../../shared/text/text-edits';

describe('what was written', () => {
  it('is found in the text after the change, in its order', () => {
    const edits = [
      { offset: 6, length: 1, text: 'seven' },
      { offset: 0, length: 3, text: '' },
      { offset: 9, length: 0, text: '!' },
    ];
    const before = 'one 2 7 9';
    const after = applyTextEdits(
      before,
      [...edits].sort((left, right) => left.offset - right.offset),
    );
    const written = listWritten(edits).map(({ offset, length }) => after.slice(offset, offset + length));
    expect(after).toBe(' 2 seven 9!');
    expect(written).toEqual(['', 'seven', '!']);
  });

  it('meets what it touches', () => {
    expect(meets({ offset: 2, length: 3 }, { offset: 5, length: 1 })).toBe(true);
    expect(meets({ offset: 2, length: 3 }, { offset: 6, length: 1 })).toBe(false);
    expect(meets({ offset: 8, length: 0 }, { offset: 5, length: 4 })).toBe(true);
  });
});
