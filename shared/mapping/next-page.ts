// Where an operation finds the link to its next page: as the operation says it, and the policies that go with it.
import { isSamePath } from '../base/pointer';
import type { Operation } from '../operations/operation';
import { isEntryFor, listPolicyEntries, type PolicyEntry } from '../operations/policy-entries';
import { findOutputResponse } from '../operations/list-outputs';
import { findNode } from '../text/locate';
import { readMember, readString } from '../text/read';
import type { PlanContext } from './context';
import type { FieldPath, MappedDocument } from './drop';
import type { EditTarget } from './edit-target';

/** The name under which a policy copies a link that has another one. */
export const copiedLinkName = 'nextLink';

/** The field that an operation takes as the link to the next page: its path in the reply; null where it has none. */
export function findNextPage(document: MappedDocument, operation: Operation): FieldPath | null {
  const node = findNode(document.definition.tree, operation.place);
  const pageable = node && readMember(node, 'x-ms-pageable');
  const name = pageable ? readString(pageable, 'nextLinkName') : '';
  if (name === '') return null;
  const copied = listPagePolicies(document, operation).find((entry) => isCopy(entry));
  const value = copied?.parameters['propertyValuePathTemplate'];
  const steps = typeof value === 'string' ? /^\{?@body\(\)(.*?)\}?$/.exec(value)?.[1] : undefined;
  if (steps === undefined) return [name];
  return [...steps.matchAll(/\.([\w$-]+)|\['((?:[^']|'')*)'\]/g)].map((match) => match[1] ?? match[2] ?? '');
}

/** True for the field that is the link to the next page. */
export function isNextPage({ document, operation }: PlanContext, target: EditTarget): boolean {
  if (target.kind !== 'field' || target.root.in !== 'response') return false;
  const link = findNextPage(document, operation);
  const isOutput = findOutputResponse(operation)?.status === target.root.status;
  return link !== null && isOutput && isSamePath(link, target.fieldPath);
}

/** The policies of an operation that are about its next page. */
export function listPagePolicies(
  { properties }: MappedDocument,
  { operationId }: Operation,
): readonly PolicyEntry[] {
  return listPolicyEntries(properties?.tree).filter(
    (entry) =>
      operationId !== '' &&
      isEntryFor(entry, operationId) &&
      (entry.templateId.toLowerCase() === 'updatenextlink' || isCopy(entry)),
  );
}

function isCopy({ templateId, section, parameters }: PolicyEntry): boolean {
  return (
    templateId.toLowerCase() === 'setproperty' &&
    section.toLowerCase() === 'response' &&
    parameters['newPropertyParentPathTemplate'] === '@body()' &&
    parameters['newPropertySubPathTemplate'] === copiedLinkName
  );
}
