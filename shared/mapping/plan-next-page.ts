// A field of the reply as the link to the next page: the operation says so, and a policy leads the link back through the
// connector. The platform takes two names for the link; a field of another name, or deeper, is copied to one of them.
// https://learn.microsoft.com/connectors/custom-connectors/policy-templates/updatenextlink/updatenextlink
import { findOutputResponse } from '../operations/list-outputs';
import type { Operation, OperationKey } from '../operations/operation';
import { addPolicies, leavePolicies, type PolicyDraft, type PolicyEntry } from '../operations/policy-entries';
import type { FileChange, JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readString } from '../text/read';
import { findChain, type PlanContext } from './context';
import { inOperation } from './in-operation';
import type { DropPlan, FieldPath, ItemOf, MappedDocument } from './drop';
import { notificationStatus } from './drop';
import { copiedLinkName, listPagePolicies } from './next-page';
import { plan, refuse, refuseGone } from './plan';
import { printPlace } from './print-expression';

/** The names that the platform knows for the link. */
const linkNames: readonly string[] = ['nextLink', '@odata.nextLink'];

/** Plans both halves; what was the link before is no longer. */
export function planNextPage(context: PlanContext, item: ItemOf<'output'>): DropPlan {
  const { tree, operation } = context;
  const obstacle = findObstacle(operation, item);
  if (obstacle !== '') return refuse(obstacle);
  const schema = operation.responses.find((one) => one.status === item.status)?.schema;
  const field = schema && findChain(tree, schema, item.fieldPath)?.at(-1);
  if (!field) return refuseGone('That field of the reply');
  if (field.type !== 'string') return refuse(`${field.label || 'The reply'} is no text, and a link is one.`);
  const name = chooseName(item.fieldPath);
  const place = [...operation.place, 'x-ms-pageable'];
  const written = findNode(tree, place);
  const isSet = written ? readString(written, 'nextLinkName') === name : false;
  const changes: readonly JsonChange[] = isSet
    ? []
    : [{ kind: 'set', path: place, value: { nextLinkName: name } }];
  return plan({
    kind: 'set-next-page',
    label: `Take ${field.label} as the link to the next page`,
    changes,
    others: changePolicies(context, item.fieldPath, name),
    announcement: `${field.label} now leads ${operation.title} to the next page.`,
    place: operation.place,
    operation: operation.key,
  });
}

/** Plans that an operation has one page again; its policies for that go too. */
export function planNoNextPage(document: MappedDocument, key: OperationKey): DropPlan {
  return inOperation(document, key, ({ tree, operation }) => {
    const place = [...operation.place, 'x-ms-pageable'];
    const changes: readonly JsonChange[] = findNode(tree, place) ? [{ kind: 'remove', path: place }] : [];
    return plan({
      kind: 'clear-next-page',
      label: `Read one page of ${operation.title}`,
      changes,
      others: leavePolicies(listPagePolicies(document, operation), operation.operationId),
      announcement: `${operation.title} has one page.`,
      place: operation.place,
      operation: key,
    });
  });
}

function findObstacle(operation: Operation, item: ItemOf<'output'>): string {
  if (operation.kind === 'trigger') return 'A trigger has no pages.';
  if (item.header !== undefined) return 'The link is read from the body of the reply, not from its headers.';
  const outputs = findOutputResponse(operation);
  if (item.status === notificationStatus || outputs?.status !== item.status) {
    return `The pages are those of the response ${outputs?.status ?? '200'}.`;
  }
  if (item.fieldPath.includes('[]')) return 'One link leads to the next page, not one for each item.';
  if (item.fieldPath.length === 0) return 'The link is a field of the reply.';
  return operation.operationId === ''
    ? `${operation.title} has no operation ID yet, and its policy needs one.`
    : '';
}

function chooseName(fieldPath: FieldPath): string {
  const [name = ''] = fieldPath;
  return fieldPath.length === 1 && linkNames.includes(name) ? name : copiedLinkName;
}

function changePolicies(
  { document, operation }: PlanContext,
  fieldPath: FieldPath,
  name: string,
): readonly FileChange[] {
  const { operationId } = operation;
  const operationIds = [operationId];
  const isCopied = fieldPath.length > 1 || fieldPath[0] !== name;
  const copy: PolicyDraft = {
    templateId: 'setproperty',
    title: `Next page of ${operation.title}`,
    parameters: {
      newPropertyParentPathTemplate: '@body()',
      newPropertySubPathTemplate: copiedLinkName,
      propertyValuePathTemplate: `{${printPlace('body', fieldPath)}}`,
    },
    section: 'Response',
    operationIds,
  };
  const lead: PolicyDraft = {
    templateId: 'updatenextlink',
    title: 'Link to the next page',
    parameters: { nextLinkPropertyName: name },
    operationIds,
  };
  const drafts = [...(isCopied ? [copy] : []), lead];
  const kept = (entry: PolicyEntry) =>
    drafts.some((draft) => JSON.stringify(draft.parameters) === JSON.stringify(entry.parameters));
  const stale = listPagePolicies(document, operation).filter((entry) => !kept(entry));
  // Joining names places by their index, so that it comes before anything is removed.
  return [...addPolicies(document.properties?.tree, drafts), ...leavePolicies(stale, operationId)];
}
