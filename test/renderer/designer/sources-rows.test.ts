// The left column: a sample as a tree, a list by its first item, several samples together.
import { describe, expect, it } from 'vitest';
import { buildSourceRows } from '../../../renderer/designer/sources-rows';

const sample = { id: 'a', name: 'Sample', value: { lines: [{ sku: 'x' }, { sku: 'y' }], note: null } };

describe('the sources', () => {
  it('show a sample as a tree, and one item for a list', () => {
    const rows = buildSourceRows([sample], { 'sample:a["lines",0]': true });
    expect(rows.map((row) => `${row.level} ${row.name} ${row.detail}`)).toEqual([
      '1 Sample ',
      '2 lines 2 items',
      '3 items ',
      '4 sku x',
      '2 note null',
    ]);
    expect(rows[3]?.item).toMatchObject({ path: ['lines', 0, 'sku'], name: 'sku' });
  });

  it('offer several samples together', () => {
    const [all] = buildSourceRows([sample, { ...sample, id: 'b' }], {});
    expect(all?.name).toBe('All 2 samples');
    expect(all?.item).toMatchObject({ path: [], samples: [sample.value, sample.value] });
  });
});
