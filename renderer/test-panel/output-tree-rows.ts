// The outputs of a reply as rows of a tree: what is open is shown, what is closed hides what lies below. Pure.
import type { Reply } from '../../shared/contract/runtime-calls';
import type { TreeRow } from '../ui/tree-keys';

type OutputRow = Reply['outputs'][number];

export interface OutputTreeRow extends TreeRow {
  readonly output: OutputRow;
}

/** The visible rows; `closed` holds the ids (places in the list) of rows that were closed. */
export function listOutputTreeRows(
  outputs: readonly OutputRow[],
  closed: ReadonlySet<string>,
): readonly OutputTreeRow[] {
  const rows: OutputTreeRow[] = [];
  const siblings = countSiblings(outputs);
  let hiddenBelow = Number.POSITIVE_INFINITY;
  outputs.forEach((output, index) => {
    if (output.depth > hiddenBelow) return;
    const id = String(index);
    const hasChildren = (outputs[index + 1]?.depth ?? 0) > output.depth;
    const isClosed = hasChildren && closed.has(id);
    hiddenBelow = isClosed ? output.depth : Number.POSITIVE_INFINITY;
    const place = siblings[index] ?? { setSize: 1, position: 1 };
    rows.push({
      id,
      level: output.depth + 1,
      label: printRow(output),
      ...place,
      output,
      ...(hasChildren ? { expanded: !isClosed } : {}),
    });
  });
  return rows;
}

function printRow({ label, value, type, undeclared }: OutputRow): string {
  const words = [label, value, type, undeclared ? 'not in the definition' : ''];
  return words.filter((word) => word !== '').join(', ');
}

/** For each row, how many stand beside it and which of them it is. */
function countSiblings(
  outputs: readonly OutputRow[],
): readonly { readonly setSize: number; readonly position: number }[] {
  const open: { size: number }[] = [];
  const places = outputs.map(({ depth }) => {
    open.length = Math.min(open.length, depth + 1);
    const group = (open[depth] ??= { size: 0 });
    group.size += 1;
    return { group, position: group.size };
  });
  return places.map(({ group, position }) => ({ setSize: group.size, position }));
}
