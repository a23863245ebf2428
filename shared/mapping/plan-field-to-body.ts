// A field of the body onto an object of the same body: it becomes a field of that object.
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readMember } from '../text/read';
import { findBody, findChain, type PlanContext } from './context';
import type { DropPlan, ItemOf, SlotOf } from './drop';
import { findProperty } from './find-property';
import { countUses } from './find-users';
import { followReferences } from './follow-references';
import { plan, refuse, refuseGone } from './plan';
import { prepareBody } from './prepare-body';
import { changeRequired, requireName } from './require-field';

/** Plans the move of a field within the body. */
export function planFieldToBody(context: PlanContext, item: ItemOf<'field'>, slot: SlotOf<'body'>): DropPlan {
  const { tree, operation } = context;
  const body = findBody(operation);
  const chain = body?.schema && findChain(tree, body.schema, item.fieldPath);
  const field = chain?.at(-1);
  const from = chain?.at(-2);
  if (!body || !chain || !field) return refuseGone('The field');
  if (!from) return refuse('The body stays where it is.');
  if (field.name === '[]' || field.name === '*') return refuse('It belongs to what holds it.');
  const holder = prepareBody(context, slot.fieldPath);
  if ('reason' in holder) return holder;
  const into = holder.fieldPath.join('/');
  const own = item.fieldPath.join('/');
  if (into === item.fieldPath.slice(0, -1).join('/'))
    return refuse(`${field.label} is in ${holder.words} already.`);
  if (`${into}/`.startsWith(`${own}/`)) return refuse(`${field.label} cannot be put into itself.`);
  if (holder.field && findProperty(tree, holder.field, field.name)) {
    return refuse(`There is a ${field.name} in ${holder.words} already.`);
  }
  const shared = [field.listedAt, holder.place].find((place) => countUses(tree, place) > 1);
  if (shared) return refuse(`${String(shared[1])} is shared: give this operation its own copy first.`);
  const properties = [...holder.place, 'properties'];
  const holderNode = findNode(tree, holder.place);
  const isMissing = holderNode !== null && !readMember(holderNode, 'properties');
  const made: readonly JsonChange[] = isMissing ? [{ kind: 'set', path: properties, value: {} }] : [];
  return plan({
    kind: 'move-field',
    label: `Move ${field.label} to ${holder.words}`,
    changes: [
      ...followReferences(
        tree,
        operation,
        [body.name, own].join('/'),
        [body.name, ...holder.fieldPath, field.name].join('/'),
      ),
      ...holder.changes,
      ...changeRequired(tree, from, field, false),
      ...(field.required ? requireName(tree, holder.place, field.name) : []),
      ...made,
      { kind: 'move', path: field.listedAt, parent: properties, key: field.name },
    ],
    announcement: `Moved ${field.label} to ${holder.words}.`,
    place: [...properties, field.name],
    operation: operation.key,
  });
}
