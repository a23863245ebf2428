// Takes a part of an operation away: a parameter, a field, a header, a response. Nothing else goes with it but its name
// where it was required, and the segment of a path parameter.
import type { OperationKey } from '../operations/operation';
import type { JsonChange } from '../text/edit';
import { findBody, findParameter, type PlanContext } from './context';
import { inOperation } from './in-operation';
import type { DropPlan, MappedDocument } from './drop';
import { type EditTarget, findTarget, type FoundTarget } from './edit-target';
import { followPath } from './follow-path';
import { isNextPage } from './next-page';
import { joinSentences, plan, refuse, refuseGone } from './plan';
import { removeParameter } from './remove-parameter';
import { changeRequired } from './require-field';

/** Plans the removal of a parameter, field or header. */
export function planRemoval(document: MappedDocument, target: EditTarget): DropPlan {
  return inOperation(document, target.operation, (context) => {
    if (target.kind === 'parameter') return removeListed(context, target.listedAt);
    const found = findTarget(context, target);
    if (!found) return refuseGone('What you remove');
    const isRoot = target.kind === 'field' && target.fieldPath.length === 0;
    if (isRoot && target.root.in === 'body') {
      return removeListed(context, findBody(context.operation)?.listedAt ?? []);
    }
    if (isNextPage(context, target))
      return refuse(`${found.words} leads to the next page: take that away first.`);
    return planTaken(context, found);
  });
}

/** Plans the removal of a response; an operation keeps at least one. */
export function planRemovalOfResponse(document: MappedDocument, key: OperationKey, status: string): DropPlan {
  return inOperation(document, key, ({ operation }) => {
    const response = operation.responses.find((one) => one.status === status);
    if (!response) return refuseGone('The response');
    if (operation.responses.length === 1) return refuse('An operation needs at least one response.');
    return plan({
      kind: 'remove-response',
      label: `Remove the response ${status}`,
      changes: [{ kind: 'remove', path: response.listedAt }],
      announcement: `Removed the response ${status}.`,
      place: operation.place,
      operation: key,
    });
  });
}

function removeListed(context: PlanContext, listedAt: FoundTarget['listedAt']): DropPlan {
  const { tree, operation } = context;
  const parameter = findParameter(context, listedAt);
  if (!parameter) return refuseGone('The parameter');
  const isInPath = parameter.in === 'path';
  const path = isInPath ? followPath(context, parameter.name, 'path', 'query') : null;
  if (path && 'reason' in path) return path;
  const removal = removeParameter(tree, operation, parameter);
  return plan({
    kind: 'remove-parameter',
    label: `Remove ${parameter.name}`,
    changes: [...removal.changes, ...(path?.changes ?? [])],
    announcement: joinSentences(`Removed ${parameter.name}.`, path?.notice ?? '', removal.notice),
    place: path?.place ?? operation.place,
    operation: path?.key ?? operation.key,
  });
}

function planTaken({ tree, operation }: PlanContext, found: FoundTarget): DropPlan {
  const { field, holder, listedAt, words } = found;
  const required: readonly JsonChange[] =
    field && holder && field.required ? changeRequired(tree, holder, field, false) : [];
  return plan({
    kind: 'remove-field',
    label: `Remove ${words}`,
    changes: [...required, { kind: 'remove', path: listedAt }],
    announcement: joinSentences(`Removed ${words}.`, found.notice),
    place: holder?.listedAt ?? operation.place,
    operation: operation.key,
  });
}
