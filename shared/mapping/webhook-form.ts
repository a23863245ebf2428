// What has to be chosen to make an operation a webhook: the field that takes the address of the callback, what is posted
// there, and the operation that takes the webhook away again.
// https://learn.microsoft.com/connectors/custom-connectors/create-webhook-trigger
import { listOperations } from '../operations/list-operations';
import type { Field, OperationSummary } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import { findNode } from '../text/locate';
import type { JsonTree } from '../text/tree';
import { findBody, type PlanContext } from './context';
import type { FieldPath } from './drop';
import { isBodiless } from './locations';
import { listSiblings } from './move-operation';
import type { WebhookAnswers, WebhookForm } from './need';
import { listDefinitionNames } from './write-reference';

/** A field that can take an address. */
interface Callback {
  readonly fieldPath: FieldPath;
  readonly label: string;
}

/** More fields of a body than these are not offered. */
const mostFields = 500;

/** Why the operation cannot be a webhook; empty where it can. */
export function findWebhookObstacle({ tree, operation }: PlanContext): string {
  if (isBodiless(operation.method)) {
    return `A webhook is registered by a request with a body, and ${operation.method.toUpperCase()} has none.`;
  }
  if (listCallbacks(tree, findBody(operation)?.schema ?? null).length === 0) {
    return 'Its body has no text field that could take the address of the callback.';
  }
  const other = listSiblings(tree, operation).find((one) => one.kind === 'trigger');
  return other ? `${other.title} is a webhook of this path already, and a path has one notification.` : '';
}

/** The form with its best guess; null where the operation cannot be a webhook. */
export function buildWebhookForm(context: PlanContext): WebhookForm | null {
  const { tree, operation } = context;
  const callbacks = listCallbacks(tree, findBody(operation)?.schema ?? null);
  const callback = callbacks.toSorted((left, right) => rankCallback(left) - rankCallback(right))[0];
  if (!callback || findWebhookObstacle(context) !== '') return null;
  const deletes = listOperations(tree).filter(
    ({ method, key }) => method === 'delete' && key !== operation.key,
  );
  const references = listDefinitionNames(tree);
  return {
    suggestion: {
      kind: 'webhook',
      callback: callback.fieldPath,
      notification: suggestNotification(context, references),
      deleteOperation:
        (deletes.find(({ path }) => path.startsWith(`${operation.path}/{`)) ?? null)?.key ?? null,
      hint: '',
    },
    callbacks,
    deletes: deletes.map((one) => ({ operation: one.key, label: printDelete(one) })),
    references,
  };
}

function listCallbacks(tree: JsonTree, root: Field | null): readonly Callback[] {
  const found: Callback[] = [];
  let count = 0;
  const visit = (holder: Field, around: FieldPath): void => {
    if (holder.type !== 'object' || holder.dynamic) return;
    for (const field of readFields(tree, holder)) {
      if (count++ > mostFields) return;
      const fieldPath = [...around, field.name];
      if (field.type === 'string' && !field.readOnly) found.push({ fieldPath, label: field.label });
      else if (field.name !== '*') visit(field, fieldPath);
    }
  };
  if (root) visit(root, []);
  return found;
}

function rankCallback({ fieldPath }: Callback): number {
  const name = fieldPath.at(-1) ?? '';
  if (/(callback|webhook|hook|notif|target)/i.test(name)) return /ur[il]/i.test(name) ? 0 : 1;
  return /ur[il]$|address|endpoint/i.test(name) ? 2 : 3;
}

function suggestNotification(
  { tree, operation }: PlanContext,
  references: readonly string[],
): WebhookAnswers['notification'] {
  if (findNode(tree, ['paths', operation.path, 'x-ms-notification-content'])) return { kind: 'kept' };
  const name = references.find((one) => /event|notification|payload|webhook|message/i.test(one));
  return name === undefined ? { kind: 'samples', samples: [] } : { kind: 'reference', name };
}

function printDelete({ title, path }: OperationSummary): string {
  return `${title}, ${path}`;
}
