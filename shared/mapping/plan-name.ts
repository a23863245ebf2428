// Renames a parameter or a field of a body or response. The path template and the bindings of the same operation
// follow, so that nothing is left that names what is no longer there.
import type { Path } from '../base/pointer';
import { readRequiredNames } from '../operations/list-schema-parts';
import type { Parameter } from '../operations/operation';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import type { JsonNode } from '../text/tree';
import { findBody, type PlanContext } from './context';
import type { DropPlan } from './drop';
import { type EditTarget, findTarget, type FoundTarget } from './edit-target';
import { findProperty } from './find-property';
import { rebase } from './follow-path';
import { followPolicyNames, warnOfBodyPolicies } from './follow-policy-names';
import { followNames, followReferences } from './follow-references';
import { followReplyPaths } from './follow-reply-paths';
import { isNextPage } from './next-page';
import { findObstacle } from './locations';
import { listSiblings, moveOperation } from './move-operation';
import { ownParameter } from './own-parameter';
import { renamePlaceholder } from './path-template';
import { changeMember, joinSentences, plan, refuse, refuseGone } from './plan';

/** Plans a rename; refused for an empty name and one that is taken. */
export function planName(context: PlanContext, target: EditTarget, typed: string): DropPlan {
  const found = findTarget(context, target);
  if (!found) return refuseGone('What you rename');
  const written = found.parameter ?? found.header ?? found.field;
  if (written?.name === typed) return refuse('It has that name already.');
  const name = typed.trim();
  if (name === '') return refuse('A name cannot be empty.');
  if (found.parameter) return renameParameter(context, found.parameter, name);
  if (found.header) return renameHeader(context, found, name);
  return renameField(context, target, found, name);
}

function renameParameter(context: PlanContext, parameter: Parameter, name: string): DropPlan {
  const { tree, operation } = context;
  const others = { ...operation, parameters: operation.parameters.filter((one) => one !== parameter) };
  const obstacle =
    parameter.in === 'body' ? '' : findObstacle(others, { name, type: parameter.type }, parameter.in);
  const owned = ownParameter(tree, operation, parameter, 'move');
  if (obstacle !== '') return refuse(obstacle);
  if (!owned) return refuseGone(parameter.name);
  const isInPath = parameter.in === 'path';
  if (isInPath && listSiblings(tree, operation).length > 0) {
    return refuse(
      `{${parameter.name}} belongs to every operation of ${operation.path}: change the path instead.`,
    );
  }
  const path = renamePlaceholder(operation.path, parameter.name, name);
  const moved = isInPath && path !== operation.path ? moveOperation(tree, operation, path) : null;
  if (moved && !moved.ok) return moved;
  const policies = followPolicyNames(context, parameter, name);
  return plan({
    kind: 'rename-parameter',
    label: `Rename ${parameter.name} to ${name}`,
    changes: [
      ...followReferences(tree, operation, parameter.name, name),
      ...followNames(tree, operation, parameter.name, name),
      ...owned.changes,
      ...changeMember(owned.node, owned.place, 'name', name),
      ...(moved?.changes ?? []),
    ],
    others: policies.changes,
    announcement: joinSentences(
      `Renamed ${parameter.name} to ${name}.`,
      moved ? `The path is now ${path}.` : '',
      owned.notice,
      policies.notice,
    ),
    place: rebase(owned.listedAt, operation, moved?.place ?? operation.place),
    operation: moved?.key ?? operation.key,
  });
}

function renameField(context: PlanContext, target: EditTarget, found: FoundTarget, name: string): DropPlan {
  const { tree, operation } = context;
  const { field, holder, listedAt } = found;
  if (!field || !holder || field.name === '[]' || field.name === '*')
    return refuse('This has no name of its own.');
  if (findProperty(tree, holder, name)) return refuse(`There is a ${name} already.`);
  if (isNextPage(context, target))
    return refuse(`${field.label} leads to the next page: take that away first.`);
  const place = listedAt.slice(0, -2);
  const node = findNode(tree, place);
  const body = findBody(operation);
  const isInput = target.kind === 'field' && target.root.in === 'body';
  const fieldPath = target.kind === 'field' ? target.fieldPath : [];
  const reference = (last: string) => [body?.name ?? '', ...fieldPath.slice(0, -1), last].join('/');
  return plan({
    kind: 'rename-field',
    label: `Rename ${field.name} to ${name}`,
    changes: [
      ...(isInput ? followReferences(tree, operation, reference(field.name), reference(name)) : []),
      ...(isInput ? followNames(tree, operation, field.name, name) : []),
      ...followReplyPaths(tree, listedAt, name),
      ...(node ? renameRequired(node, place, field.name, name) : []),
      { kind: 'rename', path: listedAt, key: name },
    ],
    announcement: joinSentences(
      `Renamed ${field.name} to ${name}.`,
      found.notice,
      warnOfBodyPolicies(context, field.name),
    ),
    place: [...listedAt.slice(0, -1), name],
    operation: operation.key,
  });
}

function renameRequired(node: JsonNode, place: Path, from: string, to: string): readonly JsonChange[] {
  const index = readRequiredNames(node).indexOf(from);
  return index < 0 ? [] : [{ kind: 'set', path: [...place, 'required', index], value: to }];
}

function renameHeader({ operation }: PlanContext, found: FoundTarget, name: string): DropPlan {
  const { header, place } = found;
  return plan({
    kind: 'rename-header',
    label: `Rename ${header?.name ?? 'the header'} to ${name}`,
    changes: [{ kind: 'rename', path: place, key: name }],
    announcement: joinSentences(`Renamed ${header?.name ?? 'the header'} to ${name}.`, found.notice),
    place: [...place.slice(0, -1), name],
    operation: operation.key,
  });
}
