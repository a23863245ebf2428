// Something onto a fixed segment of the path: it takes the segment's place as `{name}`. The segment itself, dropped where
// it stands, becomes a parameter that is named after it.
import type { PlanContext } from './context';
import type { DropPlan, ItemOf, SlotOf } from './drop';
import { followPath, rebase } from './follow-path';
import { findObstacle } from './locations';
import { endOfParameters, insertParameter } from './own-parameter';
import { listPlaceholders, listSegments } from './path-template';
import { joinSentences, plan, refuse, refuseGone } from './plan';
import { planFieldToLocation } from './plan-field-to-location';
import { planInputToLocation } from './plan-input-to-location';
import { planParameterToLocation } from './plan-parameter-to-location';
import { planSampleToLocation } from './plan-sample-to-location';
import { printTitle } from './print-title';

type Segment = SlotOf<'segment'>;

/** Plans the move of a parameter into a segment. */
export function planParameterToSegment(
  context: PlanContext,
  item: ItemOf<'parameter'>,
  slot: Segment,
): DropPlan {
  return planParameterToLocation(context, item, inPath(slot));
}

/** Plans the move of a field of the body into a segment. */
export function planFieldToSegment(context: PlanContext, item: ItemOf<'field'>, slot: Segment): DropPlan {
  return planFieldToLocation(context, item, inPath(slot));
}

/** Plans the move of what stands behind an input into a segment. */
export function planInputToSegment(context: PlanContext, item: ItemOf<'input'>, slot: Segment): DropPlan {
  return planInputToLocation(context, item, inPath(slot));
}

/** Plans a new parameter from a sample in place of a segment. */
export function planSampleToSegment(context: PlanContext, item: ItemOf<'sample'>, slot: Segment): DropPlan {
  return planSampleToLocation(context, item, inPath(slot));
}

/**
 * Plans the parameter that a fixed segment becomes: required, a text, encoded once, with the segment as its test value
 * where that is a value and no word. The slot's `name` goes before the one that the segment suggests.
 */
export function planSegmentToSegment(
  context: PlanContext,
  item: ItemOf<'segment'>,
  slot: SlotOf<'segment'>,
): DropPlan {
  const { tree, operation } = context;
  const segments = listSegments(operation.path);
  const written = segments[item.index];
  if (written === undefined) return refuseGone('The segment');
  if (item.index !== slot.index)
    return refuse('A segment becomes a parameter where it stands: drop it on itself.');
  if (listPlaceholders(written).length > 0) return refuse(`${written} is a parameter already.`);
  if (written === '') return refuse('There is nothing between these slashes.');
  const name = slot.name?.trim() || suggestSegmentName(operation.path, item.index);
  const obstacle = findObstacle(operation, { name, type: 'string' }, 'path');
  if (obstacle !== '') return refuse(obstacle);
  const path = followPath(context, name, null, 'path', item.index);
  if ('reason' in path) return path;
  return plan({
    kind: 'make-segment-parameter',
    label: `Make ${written} a parameter`,
    changes: [insertParameter(tree, operation.place, buildParameter(name, written)), ...path.changes],
    announcement: joinSentences(`${written} is now the parameter ${name}.`, path.notice),
    place: rebase(endOfParameters(tree, operation.place), operation, path.place),
    operation: path.key,
  });
}

/** The name for the parameter of a segment: `/products/4711` gives `productId`, `/v1/inventory` gives `inventory`. */
export function suggestSegmentName(path: string, index: number): string {
  const segments = listSegments(path);
  const written = segments[index] ?? '';
  if (!isValue(written)) return toCamel(written) || 'segment';
  const before = segments
    .slice(0, index)
    .findLast((one) => one !== '' && !isValue(one) && !one.includes('{'));
  return before === undefined ? 'id' : `${toCamel(toSingular(before))}Id`;
}

function inPath({ operation, index }: Segment): SlotOf<'location'> {
  return { kind: 'location', operation, in: 'path', segment: index };
}

function buildParameter(name: string, written: string) {
  return {
    name,
    in: 'path',
    required: true,
    type: 'string',
    'x-ms-summary': printTitle(name),
    'x-ms-url-encoding': 'single',
    ...(isValue(written) ? { 'x-ms-test-value': written } : {}),
  };
}

/** True for a segment that is one of many values, like a number or a key, and not a word of the web API. */
function isValue(segment: string): boolean {
  return /\d/.test(segment) && !/^v\d+(\.\d+)*$/i.test(segment);
}

function toSingular(word: string): string {
  if (/ies$/i.test(word)) return word.replace(/ies$/i, 'y');
  if (/(ss|us|is)$/i.test(word)) return word;
  return word.replace(/(?<=x|z|ss|[cs]h)es$|s$/i, '');
}

function toCamel(word: string): string {
  const [first = '', ...rest] = word.split(/[^A-Za-z0-9]+/).filter((part) => part !== '');
  return [
    first.charAt(0).toLowerCase() + first.slice(1),
    ...rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1)),
  ].join('');
}
