// Cells and ranges of a grid, and what a key means in it. Pure: the grid asks.

/** A cell by its place among the rows and columns that are shown, from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** How many rows and columns there are. */
export interface GridShape {
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle of cells; all four are inside. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The rectangle between two cells. */
export function rangeBetween(one: Cell, other: Cell): CellRange {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

/** True for a cell of the rectangle. */
export function isInRange({ top, bottom, left, right }: CellRange, { row, column }: Cell): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The nearest cell that there is. */
export function clampCell({ row, column }: Cell, { rows, columns }: GridShape): Cell {
  return {
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  };
}

/** The cell that a key leads to; null for keys that move nothing. `isFar` goes to the end: Ctrl is held. */
export function moveInGrid(
  at: Cell,
  key: string,
  isFar: boolean,
  shape: GridShape,
  pageRows: number,
): Cell | null {
  const go = (row: number, column: number) => clampCell({ row, column }, shape);
  const far = isFar ? Number.MAX_SAFE_INTEGER : 1;
  switch (key) {
    case 'ArrowDown':
      return go(at.row + far, at.column);
    case 'ArrowUp':
      return go(at.row - far, at.column);
    case 'ArrowRight':
      return go(at.row, at.column + far);
    case 'ArrowLeft':
      return go(at.row, at.column - far);
    case 'Home':
      return go(isFar ? 0 : at.row, 0);
    case 'End':
      return go(isFar ? shape.rows : at.row, shape.columns);
    case 'PageDown':
      return go(at.row + Math.max(1, pageRows), at.column);
    case 'PageUp':
      return go(at.row - Math.max(1, pageRows), at.column);
    default:
      return null;
  }
}
