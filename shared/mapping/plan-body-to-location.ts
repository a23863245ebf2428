// The body as a whole onto another section: only a body that is one plain value, or a list of them, can stand there.
import type { Parameter, ParameterLocation } from '../operations/operation';
import { isJsonObject } from '../base/json-value';
import { findNode } from '../text/locate';
import { toValue } from '../text/value';
import type { PlanContext } from './context';
import type { DropPlan } from './drop';
import { followPath, rebase } from './follow-path';
import { addFormType } from './form-type';
import { findObstacle, locationWords } from './locations';
import { ownParameter } from './own-parameter';
import { joinSentences, plan, refuse, refuseGone } from './plan';
import { findTypeObstacle, toParameter } from './to-parameter';

/** Plans the move of a whole body to another location. */
export function planBodyToLocation(
  context: PlanContext,
  body: Parameter,
  location: Exclude<ParameterLocation, 'body'>,
  segment?: number,
): DropPlan {
  const { tree, operation } = context;
  const field = body.schema;
  if (!field) return refuse('The body has no schema that could stand elsewhere.');
  const others = { ...operation, parameters: operation.parameters.filter((one) => one !== body) };
  const obstacle =
    findTypeObstacle(tree, field, body.name, location) ||
    findObstacle(others, { ...field, name: body.name }, location);
  if (obstacle !== '') return refuse(obstacle);
  const owned = ownParameter(tree, operation, body, 'move');
  const path = followPath(context, body.name, null, location, segment);
  if (!owned) return refuseGone('The body');
  if ('reason' in path) return path;
  const written = toValue(owned.node);
  const schema = findNode(tree, field.place);
  const described = { ...(schema ? objectOf(toValue(schema)) : {}), ...withoutSchema(objectOf(written)) };
  const value = toParameter(described, body.name, location, body.required);
  const words = locationWords[location];
  return plan({
    kind: 'move-parameter',
    label: `Move ${body.name} to ${words}`,
    changes: [
      ...owned.changes,
      { kind: 'set', path: owned.place, value },
      ...(location === 'formData' ? addFormType(operation, field.type) : []),
      ...path.changes,
    ],
    announcement: joinSentences(`Moved ${body.name} from the body to ${words}.`, path.notice, owned.notice),
    place: rebase(owned.listedAt, operation, path.place),
    operation: path.key,
  });
}

function objectOf(value: ReturnType<typeof toValue>) {
  return isJsonObject(value) ? value : {};
}

function withoutSchema(parameter: ReturnType<typeof objectOf>) {
  const { schema: _schema, ...rest } = parameter;
  return rest;
}
