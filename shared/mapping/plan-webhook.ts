// Makes an operation a webhook trigger: the callback field, what is posted to it, the operation that takes the webhook
// away, and the header that says where it stands.
// https://learn.microsoft.com/connectors/custom-connectors/create-webhook-trigger
import type { JsonObject } from '../base/json-value';
import type { OperationKey, Parameter } from '../operations/operation';
import { readOperation } from '../operations/read-operation';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readMember } from '../text/read';
import { findBody, findChain, type PlanContext } from './context';
import type { DropPlan, FieldPath, RefusedDrop } from './drop';
import { inferSchema } from './infer-schema';
import type { WebhookAnswers } from './need';
import { ownParameter } from './own-parameter';
import { ownChain } from './own-schema';
import { ownResponse } from './output-root';
import { changeFlag, changeMember, changeText, joinSentences, plan, refuse, refuseGone } from './plan';
import { requireIn } from './require-field';
import { buildReference, isDefined } from './write-reference';

/** Plans the webhook. */
export function planWebhook(context: PlanContext, answers: WebhookAnswers): DropPlan {
  const { tree, operation } = context;
  const node = findNode(tree, operation.place);
  const callback = changeCallback(context, answers.callback);
  const notification = writeNotification(context, answers.notification);
  const deleted = hideDelete(context, answers.deleteOperation);
  if (!node) return refuseGone('The operation');
  if ('reason' in callback) return callback;
  if ('reason' in notification) return notification;
  if ('reason' in deleted) return deleted;
  return plan({
    kind: 'make-trigger',
    label: `Make ${operation.title} a webhook trigger`,
    changes: [
      ...changeMember(node, operation.place, 'x-ms-trigger', 'single'),
      ...changeText(node, operation.place, 'x-ms-trigger-hint', answers.hint.trim()),
      ...callback.changes,
      ...addLocation(context),
      ...notification.changes,
      ...deleted.changes,
    ],
    announcement: joinSentences(
      `${operation.title} is now a webhook trigger; ${callback.words} takes the address of the callback.`,
      callback.notice,
      answers.deleteOperation === null
        ? 'Nothing takes the webhook away yet: add an operation that deletes it.'
        : '',
    ),
    place: operation.place,
    operation: operation.key,
  });
}

interface Part {
  readonly changes: readonly JsonChange[];
  readonly words: string;
  readonly notice: string;
}

/** The field is the callback's, hidden, and required all the way up: no other operation shares it. */
function changeCallback({ tree, operation }: PlanContext, fieldPath: FieldPath): Part | RefusedDrop {
  const body = findBody(operation);
  const chain = body?.schema ? findChain(tree, body.schema, fieldPath) : null;
  const field = chain?.at(-1);
  if (!body || !chain || !field) return refuseGone('The callback field');
  if (field.type !== 'string' || fieldPath.includes('[]')) return refuse(`${field.label} is no single text.`);
  const owned = ownParameter(tree, operation, body, 'describe');
  const own = ownChain(tree, chain);
  if (!owned || !own) return refuse('It belongs to a schema that other operations build on.');
  const required = own.fields.slice(1).flatMap((one, index) => {
    const holder = own.fields[index];
    const node = holder && findNode(tree, holder.field.place);
    return holder && node && !one.field.required ? requireIn(node, holder.place, one.field.name) : [];
  });
  const last = own.fields.at(-1);
  const node = findNode(tree, field.place);
  if (!last || !node) return refuseGone('The callback field');
  const moved = (changes: readonly JsonChange[]) =>
    changes.map((change) => rebaseIn(change, body, owned.place));
  return {
    changes: [
      ...owned.changes,
      ...(body.required ? [] : changeMember(owned.node, owned.place, 'required', true)),
      ...moved([
        ...own.changes,
        ...required,
        ...changeFlag(node, last.place, 'x-ms-notification-url', true),
        ...changeMember(node, last.place, 'x-ms-visibility', 'internal'),
      ]),
    ],
    words: field.label,
    notice: joinSentences(owned.notice, own.notice),
  };
}

/** What stands in the parameter itself stands in the operation's own copy of it. */
function rebaseIn(change: JsonChange, body: Parameter, place: readonly (string | number)[]): JsonChange {
  const rebase = (path: readonly (string | number)[]) =>
    body.place.every((step, index) => path[index] === step)
      ? [...place, ...path.slice(body.place.length)]
      : path;
  if (change.kind === 'insert') return { ...change, parent: rebase(change.parent) };
  return 'path' in change ? { ...change, path: rebase(change.path) } : change;
}

function writeNotification(
  { tree, operation }: PlanContext,
  notification: WebhookAnswers['notification'],
): Pick<Part, 'changes'> | RefusedDrop {
  const place = ['paths', operation.path, 'x-ms-notification-content'];
  const written = findNode(tree, place);
  if (notification.kind === 'kept' && written) return { changes: [] };
  if (notification.kind === 'reference' && !isDefined(tree, notification.name))
    return refuseGone(notification.name);
  const schema = buildSchema(notification);
  if (written) return { changes: changeMember(written, place, 'schema', schema) };
  return { changes: [{ kind: 'set', path: place, value: { schema } }] };
}

function buildSchema(notification: WebhookAnswers['notification']): JsonObject {
  if (notification.kind === 'reference') return buildReference(notification.name);
  const samples = notification.kind === 'samples' ? notification.samples : [];
  return samples.length === 0 ? { type: 'object' } : inferSchema(samples);
}

/** The platform calls it by itself, so that makers need not see it. */
function hideDelete({ tree }: PlanContext, key: OperationKey | null): Pick<Part, 'changes'> | RefusedDrop {
  if (key === null) return { changes: [] };
  const deleted = readOperation(tree, key);
  const node = deleted && findNode(tree, deleted.place);
  if (!deleted || !node) return refuseGone('The operation that deletes the webhook');
  return { changes: changeMember(node, deleted.place, 'x-ms-visibility', 'internal') };
}

/** The reply says where the webhook stands; by that the platform takes it away again. */
function addLocation({ tree, operation }: PlanContext): readonly JsonChange[] {
  const header = { type: 'string', description: 'Where the webhook stands, to be deleted by.' };
  const response = operation.responses.find(({ status }) => /^2\d\d$/.test(status));
  if (!response) {
    const value = { description: 'Created.', headers: { Location: header } };
    return [{ kind: 'set', path: [...operation.place, 'responses', '201'], value }];
  }
  if (response.headers.some(({ name }) => name.toLowerCase() === 'location')) return [];
  const own = ownResponse(tree, operation.key, response);
  const node = findNode(tree, response.place);
  const place = [...own.place, 'headers'];
  return [
    ...own.changes,
    node && readMember(node, 'headers')
      ? { kind: 'set', path: [...place, 'Location'], value: header }
      : { kind: 'set', path: place, value: { Location: header } },
  ];
}
