// Where pasted and filled cells go. Pure.
import type { CellRange, GridShape } from './grid-keys';

/** A cell that gets a text. */
export interface PlacedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * The cells that a pasted table fills: one value fills the whole range; a table begins at the range's first cell, and
 * a row of it is repeated over all rows of the range. What would stand beyond the grid is left out.
 */
export function spreadTable(
  table: readonly (readonly string[])[],
  range: CellRange,
  shape: GridShape,
): readonly PlacedText[] {
  const [first] = table;
  if (!first) return [];
  const height = range.bottom - range.top + 1;
  const width = range.right - range.left + 1;
  const isOne = table.length === 1 && first.length === 1;
  const rows = table.length === 1 ? height : table.length;
  return Array.from({ length: rows }, (_, index) => index).flatMap((index) => {
    const cells = table[table.length === 1 ? 0 : index] ?? [];
    const texts = isOne ? Array.from({ length: width }, () => cells[0] ?? '') : cells;
    return place(texts, range.top + index, range.left, shape);
  });
}

/** The cells below the first row of the range, with what stands in that row. */
export function fillDown(
  range: CellRange,
  textAt: (row: number, column: number) => string,
): readonly PlacedText[] {
  const placed: PlacedText[] = [];
  for (let row = range.top + 1; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      placed.push({ row, column, text: textAt(range.top, column) });
    }
  }
  return placed;
}

function place(
  texts: readonly string[],
  row: number,
  left: number,
  { rows, columns }: GridShape,
): readonly PlacedText[] {
  if (row >= rows) return [];
  return texts.slice(0, columns - left).map((text, index) => ({ row, column: left + index, text }));
}
