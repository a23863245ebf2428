// Makes a trigger an action again: the marks of a trigger go, with the notification of a webhook and the policy of a
// polling trigger; what the call sends and answers stays.
import { isJsonObject } from '../base/json-value';
import { readFields } from '../operations/read-fields';
import { leavePolicies, listPolicyEntries, type PolicyEntry } from '../operations/policy-entries';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readBoolean } from '../text/read';
import type { JsonNode } from '../text/tree';
import type { Field } from '../operations/operation';
import { findBody, type PlanContext } from './context';
import type { DropPlan } from './drop';
import { printSharings } from './find-users';
import { listSiblings } from './move-operation';
import { changeMember, joinSentences, plan } from './plan';

const marks = ['x-ms-trigger', 'x-ms-trigger-hint', 'x-ms-trigger-metadata'] as const;
/** A callback stands no deeper than this. */
const deepest = 8;

/** Plans the action that `node`, a trigger, is without its marks. */
export function planActionAgain(context: PlanContext, node: JsonNode): DropPlan {
  const { document, tree, operation } = context;
  const polls = listPolicyEntries(document.properties?.tree).filter(
    (entry) =>
      entry.templateId.toLowerCase() === 'pollingtrigger' &&
      entry.operationIds.includes(operation.operationId),
  );
  const root = findBody(operation)?.schema;
  const callback = root ? findCallback(context, root, 0) : null;
  return plan({
    kind: 'make-action',
    label: `Make ${operation.title} an action`,
    changes: [
      ...marks.flatMap((key) => changeMember(node, operation.place, key, undefined)),
      ...(callback ? freeCallback(context, callback) : []),
      ...showState(context, polls),
      ...removeNotification(context),
    ],
    others: leavePolicies(polls, operation.operationId),
    announcement: joinSentences(
      `${operation.title} is now an action.`,
      callback ? printSharings(tree, [callback.place], operation.key) : '',
    ),
    place: operation.place,
    operation: operation.key,
  });
}

/** The field that takes the address of the callback; null where none does. */
function findCallback(context: PlanContext, field: Field, depth: number): Field | null {
  const node = findNode(context.tree, field.place);
  if (node && readBoolean(node, 'x-ms-notification-url')) return field;
  if (depth > deepest) return null;
  for (const child of readFields(context.tree, field)) {
    const found = findCallback(context, child, depth + 1);
    if (found) return found;
  }
  return null;
}

/** What is hidden and required needs a default; the callback had none, so makers see it again. */
function freeCallback({ tree }: PlanContext, { place, visibility }: Field): readonly JsonChange[] {
  const node = findNode(tree, place);
  return [
    ...changeMember(node, place, 'x-ms-notification-url', undefined),
    ...(visibility === 'internal' ? changeMember(node, place, 'x-ms-visibility', undefined) : []),
  ];
}

/** The parameters that carried the state are for makers again. */
function showState({ tree, operation }: PlanContext, polls: readonly PolicyEntry[]): readonly JsonChange[] {
  const names = polls.flatMap(({ parameters: { triggerConfig } }) =>
    isJsonObject(triggerConfig) ? Object.keys(triggerConfig) : [],
  );
  return operation.parameters
    .filter((one) => one.in === 'query' && names.includes(one.name) && one.visibility === 'internal')
    .filter((one) => one.place === one.listedAt)
    .flatMap((one) => changeMember(findNode(tree, one.place), one.place, 'x-ms-visibility', undefined));
}

/** The notification belongs to the path: it stays where another webhook posts it. */
function removeNotification({ tree, operation }: PlanContext): readonly JsonChange[] {
  const path = ['paths', operation.path, 'x-ms-notification-content'];
  const isUsed = listSiblings(tree, operation).some((one) => one.kind === 'trigger');
  return isUsed || !findNode(tree, path) ? [] : [{ kind: 'remove', path }];
}
