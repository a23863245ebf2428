// Moving and marking in a grid.
import { describe, expect, it } from 'vitest';
import { isInRange, moveInGrid, rangeBetween } from '../../../renderer/ui/grid-keys';

const shape = { rows: 100, columns: 4 };

describe('moveInGrid', () => {
  it.each([
    ['ArrowDown', false, [6, 2]],
    ['ArrowDown', true, [99, 2]],
    ['ArrowUp', true, [0, 2]],
    ['ArrowRight', false, [5, 3]],
    ['ArrowLeft', true, [5, 0]],
    ['Home', false, [5, 0]],
    ['Home', true, [0, 0]],
    ['End', true, [99, 3]],
    ['PageDown', false, [15, 2]],
    ['PageUp', false, [0, 2]],
  ])('%s (far: %s) leads to %j', (key, isFar, [row, column]) => {
    expect(moveInGrid({ row: 5, column: 2 }, key, isFar, shape, 10)).toEqual({ row, column });
  });

  it('knows no other keys', () => {
    expect(moveInGrid({ row: 5, column: 2 }, 'x', false, shape, 10)).toBeNull();
  });
});

describe('rangeBetween', () => {
  it('is the rectangle, whichever corner comes first', () => {
    const range = rangeBetween({ row: 4, column: 1 }, { row: 2, column: 3 });
    expect(range).toEqual({ top: 2, bottom: 4, left: 1, right: 3 });
    expect(isInRange(range, { row: 3, column: 3 })).toBe(true);
    expect(isInRange(range, { row: 3, column: 0 })).toBe(false);
  });
});
