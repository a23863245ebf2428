import { describe, expect, it } from 'vitest';
import { listOutputTreeRows } from '../../../renderer/test-panel/output-tree-rows';

const row = (label: string, depth: number, value = '', undeclared = false) => ({
  label,
  path: label,
  type: 'string',
  depth,
  value,
  undeclared,
});
const outputs = [
  row('Stock', 0),
  row('On hand', 1, '128'),
  row('Places', 1),
  row('Shelf', 2, 'A1'),
  row('Extra', 1, 'x', true),
  row('Count', 0, '2'),
];

describe('listOutputTreeRows', () => {
  it('shows every row with its level and its place among its siblings', () => {
    const rows = listOutputTreeRows(outputs, new Set());
    expect(rows.map(({ level, position, setSize }) => [level, position, setSize])).toEqual([
      [1, 1, 2],
      [2, 1, 3],
      [2, 2, 3],
      [3, 1, 1],
      [2, 3, 3],
      [1, 2, 2],
    ]);
    expect(rows.map((one) => one.expanded)).toEqual([true, undefined, true, undefined, undefined, undefined]);
  });

  it('hides what lies below a closed row, and nothing else', () => {
    const labels = (closed: readonly string[]) =>
      listOutputTreeRows(outputs, new Set(closed)).map((one) => one.output.label);
    expect(labels(['2'])).toEqual(['Stock', 'On hand', 'Places', 'Extra', 'Count']);
    expect(labels(['0'])).toEqual(['Stock', 'Count']);
    expect(labels(['0', '2'])).toEqual(['Stock', 'Count']);
  });

  it('says value, type and what is not declared', () => {
    expect(listOutputTreeRows(outputs, new Set())[4]?.label).toBe('Extra, x, string, not in the definition');
  });
});
