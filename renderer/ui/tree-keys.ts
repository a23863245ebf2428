// What a key means in a tree or list that is shown as flat rows. Pure: the virtual tree asks.

/** One visible row. Rows stand in the order in which they are shown; children follow their parent. */
export interface TreeRow {
  readonly id: string;
  /** From 1. */
  readonly level: number;
  /** What type-ahead looks for, and what screen readers say. */
  readonly label: string;
  /** How many rows stand at this level under the same parent, shown or not, and which of them this is, from 1. */
  readonly setSize: number;
  readonly position: number;
  /** Undefined for a row that has nothing below it. */
  readonly expanded?: boolean;
  /** Undefined for a row that cannot be checked. */
  readonly checked?: boolean | 'mixed';
}

/** What follows from a key: go to a row, open or close this one. */
export type TreeMove =
  { readonly kind: 'go'; readonly index: number } | { readonly kind: 'toggle'; readonly expanded: boolean };

/** The move that a key makes from the row at `index`; null for keys that mean nothing here. */
export function moveInTree(
  rows: readonly TreeRow[],
  index: number,
  key: string,
  pageRows: number,
): TreeMove | null {
  const last = rows.length - 1;
  if (last < 0) return null;
  const go = (to: number): TreeMove => ({ kind: 'go', index: Math.max(0, Math.min(to, last)) });
  switch (key) {
    case 'ArrowDown':
      return go(index + 1);
    case 'ArrowUp':
      return go(index - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(last);
    case 'PageDown':
      return go(index + Math.max(1, pageRows));
    case 'PageUp':
      return go(index - Math.max(1, pageRows));
    case 'ArrowRight':
      return moveIn(rows, index);
    case 'ArrowLeft':
      return moveOut(rows, index);
    default:
      return null;
  }
}

/** The next row after `index` whose label begins with the text, round and round; -1 for none. */
export function findTypeAhead(rows: readonly TreeRow[], index: number, text: string): number {
  const wanted = text.toLowerCase();
  // A longer text may still mean the row it stands on; a single letter means the next one.
  const from = text.length > 1 ? index : index + 1;
  for (let step = 0; step < rows.length; step += 1) {
    const at = (from + step) % rows.length;
    if (rows[at]?.label.toLowerCase().startsWith(wanted)) return at;
  }
  return -1;
}

/** The index of the row that holds the row at `index`; -1 at the top level. */
export function findParent(rows: readonly TreeRow[], index: number): number {
  const level = rows[index]?.level ?? 1;
  return rows.findLastIndex((row, at) => at < index && row.level < level);
}

function moveIn(rows: readonly TreeRow[], index: number): TreeMove | null {
  const row = rows[index];
  if (row?.expanded === undefined) return null;
  if (!row.expanded) return { kind: 'toggle', expanded: true };
  const child = rows[index + 1];
  return child && child.level > row.level ? { kind: 'go', index: index + 1 } : null;
}

function moveOut(rows: readonly TreeRow[], index: number): TreeMove | null {
  if (rows[index]?.expanded) return { kind: 'toggle', expanded: false };
  const parent = findParent(rows, index);
  return parent >= 0 ? { kind: 'go', index: parent } : null;
}
