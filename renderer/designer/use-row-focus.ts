// Puts the focus on rows, also on such as are only there after the next change: what was moved keeps the focus.
import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react';
import { isSamePath, type Path } from '../../shared/base/pointer';
import type { DragItem } from '../../shared/mapping/drop';
import type { TreeHandle } from '../ui/virtual-tree';
import type { ColumnName } from './map-row';
import type { MapRows } from './use-map-rows';

/** What is to get the focus: a row by its id, by where it is listed, or by what it drags; else the row `otherwise`. */
export interface FocusWish {
  readonly column: ColumnName;
  readonly rowId?: string;
  readonly place?: Path;
  readonly item?: DragItem;
  readonly otherwise?: { readonly column: ColumnName; readonly rowId: string };
}

/** The trees of the columns, and the way to ask for the focus. */
export interface RowFocus {
  readonly handles: Readonly<Record<ColumnName, RefObject<TreeHandle | null>>>;
  readonly ask: (wish: FocusWish) => void;
}

export function useRowFocus(rows: MapRows): RowFocus {
  const sources = useRef<TreeHandle>(null);
  const card = useRef<TreeHandle>(null);
  const call = useRef<TreeHandle>(null);
  const handles = useMemo(() => ({ sources, card, call }), []);
  const wish = useRef<FocusWish | null>(null);
  const latest = useRef(rows);
  const grant = useCallback(() => {
    const wanted = wish.current;
    if (!wanted) return;
    wish.current = null;
    // A dialog that was opened meanwhile has the focus, and gives it back when it closes.
    if (document.querySelector('[aria-modal="true"]')) return;
    const found = findRow(latest.current, wanted);
    handles[found.column].current?.focus(found.rowId);
  }, [handles]);
  useEffect(() => {
    latest.current = rows;
    grant();
  });
  const ask = useCallback(
    (next: FocusWish) => {
      wish.current = next;
      // Rendered or not: by the next frame the rows are those after the change.
      requestAnimationFrame(grant);
    },
    [grant],
  );
  return useMemo(() => ({ handles, ask }), [handles, ask]);
}

function findRow(
  rows: MapRows,
  { column, rowId, place, item, otherwise }: FocusWish,
): { readonly column: ColumnName; readonly rowId?: string } {
  const columns: readonly ColumnName[] = [column, 'call', 'card'];
  for (const name of columns) {
    const row = rows[name].find((one) => {
      if (place) return one.place && isSamePath(one.place, place);
      return item ? JSON.stringify(one.item) === JSON.stringify(item) : one.id === rowId;
    });
    if (row) return { column: name, rowId: row.id };
  }
  // Where nothing of it is left, the row that had the focus in that column, or the one that took its place.
  return otherwise ?? { column };
}
