// Makes sure that a parameter may be changed for one operation alone. A parameter that is shared by reference, or by
// standing on the path, gets a copy of its own first: a parameter is small, and nobody expects `$top` to change in
// forty operations because it was hidden in one. (Shared schemas are changed where they stand: see `find-users`.)
import type { Path } from '../base/pointer';
import type { Operation, Parameter } from '../operations/operation';
import { readParameter } from '../operations/read-parameter';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import type { JsonNode, JsonTree } from '../text/tree';
import { toValue } from '../text/value';
import { findOtherUsers } from './find-users';
import { listSiblings } from './move-operation';

/** A parameter that is the operation's own once `changes` are made. */
export interface OwnedParameter {
  readonly changes: readonly JsonChange[];
  /** Where its object stands then; `node` is what stands there, as it was before. */
  readonly place: Path;
  readonly node: JsonNode;
  /** Where the operation lists it then. */
  readonly listedAt: Path;
  /** What there is to say about it; empty for a parameter that was its own all along. */
  readonly notice: string;
}

/**
 * Owns a parameter. To `describe` it (label, default, visibility …) the operation's own copy stands over the path's
 * one; to `move` it (its location changes) the path's one is handed to every operation of the path instead, as it
 * would show up again beside the moved one. Null where it is no longer there.
 */
export function ownParameter(
  tree: JsonTree,
  operation: Operation,
  parameter: Parameter,
  purpose: 'describe' | 'move',
): OwnedParameter | null {
  const node = findNode(tree, parameter.place);
  if (!node) return null;
  const { place, listedAt } = parameter;
  const isReference = place !== listedAt;
  const siblings = listSiblings(tree, operation);
  if (listedAt[2] === 'parameters' && siblings.length > 0) {
    return ownFromPath(tree, operation, parameter, node, purpose, siblings);
  }
  if (!isReference || findOtherUsers(tree, place, operation.key).length === 0) {
    return { changes: [], place, node, listedAt, notice: '' };
  }
  const changes: readonly JsonChange[] = [{ kind: 'set', path: listedAt, value: toValue(node) }];
  const notice = `${parameter.name} was shared with other operations; this one now has its own copy.`;
  return { changes, place: listedAt, node, listedAt, notice };
}

/** The change that puts a value into an operation's list of parameters; a list that is missing is made. */
export function insertParameter(
  tree: JsonTree,
  operationPlace: Path,
  value: ReturnType<typeof toValue>,
  index?: number,
): JsonChange {
  const parent = [...operationPlace, 'parameters'];
  const list = findNode(tree, parent);
  if (list?.kind !== 'array') return { kind: 'set', path: parent, value: [value] };
  return { kind: 'insert', parent, value, ...(index === undefined ? {} : { index }) };
}

function ownFromPath(
  tree: JsonTree,
  operation: Operation,
  parameter: Parameter,
  node: JsonNode,
  purpose: 'describe' | 'move',
  siblings: readonly { readonly place: Path }[],
): OwnedParameter {
  const listedAt = [...operation.place, 'parameters', 0];
  const own = insertParameter(tree, operation.place, toValue(node), 0);
  const shared = { place: listedAt, node, listedAt };
  if (purpose === 'describe') {
    const notice = `${parameter.name} is shared by the operations of its path; this one now has its own copy.`;
    return { ...shared, changes: [own], notice };
  }
  const listed = findNode(tree, parameter.listedAt);
  const value = listed ? toValue(listed) : toValue(node);
  const handed = siblings
    .filter(({ place }) => !hasOwnParameter(tree, place, parameter))
    .map(({ place }) => insertParameter(tree, place, value, 0));
  const list = findNode(tree, parameter.listedAt.slice(0, -1));
  const isLast = list?.kind === 'array' && list.items.length === 1;
  const path = isLast ? parameter.listedAt.slice(0, -1) : parameter.listedAt;
  return {
    ...shared,
    changes: [own, ...handed, { kind: 'remove', path }],
    notice: `${parameter.name} was shared by the operations of its path; each now has its own copy.`,
  };
}

/** Where a parameter stands that is put at the end of an operation's list. */
export function endOfParameters(tree: JsonTree, operationPlace: Path): Path {
  const parent = [...operationPlace, 'parameters'];
  const list = findNode(tree, parent);
  return [...parent, list?.kind === 'array' ? list.items.length : 0];
}

/** True where the operation at that place lists a parameter of that name and location itself. */
export function hasOwnParameter(tree: JsonTree, operationPlace: Path, parameter: Parameter): boolean {
  const place = [...operationPlace, 'parameters'];
  const list = findNode(tree, place);
  if (list?.kind !== 'array') return false;
  return list.items.some(({ value }, index) => {
    const own = readParameter(tree, value, [...place, index]);
    return own?.name === parameter.name && own.in === parameter.in;
  });
}
