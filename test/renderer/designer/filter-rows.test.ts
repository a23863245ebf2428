// Searching keeps what matches and what it stands in.
import { describe, expect, it } from 'vitest';
import { filterRows, openEverything, splitWords } from '../../../renderer/designer/filter-rows';
import { flattenBranches, plainRow, type Branch } from '../../../renderer/designer/row-branch';

const branches: readonly Branch[] = [
  {
    row: plainRow('a', 'Orders'),
    inner: () => [
      { row: plainRow('a/1', 'sku', 'text') },
      { row: plainRow('a/2', 'lines'), inner: () => [{ row: plainRow('a/2/1', 'SKU of line') }] },
      { row: plainRow('a/3', 'total') },
    ],
  },
  { row: plainRow('b', 'Other'), inner: () => [{ row: plainRow('b/1', 'note') }] },
];

describe('a search', () => {
  it('keeps the rows with all of the words, and those around them', () => {
    const rows = flattenBranches(branches, openEverything());
    expect(filterRows(rows, splitWords(' SKU ')).map(({ name }) => name)).toEqual([
      'Orders',
      'sku',
      'lines',
      'SKU of line',
    ]);
    expect(filterRows(rows, splitWords('sku text')).map(({ name }) => name)).toEqual(['Orders', 'sku']);
    expect(filterRows(rows, splitWords('nothing'))).toEqual([]);
    expect(filterRows(rows, [])).toBe(rows);
  });

  it('opens everything but what nobody could look through', () => {
    expect(openEverything()['body/line']).toBe(true);
    expect(openEverything()['source-operation:get /a']).toBeUndefined();
    expect(Object.hasOwn(openEverything(), 'body/line')).toBe(false);
  });
});
