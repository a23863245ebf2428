// What keys mean in a tree of flat rows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findParent, findTypeAhead, moveInTree, type TreeRow } from '../../../renderer/ui/tree-keys';

const row = (id: string, level: number, expanded?: boolean): TreeRow => ({
  id,
  level,
  label: id,
  setSize: 1,
  position: 1,
  ...(expanded === undefined ? {} : { expanded }),
});
const rows = [
  row('Actions', 1, true),
  row('List', 2),
  row('Level', 2),
  row('Triggers', 1, false),
  row('Tags', 1),
];

describe('moveInTree', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 4, 4],
    ['Home', 3, 0],
    ['End', 0, 4],
    ['PageDown', 0, 3],
    ['PageUp', 4, 1],
  ])('%s from row %i goes to row %i', (key, from, to) => {
    expect(moveInTree(rows, from, key, 3)).toEqual({ kind: 'go', index: to });
  });

  it('Right opens, then goes to the first child, and does nothing on a leaf', () => {
    expect(moveInTree(rows, 3, 'ArrowRight', 3)).toEqual({ kind: 'toggle', expanded: true });
    expect(moveInTree(rows, 0, 'ArrowRight', 3)).toEqual({ kind: 'go', index: 1 });
    expect(moveInTree(rows, 1, 'ArrowRight', 3)).toBeNull();
  });

  it('Left closes, else goes to the parent', () => {
    expect(moveInTree(rows, 0, 'ArrowLeft', 3)).toEqual({ kind: 'toggle', expanded: false });
    expect(moveInTree(rows, 2, 'ArrowLeft', 3)).toEqual({ kind: 'go', index: 0 });
    expect(moveInTree(rows, 4, 'ArrowLeft', 3)).toBeNull();
  });

  it('has no move in an empty tree', () => {
    expect(moveInTree([], 0, 'ArrowDown', 3)).toBeNull();
  });

  it('never leaves the rows', () => {
    const keys = ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp', 'ArrowLeft', 'ArrowRight'];
    fc.assert(
      fc.property(
        fc.array(fc.record({ level: fc.integer({ min: 1, max: 4 }), expanded: fc.option(fc.boolean()) }), {
          minLength: 1,
        }),
        fc.nat(),
        fc.constantFrom(...keys),
        fc.nat(50),
        (shape, at, key, page) => {
          const tree = shape.map((one, index) => row(`r${index}`, one.level, one.expanded ?? undefined));
          const move = moveInTree(tree, at % tree.length, key, page);
          expect(tree[move?.kind === 'go' ? move.index : 0]).toBeDefined();
        },
      ),
    );
  });
});

describe('findTypeAhead', () => {
  it('finds the next row for a single letter, round and round', () => {
    expect(findTypeAhead(rows, 0, 'l')).toBe(1);
    expect(findTypeAhead(rows, 1, 'l')).toBe(2);
    expect(findTypeAhead(rows, 2, 'l')).toBe(1);
  });

  it('stays on a row that a longer text still means', () => {
    expect(findTypeAhead(rows, 1, 'li')).toBe(1);
    expect(findTypeAhead(rows, 1, 'le')).toBe(2);
  });

  it('finds nothing where nothing begins like that', () => {
    expect(findTypeAhead(rows, 0, 'x')).toBe(-1);
  });
});

describe('findParent', () => {
  it('is the nearest row above of a lower level', () => {
    expect(findParent(rows, 2)).toBe(0);
    expect(findParent(rows, 0)).toBe(-1);
  });
});
