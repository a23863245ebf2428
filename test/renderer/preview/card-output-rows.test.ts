// Outputs as rows of a tree.
import { describe, expect, it } from 'vitest';
import { buildCardOutputRows } from '../../../renderer/preview/card-output-rows';

const output = (path: string, depth: number) => ({
  label: path,
  path,
  type: 'string',
  description: '',
  depth,
  inList: false,
});
const outputs = [
  output('value', 0),
  output('value/sku', 1),
  output('value/stock', 1),
  output('value/stock/x', 2),
  output('next', 0),
];

describe('buildCardOutputRows', () => {
  it('says where each row stands among those beside it', () => {
    const rows = buildCardOutputRows(outputs, new Set());
    expect(rows.map((row) => [row.id, row.level, row.position, row.setSize, row.expanded])).toEqual([
      ['value', 1, 1, 2, true],
      ['value/sku', 2, 1, 2, undefined],
      ['value/stock', 2, 2, 2, true],
      ['value/stock/x', 3, 1, 1, undefined],
      ['next', 1, 2, 2, undefined],
    ]);
  });

  it('hides what is below a closed row', () => {
    const rows = buildCardOutputRows(outputs, new Set(['value']));
    expect(rows.map((row) => row.id)).toEqual(['value', 'next']);
    expect(rows[0]?.expanded).toBe(false);
  });
});
