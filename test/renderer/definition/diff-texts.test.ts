import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTexts } from '../../../renderer/definition/diff-texts';
import { applyTextEdits } from '../../../shared/text/text-edits';

describe('diffTexts', () => {
  it('makes one text of the other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\r', '\n', '😀'), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = diffTexts(before, after);
        expect(applyTextEdits(before, edit ? [edit] : [])).toBe(after);
        expect(edit === null).toBe(before === after);
      }),
    );
  });

  it('touches only what differs, in long texts too', () => {
    const long = '0123456789'.repeat(5000);
    expect(diffTexts(`${long}a${long}`, `${long}b${long}`)).toEqual({ offset: 50_000, length: 1, text: 'b' });
    expect(diffTexts(long, `${long}0`)).toEqual({ offset: 50_000, length: 0, text: '0' });
  });

  it('cuts neither a line break nor a surrogate pair in two', () => {
    expect(diffTexts('a\r\nb', 'a\rb')).toEqual({ offset: 1, length: 2, text: '\r' });
    expect(diffTexts('😀', '😁')).toEqual({ offset: 0, length: 2, text: '😁' });
  });
});
