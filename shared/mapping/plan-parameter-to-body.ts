// A parameter onto the body or an object in it: it becomes a field of that name, with all that is written about it.
import { isJsonObject } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { Parameter } from '../operations/operation';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readMember } from '../text/read';
import type { JsonNode } from '../text/tree';
import { toValue } from '../text/value';
import { findBody, findParameter, type PlanContext } from './context';
import type { DropPlan, ItemOf, SlotOf } from './drop';
import { findProperty } from './find-property';
import { printSharing } from './find-users';
import { followExpressions } from './follow-expressions';
import { followPath, rebase } from './follow-path';
import { followReferences } from './follow-references';
import { locationWords } from './locations';
import { afterRemoval, joinSentences, plan, refuse, refuseGone } from './plan';
import { prepareBody, type Holder } from './prepare-body';
import { removeParameter } from './remove-parameter';
import { requireName } from './require-field';
import { parameterOnlyKeys, toSchema } from './to-parameter';

/** Plans the move of a parameter into the body. */
export function planParameterToBody(
  context: PlanContext,
  item: ItemOf<'parameter'>,
  slot: SlotOf<'body'>,
): DropPlan {
  const { tree, operation } = context;
  const parameter = findParameter(context, item.listedAt);
  if (!parameter) return refuseGone('The parameter');
  const { name } = parameter;
  if (parameter.in === 'body') return refuse('The body is there already.');
  if (parameter.type === 'file') return refuse('A file can only be sent in the form.');
  const others = { ...operation, parameters: operation.parameters.filter((one) => one !== parameter) };
  const holder = prepareBody({ ...context, operation: others }, slot.fieldPath);
  if ('reason' in holder) return holder;
  if (holder.field && findProperty(tree, holder.field, name)) {
    return refuse(`There is a ${name} in ${holder.words} already.`);
  }
  const path = followPath(context, name, parameter.in, 'body');
  if ('reason' in path) return path;
  const node = findNode(tree, parameter.place);
  if (!node) return refuseGone(name);
  const follow = followExpressions(context, name, parameter.in, 'body');
  const entry = enter(context, parameter, node, holder);
  const moved = `Moved ${name} from ${locationWords[parameter.in]} to ${holder.words}.`;
  const sharing = printSharing(tree, holder.place, operation.key);
  return plan({
    kind: 'move-parameter',
    label: `Move ${name} to ${holder.words}`,
    changes: [
      ...followReferences(tree, operation, name, [bodyName(context), ...holder.fieldPath, name].join('/')),
      ...holder.changes,
      ...requireField(context, parameter, holder),
      ...entry.changes,
      ...path.changes,
    ],
    others: follow.changes,
    announcement: joinSentences(moved, path.notice, holder.notice, entry.notice, sharing, follow.notice),
    place: rebase(entry.place, operation, path.place),
    operation: path.key,
  });
}

interface Entry {
  readonly changes: readonly JsonChange[];
  readonly place: Path;
  readonly notice: string;
}

/** Writes the field and takes the parameter away; a parameter that is written in place moves with its own text. */
function enter(
  { tree, operation }: PlanContext,
  parameter: Parameter,
  node: JsonNode,
  holder: Holder,
): Entry {
  const { name, listedAt, place } = parameter;
  const properties = [...holder.place, 'properties'];
  const removal = removeParameter(tree, operation, parameter);
  if (place !== listedAt || removal.notice !== '') {
    const schema = toValue(node);
    const value = isJsonObject(schema) ? toSchema(schema) : {};
    return {
      changes: [{ kind: 'set', path: [...properties, name], value }, ...removal.changes],
      place: afterRemoval([...properties, name], listedAt),
      notice: removal.notice,
    };
  }
  const holderNode = findNode(tree, holder.place);
  const isMissing = holderNode !== null && !readMember(holderNode, 'properties');
  const field = afterRemoval([...properties, name], listedAt);
  return {
    changes: [
      ...(isMissing ? [{ kind: 'set', path: properties, value: {} } as const] : []),
      { kind: 'move', path: listedAt, parent: properties, key: name },
      ...parameterOnlyKeys
        .filter((key) => readMember(node, key))
        .map((key): JsonChange => ({ kind: 'remove', path: [...field, key] })),
    ],
    place: field,
    notice: '',
  };
}

/** What was required stays so: the field by its name, and the body that holds it. */
function requireField(context: PlanContext, parameter: Parameter, holder: Holder): readonly JsonChange[] {
  if (!parameter.required) return [];
  const body = findBody(context.operation);
  const isRoot = holder.fieldPath.length === 0;
  const ofBody: readonly JsonChange[] =
    body && isRoot && !body.required && holder.field
      ? [{ kind: 'set', path: [...body.place, 'required'], value: true }]
      : [];
  return [...ofBody, ...requireName(context.tree, holder.place, parameter.name)];
}

function bodyName({ operation }: PlanContext): string {
  return findBody(operation)?.name ?? 'body';
}
