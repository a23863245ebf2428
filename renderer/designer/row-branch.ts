// Rows as a tree that is only read where it is open, and the flat list that it is shown as.
import { printRowLabel, type MapRow, type Toggles } from './map-row';

/** A row before it has a place among others. */
export type Draft = Omit<MapRow, 'setSize' | 'position'>;

/** A row and what is below it. */
export interface Branch {
  readonly row: Omit<Draft, 'level' | 'expanded'>;
  /** Left out where nothing is below it; empty lists open to nothing. */
  readonly inner?: () => readonly Branch[];
  /** True where it is open as it comes. */
  readonly isOpen?: boolean;
}

/** The rows of the branches, numbered, down to what is open. */
export function flattenBranches(branches: readonly Branch[], toggles: Toggles, level = 1): readonly MapRow[] {
  return branches.flatMap(({ row, inner, isOpen = false }, index) => {
    const numbers = { setSize: branches.length, position: index + 1 };
    if (!inner) return [{ ...row, level, ...numbers }];
    const expanded = toggles[row.id] ?? isOpen;
    const head: MapRow = { ...row, level, ...numbers, expanded };
    return expanded ? [head, ...flattenBranches(inner(), toggles, level + 1)] : [head];
  });
}

/** A plain row with its name, and weaker behind it the detail. */
export function plainRow(id: string, name: string, detail = ''): Branch['row'] {
  return {
    kind: 'item',
    id,
    label: printRowLabel(name, '', false),
    name,
    detail,
    type: '',
    glyph: 'none',
    required: false,
    refName: '',
  };
}

/** A row that heads a section. */
export function sectionRow(id: string, name: string, detail = ''): Branch['row'] {
  return { ...plainRow(id, name, detail), kind: 'section' };
}
