// Adds an operation, copies one, and takes one away.
import { isJsonObject, type JsonObject } from '../base/json-value';
import { listOperations } from '../operations/list-operations';
import type { Operation, OperationKey } from '../operations/operation';
import { printOperationKey } from '../operations/operation-key';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readMember } from '../text/read';
import type { JsonTree } from '../text/tree';
import { toValue } from '../text/value';
import { forgetBindings } from './forget-bindings';
import { inOperation } from './in-operation';
import type { DropPlan, MappedDocument } from './drop';
import { indexOfMember, listSiblings } from './move-operation';
import { forgetOperation, joinOperationId } from './operation-references';
import { joinSentences, plan, refuseGone } from './plan';

/** Plans a new action, `GET /new-action`, with a reply of 200; its path and id are numbered where they are taken. */
export function planNewOperation(document: MappedDocument): DropPlan {
  const { tree } = document.definition;
  const path = chooseFree('/new-action', (one) => findNode(tree, ['paths', one]) !== null);
  const operationId = chooseFree('NewAction', (one) => isIdTaken(tree, one));
  const value = {
    get: {
      operationId,
      summary: 'New action',
      description: '',
      parameters: [],
      responses: { '200': { description: 'The reply.' } },
    },
  };
  return plan({
    kind: 'add-operation',
    label: 'Add an action',
    changes: [{ kind: 'set', path: ['paths', path], value }],
    announcement: `Added the action New action at ${path}.`,
    place: ['paths', path, 'get'],
    operation: printOperationKey(path, 'get'),
  });
}

/** Plans a copy of an operation at a path of its own, with an id of its own, right behind it. */
export function planCopyOfOperation(document: MappedDocument, key: OperationKey): DropPlan {
  return inOperation(document, key, ({ tree, operation }) => {
    const item = findNode(tree, ['paths', operation.path]);
    const node = item && readMember(item, operation.method);
    const written = node ? toValue(node) : null;
    if (!item || !isJsonObject(written)) return refuseGone('The operation');
    const path = chooseFree(
      `${operation.path.replace(/\/+$/, '')}/copy`,
      (one) => findNode(tree, ['paths', one]) !== null,
    );
    const own = { ...written, ...renamed(tree, operation) };
    const joined = joinOperationId(document, operation.operationId, String(own.operationId));
    const shared = ['parameters', ...(operation.trigger === 'single' ? ['x-ms-notification-content'] : [])];
    const beside = shared.flatMap((name) => {
      const value = readMember(item, name);
      return value ? [[name, toValue(value)] as const] : [];
    });
    const value = { ...Object.fromEntries(beside), [operation.method]: own };
    const index = indexOfMember(tree, ['paths', operation.path]) + 1;
    return plan({
      kind: 'copy-operation',
      label: `Copy ${operation.title}`,
      changes: [{ kind: 'insert', parent: ['paths'], index, key: path, value }],
      others: joined,
      announcement: joinSentences(
        `Copied ${operation.title} to ${path}.`,
        joined.length > 0 ? 'Its policies are for the copy too.' : '',
      ),
      place: ['paths', path, operation.method],
      operation: printOperationKey(path, operation.method),
    });
  });
}

/** Plans the removal of an operation; its path item goes with the last one, and the policies of it alone. */
export function planRemovalOfOperation(document: MappedDocument, key: OperationKey): DropPlan {
  return inOperation(document, key, ({ tree, operation }) => {
    const isLast = listSiblings(tree, operation).length === 0;
    const bindings = forgetBindings(tree, operation);
    const removed: JsonChange = {
      kind: 'remove',
      path: isLast ? operation.place.slice(0, 2) : operation.place,
    };
    return plan({
      kind: 'remove-operation',
      label: `Delete ${operation.title}`,
      changes: [...bindings.changes, removed],
      others: forgetOperation(document, operation.operationId),
      announcement: joinSentences(`Deleted ${operation.title}.`, bindings.notice),
      place: ['paths'],
      operation: key,
    });
  });
}

/** A copy says so in its summary, and has an id that is free. */
function renamed(tree: JsonTree, operation: Operation): JsonObject & { readonly operationId: string } {
  const summary: JsonObject = operation.summary === '' ? {} : { summary: `${operation.summary} (copy)` };
  const wanted = `${operation.operationId || 'Operation'}Copy`;
  return { operationId: chooseFree(wanted, (one) => isIdTaken(tree, one)), ...summary };
}

function isIdTaken(tree: JsonTree, operationId: string): boolean {
  return listOperations(tree).some((one) => one.operationId.toLowerCase() === operationId.toLowerCase());
}

/** The text itself, or with the first number that makes it free. */
function chooseFree(text: string, isTaken: (text: string) => boolean): string {
  if (!isTaken(text)) return text;
  for (let number = 2; ; number++) if (!isTaken(`${text}${number}`)) return `${text}${number}`;
}
