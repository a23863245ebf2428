// Where pasted cells go.
import { describe, expect, it } from 'vitest';
import { fillDown, spreadTable } from '../../../renderer/ui/spread-cells';

const shape = { rows: 4, columns: 3 };
const range = { top: 1, bottom: 2, left: 1, right: 2 };
const print = (placed: ReturnType<typeof spreadTable>) =>
  placed.map(({ row, column, text }) => `${row},${column} ${text}`);

describe('spreadTable', () => {
  it('fills the whole range with one value', () => {
    expect(print(spreadTable([['x']], range, shape))).toEqual(['1,1 x', '1,2 x', '2,1 x', '2,2 x']);
  });

  it('repeats one row over the rows of the range', () => {
    expect(print(spreadTable([['x', 'y']], range, shape))).toEqual(['1,1 x', '1,2 y', '2,1 x', '2,2 y']);
  });

  it('begins a table at the first cell and cuts what stands beyond the grid', () => {
    const table = [['a', 'b', 'c'], ['d'], ['e'], ['f']];
    expect(print(spreadTable(table, range, shape))).toEqual(['1,1 a', '1,2 b', '2,1 d', '3,1 e']);
  });
});

describe('fillDown', () => {
  it('takes the first row of the range', () => {
    const placed = fillDown({ top: 0, bottom: 2, left: 1, right: 1 }, (row, column) => `${row}:${column}`);
    expect(print(placed)).toEqual(['1,1 0:1', '2,1 0:1']);
  });
});
