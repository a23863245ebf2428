// What a click or a key with Ctrl or Shift picks in the explorer. Pure.
import type { OperationKey } from '../../shared/operations/operation';
import type { ExplorerRow } from './explorer-rows';

/** Everything that is shown. */
export function pickAll(rows: readonly ExplorerRow[]): readonly OperationKey[] {
  return rows.flatMap((row) => (row.operation ? [row.operation.key] : []));
}

/** The operations from one row to another, both included, in the order in which they are shown. */
export function pickRange(
  rows: readonly ExplorerRow[],
  fromId: string,
  toId: string,
): readonly OperationKey[] {
  const from = rows.findIndex((row) => row.id === fromId);
  const to = rows.findIndex((row) => row.id === toId);
  if (to < 0) return [];
  const start = from < 0 ? to : from;
  return pickAll(rows.slice(Math.min(start, to), Math.max(start, to) + 1));
}

/**
 * The picks with the row added, or taken away where it is one; a group stands for all that is shown in it. Where
 * nothing is picked yet, what is selected counts as the first.
 */
export function pickToggled(
  rows: readonly ExplorerRow[],
  picked: ReadonlySet<OperationKey>,
  selected: OperationKey | null,
  row: ExplorerRow,
): ReadonlySet<OperationKey> {
  const next = new Set(picked.size === 0 && selected !== null ? [selected] : picked);
  const keys = row.operation ? [row.operation.key] : pickAll(listBelow(rows, row));
  const isOn = keys.length > 0 && keys.every((key) => picked.has(key));
  for (const key of keys) {
    if (isOn) next.delete(key);
    else next.add(key);
  }
  return next;
}

function listBelow(rows: readonly ExplorerRow[], row: ExplorerRow): readonly ExplorerRow[] {
  const at = rows.findIndex((one) => one.id === row.id);
  const end = rows.findIndex((one, index) => index > at && one.level <= row.level);
  return rows.slice(at + 1, end < 0 ? undefined : end);
}
