// What it takes for an input to stand before another one on the card. The card follows the wire: parameters in the
// order of their list, the body's fields together where the body stands. So an input moves among its neighbours in
// the text, and only as far as it must.
import { isSamePath, type Path } from '../base/pointer';
import type { Field, Input, Operation, Parameter } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import type { JsonNode, JsonTree } from '../text/tree';
import type { RefusedDrop } from './drop';
import { refuse } from './plan';

/** What puts an input into its place. */
export interface Placement {
  readonly changes: readonly JsonChange[];
  /** Where the input is listed then. */
  readonly listedAt: Path;
}

/** Where an input stands on the wire: the index of its parameter, then of the properties that lead to it. */
type Spot = readonly number[];

/**
 * Places an input between `previous` and `next`, its neighbours in the group (null at the ends). No changes where it
 * stands between them already; refused where the wire has no such place.
 */
export function arrangeOrder(
  tree: JsonTree,
  operation: Operation,
  input: Input,
  previous: Input | null,
  next: Input | null,
): Placement | RefusedDrop {
  const spot = findSpot(tree, operation, input);
  const holder = spot.slice(0, -1);
  const own = spot.at(-1) ?? 0;
  const low = previous ? afterNeighbour(holder, findSpot(tree, operation, previous)) : 0;
  const high = next ? beforeNeighbour(holder, findSpot(tree, operation, next)) : Infinity;
  const members = listMembers(tree, operation, input);
  const path = members[own];
  if (low === null || high === null || low > high || !path) return refuse(explain(input));
  // Counted in the list as it is: `own` and the place behind it are where it stands now.
  if (own >= low && own <= high) return { changes: [], listedAt: path };
  return moveMember(tree, members, own, own < low ? low : high);
}

/** The least index at which something in `holder` stands behind the neighbour; null where all of it stands before. */
function afterNeighbour(holder: Spot, neighbour: Spot): number | null {
  const side = compareSpots(holder, neighbour);
  if (side === 'inside') return (neighbour[holder.length] ?? 0) + 1;
  return side === 'before' ? 0 : null;
}

/** The greatest index at which something in `holder` stands before the neighbour; null where all of it stands behind. */
function beforeNeighbour(holder: Spot, neighbour: Spot): number | null {
  const side = compareSpots(holder, neighbour);
  if (side === 'inside') return neighbour[holder.length] ?? 0;
  return side === 'after' ? Infinity : null;
}

/** Where the neighbour stands, seen from the holder. */
function compareSpots(holder: Spot, neighbour: Spot): 'before' | 'inside' | 'after' {
  const at = holder.findIndex((index, depth) => neighbour[depth] !== index);
  if (at < 0) return 'inside';
  return (neighbour[at] ?? -1) < (holder[at] ?? 0) ? 'before' : 'after';
}

function findSpot(tree: JsonTree, operation: Operation, input: Input): Spot {
  const spot = [operation.parameters.indexOf(input.parameter)];
  let holder = input.parameter.schema;
  for (const name of input.bodyPath) {
    const fields: readonly Field[] = holder ? readFields(tree, holder) : [];
    const index = fields.findIndex((field) => field.name === name);
    spot.push(index);
    holder = fields[index] ?? null;
  }
  return spot;
}

/** Where the input and everything beside it is listed, in the order of the wire. */
function listMembers(tree: JsonTree, operation: Operation, input: Input): readonly Path[] {
  if (input.bodyPath.length === 0) return operation.parameters.map((one: Parameter) => one.listedAt);
  let holder = input.parameter.schema;
  for (const name of input.bodyPath.slice(0, -1)) {
    holder = (holder && readFields(tree, holder).find((field) => field.name === name)) ?? null;
  }
  return holder ? readFields(tree, holder).map((field) => field.listedAt) : [];
}

/** Moves the member at index `own` before the one at index `to`; the list is what `members` are listed in. */
function moveMember(
  tree: JsonTree,
  members: readonly Path[],
  own: number,
  to: number,
): Placement | RefusedDrop {
  const path = members[own] ?? [];
  const parent = path.slice(0, -1);
  const list = findNode(tree, parent);
  const rest = members.filter((_, index) => index !== own);
  const target = own < to ? to - 1 : to;
  const before = rest[target - 1];
  const after = rest[target];
  const anchor = [before, after].find((one) => one && isSamePath(one.slice(0, -1), parent));
  if (!list || !anchor) return refuse('What other operations share of this list cannot be moved between.');
  const from = indexIn(list, path);
  const at = indexIn(list, anchor);
  const index = (at > from ? at - 1 : at) + (anchor === before ? 1 : 0);
  const key = path.at(-1);
  const isKeyed = list.kind === 'object' && typeof key === 'string';
  const change: JsonChange = { kind: 'move', path, parent, index, ...(isKeyed ? { key } : {}) };
  return { changes: [change], listedAt: isKeyed ? path : [...parent, index] };
}

function indexIn(list: JsonNode, path: Path): number {
  const key = path.at(-1);
  if (list.kind === 'object') return list.members.findLastIndex((member) => member.key === key);
  return typeof key === 'number' ? key : -1;
}

function explain(input: Input): string {
  return input.bodyPath.length > 0
    ? `The fields of the body stand together, so ${input.label} cannot stand there.`
    : `The fields of the body stand together, so ${input.label} can stand before or after all of them.`;
}
