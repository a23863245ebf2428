// Keeps the rows that are the same as before, as the same objects: what did not change is not rendered again.
import type { MapRow } from './map-row';

/** The new rows, each as the old object where nothing in it differs. */
export function reuseRows(before: readonly MapRow[], after: readonly MapRow[]): readonly MapRow[] {
  const known = new Map(before.map((row) => [row.id, row]));
  let changed = before.length !== after.length;
  const rows = after.map((row, index) => {
    const old = known.get(row.id);
    const kept = old && isSame(old, row) ? old : row;
    changed ||= kept !== before[index];
    return kept;
  });
  return changed ? rows : before;
}

function isSame(left: MapRow, right: MapRow): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
