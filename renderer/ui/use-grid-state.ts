// Where one is in a grid, what is marked, and what a key does about it.
import { useState, type KeyboardEvent } from 'react';
import { clampCell, moveInGrid, rangeBetween, type Cell, type CellRange, type GridShape } from './grid-keys';

export interface GridState {
  readonly active: Cell;
  readonly range: CellRange;
  /** The text that editing begins with; null while nothing is edited. */
  readonly editing: string | null;
  /** Goes to a cell; `extend` keeps the other corner of what is marked. */
  goTo(cell: Cell, extend?: boolean): void;
  markAll(): void;
  edit(text: string): void;
  stop(): void;
  /** The cell that a key leads to; null for keys that move nothing. */
  find(event: KeyboardEvent, pageRows: number): Cell | null;
}

export function useGridState(shape: GridShape): GridState {
  const [at, setAt] = useState<{ readonly active: Cell; readonly anchor: Cell }>({
    active: { row: 0, column: 0 },
    anchor: { row: 0, column: 0 },
  });
  const [editing, setEditing] = useState<string | null>(null);
  const active = clampCell(at.active, shape);
  const anchor = clampCell(at.anchor, shape);
  return {
    active,
    range: rangeBetween(active, anchor),
    editing,
    goTo: (cell, extend = false) => {
      setEditing(null);
      setAt({ active: clampCell(cell, shape), anchor: extend ? anchor : clampCell(cell, shape) });
    },
    markAll: () =>
      setAt({
        active: { row: 0, column: 0 },
        anchor: clampCell({ row: shape.rows, column: shape.columns }, shape),
      }),
    edit: setEditing,
    stop: () => setEditing(null),
    find: (event, pageRows) =>
      event.altKey ? null : moveInGrid(active, event.key, event.ctrlKey || event.metaKey, shape, pageRows),
  };
}
