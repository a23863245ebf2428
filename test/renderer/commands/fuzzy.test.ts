// The fuzzy search of the palette.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterFuzzy, matchFuzzy } from '../../../renderer/commands/fuzzy';

const labels = [
  'Open folder',
  'Open the inventory sample',
  'Go to Home',
  'Undo',
  'Redo',
  'List products',
  'Save',
];
const find = (query: string) => filterFuzzy(query, labels, (label) => label).map(({ item }) => item);

describe('matchFuzzy', () => {
  it('hits letters in order, at the beginnings of words first', () => {
    expect(matchFuzzy('of', 'Open folder')?.hits).toEqual([0, 5]);
    expect(matchFuzzy('gth', 'Go to Home')?.hits).toEqual([0, 3, 6]);
  });

  it('prefers the query as it stands', () => {
    expect(matchFuzzy('fold', 'Offer a folder')?.hits).toEqual([8, 9, 10, 11]);
  });

  it('falls back to plain order where words run out', () => {
    expect(matchFuzzy('aab', 'a bab a')?.hits).toEqual([0, 3, 4]);
  });

  it('does not mind case, accents and spaces', () => {
    expect(matchFuzzy('CAFÉ', 'Le cafe')).not.toBeNull();
    expect(matchFuzzy('op fo', 'Open folder')).not.toBeNull();
  });

  it('fits nothing that lacks a letter', () => {
    expect(matchFuzzy('xyz', 'Open folder')).toBeNull();
    expect(matchFuzzy('redoo', 'Redo')).toBeNull();
  });
});

describe('filterFuzzy', () => {
  it('leaves the order alone without a query', () => {
    expect(find('')).toEqual(labels);
  });

  it('puts the best first', () => {
    expect(find('op')[0]).toBe('Open folder');
    expect(find('do')).toEqual(expect.arrayContaining(['Undo', 'Redo']));
    expect(find('inv')[0]).toBe('Open the inventory sample');
  });
});

describe('every match', () => {
  it('has one rising hit for each letter of the query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (query, text) => {
        const match = matchFuzzy(query, text);
        if (!match) return;
        match.hits.forEach((at, index) => {
          expect(at).toBeGreaterThan(index === 0 ? -1 : match.hits[index - 1]!);
          expect(at).toBeLessThan(text.length);
        });
      }),
    );
  });

  it('is there for any part of a text that is cut out in order', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.array(fc.boolean()), (text, keep) => {
        const query = text
          .split('')
          .filter((_, at) => keep[at])
          .join('');
        expect(matchFuzzy(query, text)).not.toBeNull();
      }),
    );
  });
});
