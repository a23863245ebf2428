// Gives an operation its own copy of a shared schema: a reference is replaced by what it leads to, so that a change in
// it changes nothing elsewhere.
import { findNode } from '../text/locate';
import { toValue } from '../text/value';
import { inOperation } from './in-operation';
import type { DropPlan, MappedDocument } from './drop';
import { type EditTarget, findTarget } from './edit-target';
import { isShared } from './find-users';
import { plan, refuse, refuseGone } from './plan';

/** Plans the copy; refused for what is no reference, and for one that stands in a shared schema itself. */
export function planOwnCopy(document: MappedDocument, target: EditTarget): DropPlan {
  return inOperation(document, target.operation, (context) => {
    const found = findTarget(context, target);
    const field = found?.field;
    const node = field ? findNode(context.tree, field.place) : null;
    if (!field || !node) return refuseGone('The field');
    if (field.refName === '') return refuse('It is written in place already.');
    if (isShared(field.listedAt)) {
      return refuse(`It stands in ${String(field.listedAt[1])}, which is shared itself: copy that first.`);
    }
    return plan({
      kind: 'own-copy',
      label: `Copy ${field.refName} into ${context.operation.title}`,
      changes: [{ kind: 'set', path: field.listedAt, value: toValue(node) }],
      announcement: `${context.operation.title} now has its own copy of ${field.refName}.`,
      place: field.listedAt,
      operation: target.operation,
    });
  });
}
