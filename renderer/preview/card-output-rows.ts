// The outputs of a card as rows of a tree. Pure.
import type { CardOutput } from '../../shared/preview/card';
import type { TreeRow } from '../ui/tree-keys';

export interface CardOutputRow extends TreeRow {
  readonly output: CardOutput;
}

/** The visible rows; `closed` has the paths of rows that were closed. */
export function buildCardOutputRows(
  outputs: readonly CardOutput[],
  closed: ReadonlySet<string>,
): readonly CardOutputRow[] {
  const sizes = countSiblings(outputs);
  const rows: CardOutputRow[] = [];
  let hiddenBelow = Number.POSITIVE_INFINITY;
  outputs.forEach((output, index) => {
    if (output.depth > hiddenBelow) return;
    const isParent = (outputs[index + 1]?.depth ?? 0) > output.depth;
    const isClosed = isParent && closed.has(output.path);
    hiddenBelow = isClosed ? output.depth : Number.POSITIVE_INFINITY;
    rows.push({
      id: output.path,
      level: output.depth + 1,
      label: `${output.label}, ${output.type || 'any'}`,
      output,
      ...(sizes[index] ?? { setSize: 1, position: 1 }),
      ...(isParent ? { expanded: !isClosed } : {}),
    });
  });
  return rows;
}

/** How many rows stand beside each, and which of them it is. */
function countSiblings(
  outputs: readonly CardOutput[],
): readonly { readonly setSize: number; readonly position: number }[] {
  const groups: { size: number }[] = [];
  const placed = outputs.map(({ depth }) => {
    groups.length = Math.min(groups.length, depth + 1);
    const group = (groups[depth] ??= { size: 0 });
    group.size += 1;
    return { group, position: group.size };
  });
  return placed.map(({ group, position }) => ({ setSize: group.size, position }));
}
