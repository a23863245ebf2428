// A sample, or a part of it, onto the body or an object in it: the fields that are not there yet.
import type { JsonValue } from '../base/json-value';
import { isWithin, type Path } from '../base/pointer';
import type { JsonChange } from '../text/edit';
import { findBody, findChain, type PlanContext } from './context';
import type { DropPlan, ItemOf, SlotOf } from './drop';
import { printSharings } from './find-users';
import { findBodyObstacle } from './locations';
import { endOfParameters, insertParameter, ownParameter } from './own-parameter';
import { joinSentences, plan, refuse, refuseGone } from './plan';
import { buildBody } from './prepare-body';
import { buildAddition, placeOf, planAddition } from './sample-addition';

/** Plans what a sample adds to the body. */
export function planSampleToBody(
  context: PlanContext,
  item: ItemOf<'sample'>,
  slot: SlotOf<'body'>,
): DropPlan {
  const { tree, operation } = context;
  const body = findBody(operation);
  const obstacle = body ? '' : findBodyObstacle(operation);
  if (obstacle !== '') return refuse(obstacle);
  if (!body?.schema) return planNewBody(context, item);
  const chain = findChain(tree, body.schema, slot.fieldPath);
  const owned = ownParameter(tree, operation, body, 'move');
  if (!chain || !owned) return refuseGone('That part of the body');
  const added = planAddition(tree, item, chain, 'the body');
  if ('reason' in added) return added;
  const sharing = printSharings(tree, added.changes.map(placeOf), operation.key);
  return plan({
    kind: 'add-sample',
    label: added.label,
    // What stands in the parameter itself is added to the operation's own copy of it.
    changes: [...owned.changes, ...added.changes.map((change) => moveInto(change, body.place, owned.place))],
    announcement: joinSentences(added.announcement, owned.notice, sharing),
    place: rebasePath(added.place, body.place, owned.place),
    operation: operation.key,
  });
}

function moveInto(change: JsonChange, from: Path, to: Path): JsonChange {
  return change.kind === 'set' ? { ...change, path: rebasePath(change.path, from, to) } : change;
}

function rebasePath(path: Path, from: Path, to: Path): Path {
  return isWithin(path, from) ? [...to, ...path.slice(from.length)] : path;
}

function planNewBody({ tree, operation }: PlanContext, item: ItemOf<'sample'>): DropPlan {
  const addition = buildAddition(item, null);
  const written = findBody(operation);
  const place = written ? written.place : endOfParameters(tree, operation.place);
  const schema: JsonValue = addition.schema;
  return plan({
    kind: 'add-sample',
    label: `Add ${addition.words} to the body`,
    changes: written
      ? [{ kind: 'set', path: [...place, 'schema'], value: schema }]
      : [insertParameter(tree, operation.place, buildBody(addition.schema))],
    announcement: `The body now has the shape of ${addition.words}.`,
    place: [...place, 'schema'],
    operation: operation.key,
  });
}
