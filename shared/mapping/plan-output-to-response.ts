// A field of the reply onto another place of it: the schema shows it there, and a policy puts it there. Dropped where a
// policy took it from, the policy goes and everything is as it was.
// https://learn.microsoft.com/connectors/custom-connectors/policy-templates/setproperty/setproperty
import { isSamePath, isWithin, type Path } from '../base/pointer';
import { findOutputResponse } from '../operations/list-outputs';
import type { Field, Operation } from '../operations/operation';
import {
  addPolicies,
  leavePolicies,
  listPolicyEntries,
  type PolicyDraft,
} from '../operations/policy-entries';
import type { FileChange, JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import type { JsonTree } from '../text/tree';
import { findChain, type PlanContext } from './context';
import { notificationStatus, type DropPlan, type FieldPath, type ItemOf, type SlotOf } from './drop';
import { findProperty } from './find-property';
import { findOtherUsers } from './find-users';
import { plan, refuse, refuseGone } from './plan';
import { findHolder } from './prepare-body';
import { printPlace, printSubPath } from './print-expression';
import { releaseName } from './require-field';

/** Plans the move. */
export function planOutputToResponse(
  context: PlanContext,
  item: ItemOf<'output'>,
  slot: SlotOf<'response'>,
): DropPlan {
  const { tree, operation } = context;
  const obstacle = findReplyObstacle(operation, item, slot.status);
  if (obstacle !== '') return refuse(obstacle);
  const root = operation.responses.find((one) => one.status === item.status)?.schema;
  const chain = root && findChain(tree, root, item.fieldPath);
  const target = root && findChain(tree, root, slot.fieldPath);
  const field = chain?.at(-1);
  const around = chain?.at(-2);
  if (!field || !around || !target) return refuseGone('That part of the reply');
  const holder = findHolder(tree, target, slot.fieldPath);
  if ('reason' in holder) return holder;
  const from = item.fieldPath;
  const to = [...holder.fieldPath, field.name];
  const refusal =
    findListObstacle(from, to, field) || findPlaceObstacle(context, field, around, holder.field);
  if (refusal !== '') return refuse(refusal);
  const place = [...holder.field.place, 'properties', field.name];
  const policies = changePolicies(context, from, to, field);
  const words = holder.field.name === '' ? 'the reply itself' : holder.words;
  return plan({
    kind: 'move-output',
    label: `Move ${field.label} to ${words}`,
    changes: moveField(tree, field, around, holder.field),
    others: policies.changes,
    announcement: `${field.label} now stands in ${words}${policies.isUndone ? ', where it came from: its policy is gone.' : ', and a policy puts it there.'}`,
    place,
    operation: operation.key,
  });
}

function findReplyObstacle(operation: Operation, item: ItemOf<'output'>, status: string): string {
  if (item.header !== undefined) return 'No policy can read a header of the reply into its body.';
  if (item.status === notificationStatus)
    return 'A notification goes past the policies, so its fields stay where they are.';
  if (item.status !== status) return 'It belongs to another response.';
  const outputs = findOutputResponse(operation);
  if (outputs?.status !== status)
    return `Policies are for the response that makes the outputs, which is ${outputs?.status ?? 'none'}.`;
  if (item.fieldPath.length === 0) return 'The whole reply has no other place.';
  return operation.operationId === ''
    ? `${operation.title} has no operation ID yet, and its policy needs one.`
    : '';
}

/** Why a policy cannot bring it there: it works on one list at a time, item by item. */
function findListObstacle(from: FieldPath, to: FieldPath, field: Field): string {
  if (field.name === '[]' || field.name === '*') return 'This has no name of its own.';
  const lists = (path: FieldPath) => path.slice(0, path.lastIndexOf('[]') + 1);
  const [source, target] = [lists(from), lists(to)];
  const count = target.filter((step) => step === '[]').length;
  if (count > 1) return 'A policy cannot reach into a list that stands in a list.';
  if (source.length > 0 && !isSamePath(source, target)) {
    return `${field.label} is in every item of a list, and that place is not in the same list.`;
  }
  return '';
}

function findPlaceObstacle(
  { tree, operation }: PlanContext,
  field: Field,
  around: Field,
  holder: Field,
): string {
  if (isSamePath(around.place, holder.place)) return 'It is there already.';
  if (isWithin(holder.place, field.place)) return `${field.label} cannot stand in itself.`;
  if (findProperty(tree, holder, field.name)) return `There is a ${field.name} there already.`;
  const [shared] = [field.listedAt, holder.place].filter(
    (place) => findOtherUsers(tree, place, operation.key).length > 0,
  );
  return shared
    ? `${String(shared[1])} is shared with other operations: give this one its own copy first.`
    : '';
}

function moveField(tree: JsonTree, field: Field, around: Field, holder: Field): readonly JsonChange[] {
  const parent: Path = [...holder.place, 'properties'];
  const node = findNode(tree, around.place);
  const made: readonly JsonChange[] = findNode(tree, parent)
    ? []
    : [{ kind: 'set', path: parent, value: {} }];
  return [
    ...(node && field.required ? releaseName(node, around.place, field.name) : []),
    ...made,
    { kind: 'move', path: field.listedAt, parent, key: field.name },
  ];
}

/** A policy that brought it here from where it goes is left; else one is added. */
function changePolicies(
  { document, operation }: PlanContext,
  from: FieldPath,
  to: FieldPath,
  field: Field,
): { readonly changes: readonly FileChange[]; readonly isUndone: boolean } {
  const tree = document.properties?.tree;
  const opposite = JSON.stringify(buildParameters(to, from));
  const undone = listPolicyEntries(tree).filter(
    (entry) =>
      entry.templateId.toLowerCase() === 'setproperty' &&
      entry.operationIds.includes(operation.operationId) &&
      JSON.stringify(entry.parameters) === opposite,
  );
  if (undone.length > 0) return { changes: leavePolicies(undone, operation.operationId), isUndone: true };
  const draft: PolicyDraft = {
    templateId: 'setproperty',
    title: `Move ${field.label} in ${operation.title}`,
    parameters: buildParameters(from, to),
    section: 'Response',
    operationIds: [operation.operationId],
  };
  return { changes: addPolicies(tree, [draft]), isUndone: false };
}

function buildParameters(from: FieldPath, to: FieldPath) {
  const list = to.indexOf('[]');
  const isOfItem = from.includes('[]');
  const value = isOfItem ? printPlace('item', from.slice(from.indexOf('[]') + 1)) : printPlace('body', from);
  return {
    newPropertyParentPathTemplate: printPlace('body', list < 0 ? [] : to.slice(0, list)),
    newPropertySubPathTemplate: printSubPath(to.slice(list + 1)),
    propertyValuePathTemplate: value,
  };
}
