// Adds parts to an operation by their names alone: a parameter, a field, a response. What is dragged is for `plan-drop`.
import type { OperationKey, ParameterLocation } from '../operations/operation';
import { findChain, type PlanContext } from './context';
import { inOperation } from './in-operation';
import type { DropPlan, FieldPath, MappedDocument } from './drop';
import { findRoot, type FieldRoot } from './edit-target';
import { findProperty } from './find-property';
import { printSharing } from './find-users';
import { followPath, rebase } from './follow-path';
import { addFormType } from './form-type';
import { findObstacle, locationWords } from './locations';
import { endOfParameters, insertParameter } from './own-parameter';
import { joinSentences, plan, refuse, refuseGone } from './plan';
import { findHolder, prepareBody } from './prepare-body';
import { printTitle } from './print-title';
import { toParameter } from './to-parameter';

/** Plans a new text parameter; refused where the location cannot hold one of that name. */
export function planNewParameter(
  document: MappedDocument,
  key: OperationKey,
  name: string,
  location: Exclude<ParameterLocation, 'body'>,
): DropPlan {
  return inOperation(document, key, (context) => {
    const { tree, operation } = context;
    if (name === '') return refuse('A name cannot be empty.');
    const obstacle = findObstacle(operation, { name, type: 'string' }, location);
    if (obstacle !== '') return refuse(obstacle);
    const path = followPath(context, name, null, location);
    if ('reason' in path) return path;
    const value = toParameter({ type: 'string', 'x-ms-summary': printTitle(name) }, name, location, false);
    const words = locationWords[location];
    return plan({
      kind: 'add-parameter',
      label: `Add ${name} to ${words}`,
      changes: [
        insertParameter(tree, operation.place, value),
        ...(location === 'formData' ? addFormType(operation, 'string') : []),
        ...path.changes,
      ],
      announcement: joinSentences(`Added ${name} to ${words}.`, path.notice),
      place: rebase(endOfParameters(tree, operation.place), operation, path.place),
      operation: path.key,
    });
  });
}

/** Plans a new text field in an object of a body or response. */
export function planNewField(
  document: MappedDocument,
  key: OperationKey,
  root: FieldRoot,
  fieldPath: FieldPath,
  name: string,
): DropPlan {
  return inOperation(document, key, (context) => {
    const { tree, operation } = context;
    const start = findRoot(tree, operation, root);
    if (!start && root.in === 'body' && fieldPath.length === 0) return planFirstField(context, name);
    const chain = start && findChain(tree, start, fieldPath);
    if (!chain) return refuseGone('That part');
    if (name === '') return refuse('A name cannot be empty.');
    const holder = findHolder(tree, chain, fieldPath);
    if ('reason' in holder) return holder;
    if (findProperty(tree, holder.field, name))
      return refuse(`There is a ${name} in ${holder.words} already.`);
    const place = [...holder.field.place, 'properties', name];
    const value = { type: 'string', 'x-ms-summary': printTitle(name) };
    return plan({
      kind: 'add-field',
      label: `Add ${name} to ${holder.words}`,
      changes: [{ kind: 'set', path: place, value }],
      announcement: joinSentences(`Added ${name} to ${holder.words}.`, printSharing(tree, place, key)),
      place,
      operation: key,
    });
  });
}

/** A body that is not there yet, or has no schema, comes with its first field. */
function planFirstField(context: PlanContext, name: string): DropPlan {
  const { operation } = context;
  if (name === '') return refuse('A name cannot be empty.');
  const holder = prepareBody(context, []);
  if ('reason' in holder) return holder;
  const place = [...holder.place, 'properties', name];
  return plan({
    kind: 'add-field',
    label: `Add ${name} to the body`,
    changes: [
      ...holder.changes,
      { kind: 'set', path: place, value: { type: 'string', 'x-ms-summary': printTitle(name) } },
    ],
    announcement: joinSentences(`Added ${name} to the body.`, holder.notice),
    place,
    operation: operation.key,
  });
}

/** Plans a new response; refused for a status that is there, or that is none. */
export function planNewResponse(document: MappedDocument, key: OperationKey, status: string): DropPlan {
  return inOperation(document, key, ({ operation }) => {
    if (!/^([1-5]\d\d|default)$/.test(status))
      return refuse('A status is a number from 100 to 599, or default.');
    if (operation.responses.some((one) => one.status === status))
      return refuse(`There is a ${status} already.`);
    const place = [...operation.place, 'responses', status];
    return plan({
      kind: 'add-response',
      label: `Add the response ${status}`,
      changes: [{ kind: 'set', path: place, value: { description: 'The reply.' } }],
      announcement: `Added the response ${status}.`,
      place,
      operation: key,
    });
  });
}
