// Takes a parameter out of an operation's list. One that stands on the path is handed to the other operations first.
import { isSamePath, type Path } from '../base/pointer';
import type { Operation, Parameter } from '../operations/operation';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import type { JsonTree } from '../text/tree';
import { toValue } from '../text/value';
import { listSiblings } from './move-operation';
import { hasOwnParameter, insertParameter } from './own-parameter';

/** The last changes of a plan, and what there is to say of them. */
export interface Removal {
  readonly changes: readonly JsonChange[];
  readonly notice: string;
}

/** The changes that take the parameter out of the operation; a list that runs empty goes with it. */
export function removeParameter(tree: JsonTree, operation: Operation, parameter: Parameter): Removal {
  const { listedAt, name } = parameter;
  const removed: JsonChange = { kind: 'remove', path: emptiedBy(tree, listedAt) };
  const isOfPath = isSamePath(listedAt.slice(0, -1), ['paths', operation.path, 'parameters']);
  const siblings = isOfPath ? listSiblings(tree, operation) : [];
  const listed = findNode(tree, listedAt);
  if (siblings.length === 0 || !listed) return { changes: [removed], notice: '' };
  const handed = siblings
    .filter(({ place }) => !hasOwnParameter(tree, place, parameter))
    .map(({ place }) => insertParameter(tree, place, toValue(listed), 0));
  const notice = `${name} was shared by the operations of its path; the others keep it.`;
  return { changes: [...handed, removed], notice };
}

/** The item itself, or the whole list where it is the only one. */
function emptiedBy(tree: JsonTree, listedAt: Path): Path {
  const parent = listedAt.slice(0, -1);
  const list = findNode(tree, parent);
  return list?.kind === 'array' && list.items.length === 1 ? parent : listedAt;
}
