// A value onto a segment of the path: the segment becomes that plain text, and a parameter that stood there goes.
import { listPlaceholders, listSegments, isPathTemplate, replaceSegment } from './path-template';
import type { PlanContext } from './context';
import type { DropPlan, ItemOf, SlotOf } from './drop';
import { moveOperation } from './move-operation';
import { joinSentences, plan, refuse, refuseGone } from './plan';
import { removeParameter } from './remove-parameter';

/** Plans the plain text; refused for what cannot stand in a path, and for a segment that is only in part a parameter. */
export function planLiteralToSegment(
  context: PlanContext,
  item: ItemOf<'literal'>,
  slot: SlotOf<'segment'>,
): DropPlan {
  const { tree, operation } = context;
  const written = listSegments(operation.path)[slot.index];
  if (written === undefined) return refuseGone('The segment');
  const text = typeof item.value === 'object' ? '' : String(item.value);
  const path = replaceSegment(operation.path, slot.index, text);
  if (text === '' || /[{}/?#%\s]/.test(text) || !isPathTemplate(path)) {
    return refuse('A segment of the path is one text without spaces, slashes or braces.');
  }
  const [name] = listPlaceholders(written);
  if (name !== undefined && written !== `{${name}}`) {
    return refuse(`${written} is only in part a parameter: change the path itself.`);
  }
  const parameter = operation.parameters.find((one) => one.in === 'path' && one.name === name);
  const moved = moveOperation(tree, operation, path);
  if (!moved.ok) return moved;
  const removal = parameter ? removeParameter(tree, operation, parameter) : null;
  return plan({
    kind: 'fix-segment',
    label: `Write ${text} in place of ${written}`,
    changes: [...(removal?.changes ?? []), ...moved.changes],
    announcement: joinSentences(`The path is now ${path}.`, removal?.notice ?? ''),
    place: moved.place,
    operation: moved.key,
  });
}
