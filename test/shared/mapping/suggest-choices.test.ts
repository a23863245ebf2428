import { describe, expect, it } from 'vitest';
import { suggestChoices } from '../../../shared/mapping/suggest-choices';

describe('choices from samples', () => {
  it('are suggested for texts that come back', () => {
    const rows = ['open', 'closed', 'open', 'open', 'closed', 'closed'].map((state, id) => ({ id, state }));
    expect(suggestChoices([{ rows }])).toEqual([
      { fieldPath: ['rows', '[]', 'state'], values: ['open', 'closed'] },
    ]);
  });

  it('are not for few samples, many values, formats and mixed types', () => {
    expect(suggestChoices([{ state: 'open' }, { state: 'closed' }])).toEqual([]);
    expect(suggestChoices(Array.from({ length: 40 }, (_, index) => ({ name: `n${index}` })))).toEqual([]);
    const days = ['2024-01-01', '2024-01-02'];
    expect(suggestChoices(Array.from({ length: 12 }, (_, index) => days[index % 2] ?? ''))).toEqual([]);
    const mixed = ['a', 'b', 'a', 'b', 'a', 'b', 'a', 3].map((kind) => ({ kind }));
    expect(suggestChoices(mixed)).toEqual([]);
  });

  it('take no notice of null', () => {
    const rows = ['a', 'b', 'a', null, 'b', 'a', 'b', null].map((kind) => ({ kind }));
    expect(suggestChoices(rows)).toEqual([{ fieldPath: ['kind'], values: ['a', 'b'] }]);
  });
});
