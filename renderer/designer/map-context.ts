// What the parts of the map hand one another: the drag, and what can be done to a row.
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { DragItem, DropPlan, DropSlot, PlannedDrop } from '../../shared/mapping/drop';
import type { DragState, DragStore } from './drag-session';
import type { ColumnName, MapRow } from './map-row';

/** Where a menu opens, in pixels of the window. */
export interface MenuAt {
  readonly column: ColumnName;
  readonly row: MapRow;
  readonly x: number;
  readonly y: number;
}

/** The map as its rows see it. */
export interface MapActions {
  readonly drags: DragStore;
  /** The rows that are on the screen, by column and id. */
  readonly shown: Map<string, MapRow>;
  /** Asks the document what a drop would do. */
  readonly plan: (item: DragItem, slot: DropSlot) => DropPlan;
  /** Does what was planned and puts the focus on what it moved; a plan that needs a value asks for it first. */
  readonly drop: (
    item: DragItem,
    slot: DropSlot,
    plan: DropPlan,
    column: ColumnName,
    /** What the item is called where something has to be asked. */
    name?: string,
  ) => void;
  /** Shows the row that stands at the place of a plan that was done, and puts the focus on it. */
  readonly showDone: (plan: PlannedDrop, column: ColumnName) => void;
  readonly openMenu: (at: MenuAt) => void;
  /** Asks for the name of what is to be added to the row. */
  readonly askName: (row: MapRow, column: ColumnName) => void;
  /** Opens the dialog that the row stands for. */
  readonly openRow: (row: MapRow) => void;
  readonly askSampleName: (row: MapRow) => void;
}

export const MapContext = createContext<MapActions | null>(null);

/** The map that this part belongs to. */
export function useMap(): MapActions {
  const map = useContext(MapContext);
  if (!map) throw new Error('MapContext is missing above this component');
  return map;
}

/** Reads a part of the drag and re-renders when that part changes. */
export function useDrag<T>(select: (state: DragState) => T): T {
  return useStore(useMap().drags, select);
}
