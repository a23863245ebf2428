// Another path or method for an operation. The parameters of the path follow its placeholders: one that was renamed is
// renamed, one that is new gets a parameter, one that is gone loses it.
import type { Method, OperationKey } from '../operations/operation';
import type { JsonChange } from '../text/edit';
import type { PlanContext } from './context';
import { inOperation } from './in-operation';
import type { DropPlan, MappedDocument } from './drop';
import { listSiblings, moveOperation } from './move-operation';
import { insertParameter } from './own-parameter';
import { isPathTemplate, listPlaceholders } from './path-template';
import { changeMember, plan, refuse } from './plan';
import { findNode } from '../text/locate';
import { printTitle } from './print-title';
import { isBodiless } from './locations';

/** Plans the move of an operation; refused where another one stands, and for a method that cannot carry its body. */
export function planOperationPath(
  document: MappedDocument,
  key: OperationKey,
  path: string,
  method: Method,
): DropPlan {
  return inOperation(document, key, (context) => {
    const { tree, operation } = context;
    if (path === operation.path && method === operation.method) return refuse('It is there already.');
    if (!isPathTemplate(path)) {
      return refuse('A path starts with a slash, and has no spaces, no question mark and no single brace.');
    }
    const carries = operation.parameters.some((one) => one.in === 'body' || one.in === 'formData');
    if (carries && isBodiless(method)) return refuse(`A ${method.toUpperCase()} request has no body.`);
    const followed = followPlaceholders(context, path);
    if (typeof followed === 'string') return refuse(followed);
    const moved = moveOperation(tree, operation, path, method);
    if (!moved.ok) return moved;
    return plan({
      kind: 'move-operation',
      label: `Change ${operation.title} to ${method.toUpperCase()} ${path}`,
      changes: [...followed, ...moved.changes],
      announcement: `${operation.title} is now ${method.toUpperCase()} ${path}.`,
      place: moved.place,
      operation: moved.key,
    });
  });
}

/** The changes of the parameters, or the reason why there can be none. */
function followPlaceholders(context: PlanContext, path: string): readonly JsonChange[] | string {
  const { tree, operation } = context;
  const before = operation.parameters.filter((one) => one.in === 'path');
  const names = listPlaceholders(path);
  if (new Set(names).size < names.length) return 'A name can stand in a path only once.';
  const gone = before.filter((one) => !names.includes(one.name));
  const fresh = names.filter((name) => !before.some((one) => one.name === name));
  const isShared = gone.some((one) => one.place !== one.listedAt || one.listedAt[2] === 'parameters');
  if (isShared && listSiblings(tree, operation).length > 0)
    return 'Other operations share the parameters of this path.';
  const [only] = gone;
  const [name] = fresh;
  if (only && name !== undefined && gone.length === 1 && fresh.length === 1) {
    return changeMember(findNode(tree, only.place), only.place, 'name', name);
  }
  return [
    ...fresh.map((one) => insertParameter(tree, operation.place, buildPathParameter(one))),
    // From the last to the first, so that no removal shifts another one.
    ...gone.map((one): JsonChange => ({ kind: 'remove', path: one.listedAt })).reverse(),
  ];
}

function buildPathParameter(name: string) {
  return {
    name,
    in: 'path',
    required: true,
    type: 'string',
    'x-ms-summary': printTitle(name),
    'x-ms-url-encoding': 'single',
  };
}
