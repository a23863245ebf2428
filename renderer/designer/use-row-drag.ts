// Lets a row be dragged by pointer and dropped on (native drag and drop). What a drop means is asked of the map.
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { useEffect, type RefObject } from 'react';
import type { DragItem, DropSlot } from '../../shared/mapping/drop';
import { endDrag, moveDrag, startDrag, type DragOver } from './drag-session';
import { useMap, type MapActions } from './map-context';
import type { ColumnName, MapRow } from './map-row';

/** Ties the element to the row for as long as it is shown. */
export function useRowDrag(element: RefObject<HTMLElement | null>, column: ColumnName, row: MapRow): void {
  const map = useMap();
  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    return combine(
      show(map, column, row),
      makeDraggable(target, map, column, row),
      makeTarget(target, map, column, row),
    );
  }, [element, map, column, row]);
}

/** Lists the row among those on the screen. */
function show({ shown }: MapActions, column: ColumnName, row: MapRow) {
  const id = `${column} ${row.id}`;
  shown.set(id, row);
  return () => {
    if (shown.get(id) === row) shown.delete(id);
  };
}

function makeDraggable(element: HTMLElement, map: MapActions, column: ColumnName, row: MapRow) {
  const { item } = row;
  if (!item) return () => undefined;
  return draggable({
    element,
    onDragStart: () => startDrag(map.drags, { item, column, rowId: row.id, name: row.name, stops: null }),
    // The source hears of the drop before its target, which needs the drag: here only what ends over nothing.
    onDrop: ({ location }) => {
      if (location.current.dropTargets.length === 0) endDrag(map.drags);
    },
  });
}

function makeTarget(element: HTMLElement, map: MapActions, column: ColumnName, row: MapRow) {
  if (!row.slot && !row.before) return () => undefined;
  const look = (clientY: number) => {
    const over = findOver(element, map, column, row, clientY);
    if (over) moveDrag(map.drags, over);
  };
  return dropTargetForElements({
    element,
    canDrop: () => map.drags.getState().drag !== null,
    onDragEnter: ({ location }) => look(location.current.input.clientY),
    onDrag: ({ location }) => look(location.current.input.clientY),
    onDragLeave: () => {
      if (map.drags.getState().drag?.over?.rowId === row.id) moveDrag(map.drags, null);
    },
    onDrop: () => {
      const { drag } = map.drags.getState();
      const over = drag?.over;
      endDrag(map.drags);
      if (drag && over) map.drop(drag.item, over.slot, over.plan, drag.column, drag.name);
    },
  });
}

/** What the drag is over at that height; null where it is over the same as before, which is planned already. */
function findOver(
  element: HTMLElement,
  map: MapActions,
  column: ColumnName,
  row: MapRow,
  clientY: number,
): DragOver | null {
  const { drag } = map.drags.getState();
  if (!drag) return null;
  const { slot, edge } = chooseSlot(element, row, drag.item, clientY);
  if (!slot) return null;
  const isSame = drag.over?.rowId === row.id && drag.over.edge === edge && drag.over.column === column;
  return isSame ? null : { column, rowId: row.id, edge, slot, plan: map.plan(drag.item, slot) };
}

function chooseSlot(
  element: HTMLElement,
  row: MapRow,
  item: DragItem,
  clientY: number,
): { readonly slot: DropSlot | undefined; readonly edge: DragOver['edge'] } {
  // What is no input or output of its own has no place between them: it is meant for the row.
  if (!row.before || !row.after || !isOrdered(item)) return { slot: row.slot, edge: 'on' };
  const { top, height } = element.getBoundingClientRect();
  return clientY < top + height / 2
    ? { slot: row.before, edge: 'before' }
    : { slot: row.after, edge: 'after' };
}

function isOrdered({ kind }: DragItem): boolean {
  return kind === 'input' || kind === 'output' || kind === 'parameter' || kind === 'field';
}
