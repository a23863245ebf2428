// A parameter onto a section of the HTTP call: it moves there with all that is written about it.
import type { Parameter, ParameterLocation } from '../operations/operation';
import { findParameter, type PlanContext } from './context';
import type { DropPlan, ItemOf, SlotOf } from './drop';
import { followExpressions } from './follow-expressions';
import { changeForPath, followPath, rebase } from './follow-path';
import { addFormType } from './form-type';
import { findObstacle, locationWords } from './locations';
import { ownParameter } from './own-parameter';
import { changeMember, joinSentences, plan, refuse, refuseGone } from './plan';
import { planBodyToLocation } from './plan-body-to-location';
import { planParameterToBody } from './plan-parameter-to-body';

/** Plans the move of a parameter to another location. */
export function planParameterToLocation(
  context: PlanContext,
  item: ItemOf<'parameter'>,
  slot: SlotOf<'location'>,
): DropPlan {
  const parameter = findParameter(context, item.listedAt);
  if (!parameter) return refuseGone('The parameter');
  if (parameter.in === slot.in) return refuse(`${parameter.name} is in ${locationWords[slot.in]} already.`);
  if (slot.in === 'body')
    return planParameterToBody(context, item, {
      kind: 'body',
      operation: slot.operation,
      fieldPath: [],
    });
  if (parameter.in === 'body') return planBodyToLocation(context, parameter, slot.in, slot.segment);
  const obstacle = findObstacle(context.operation, parameter, slot.in);
  return obstacle === '' ? planMove(context, parameter, slot.in, slot.segment) : refuse(obstacle);
}

function planMove(
  context: PlanContext,
  parameter: Parameter,
  location: ParameterLocation,
  segment: number | undefined,
): DropPlan {
  const { tree, operation } = context;
  const { name } = parameter;
  const owned = ownParameter(tree, operation, parameter, 'move');
  const path = followPath(context, name, parameter.in, location, segment);
  if (!owned) return refuseGone(name);
  if ('reason' in path) return path;
  const follow = followExpressions(context, name, parameter.in, location);
  const words = locationWords[location];
  const isOfPath = location === 'path' || parameter.in === 'path';
  const moved = `Moved ${name} from ${locationWords[parameter.in]} to ${words}.`;
  return plan({
    kind: 'move-parameter',
    label: `Move ${name} to ${words}`,
    changes: [
      ...owned.changes,
      ...changeMember(owned.node, owned.place, 'in', location),
      // What is wrong elsewhere than in the path is left to the rules.
      ...(isOfPath ? changeForPath(owned.node, owned.place, location) : []),
      ...(location === 'formData' ? addFormType(operation, parameter.type) : []),
      ...path.changes,
    ],
    others: follow.changes,
    announcement: joinSentences(moved, path.notice, owned.notice, follow.notice),
    place: rebase(owned.listedAt, operation, path.place),
    operation: path.key,
  });
}
