// A field of a sample onto the query, the headers, the path or the form: a new parameter of that name.
import type { JsonObject, JsonValue } from '../base/json-value';
import type { PlanContext } from './context';
import type { DropPlan, ItemOf, SlotOf } from './drop';
import { followPath, rebase } from './follow-path';
import { addFormType } from './form-type';
import { inferProperty } from './infer-schema';
import { findObstacle, locationWords } from './locations';
import { endOfParameters, insertParameter } from './own-parameter';
import { joinSentences, plan, refuse } from './plan';
import { planSampleToBody } from './plan-sample-to-body';
import { isNamed, listValues } from './sample-values';
import { toParameter } from './to-parameter';

/** Longer texts are no help in a test. */
const longestTestValue = 200;
const secretName = /pass|secret|token|credential|api[-_ ]?key|auth|signature|session|cookie/i;

/** Plans a new parameter. */
export function planSampleToLocation(
  context: PlanContext,
  item: ItemOf<'sample'>,
  slot: SlotOf<'location'>,
): DropPlan {
  const { tree, operation } = context;
  const location = slot.in;
  if (location === 'body')
    return planSampleToBody(context, item, { kind: 'body', operation: slot.operation, fieldPath: [] });
  const words = locationWords[location];
  if (!isNamed(item.path)) return refuse(`Only a field with a name can stand in ${words}.`);
  const { name } = item;
  const values = listValues(item.samples, item.path);
  const schema = inferParameter(name, values);
  const type = typeof schema['type'] === 'string' ? schema['type'] : 'string';
  const obstacle = type === 'array' ? findListObstacle(name, schema, words) : '';
  const found = obstacle || findObstacle(operation, { name, type }, location);
  if (found !== '') return refuse(found);
  const path = followPath(context, name, null, location, slot.segment);
  if ('reason' in path) return path;
  const value = { ...toParameter(schema, name, location, false), ...inferTestValue(name, values) };
  return plan({
    kind: 'add-parameter',
    label: `Add ${name} to ${words}`,
    changes: [
      insertParameter(tree, operation.place, value),
      ...(location === 'formData' ? addFormType(operation, type) : []),
      ...path.changes,
    ],
    announcement: joinSentences(`Added ${name} to ${words}.`, path.notice),
    place: rebase(endOfParameters(tree, operation.place), operation, path.place),
    operation: path.key,
  });
}

/** A parameter must have a type; a value that was always null could be anything, and a text can say anything. */
function inferParameter(name: string, values: readonly JsonValue[]): JsonObject {
  const { 'x-nullable': _nullable, ...schema } = inferProperty(name, values);
  return 'type' in schema ? schema : { type: 'string', ...schema };
}

function findListObstacle(name: string, schema: JsonObject, words: string): string {
  const items = schema['items'];
  const type = typeof items === 'object' && items !== null && 'type' in items ? items['type'] : undefined;
  return type === 'object' || type === 'array' || type === undefined
    ? `${name} is a list of objects, and ${words} can only hold plain values.`
    : '';
}

/** The value of the sample, to be tested with; never one that looks secret by its name. */
function inferTestValue(name: string, values: readonly JsonValue[]): JsonObject {
  const value = values.find((one) => one !== null && typeof one !== 'object');
  const isUsable = value !== undefined && String(value).length <= longestTestValue && !secretName.test(name);
  return isUsable ? { 'x-ms-test-value': value } : {};
}
