// A sample, or a part of it, onto a response, the notification, or an object in them: the outputs that are not there yet.
import { findChain, type PlanContext } from './context';
import type { DropPlan, ItemOf, SlotOf } from './drop';
import { printSharings } from './find-users';
import { findOutputRoot, type OutputRoot } from './output-root';
import { joinSentences, plan, refuse, refuseGone } from './plan';
import { buildAddition, placeOf, planAddition } from './sample-addition';

/** Plans what a sample adds to a response. */
export function planSampleToResponse(
  context: PlanContext,
  item: ItemOf<'sample'>,
  slot: SlotOf<'response'>,
): DropPlan {
  const { tree, operation } = context;
  const root = findOutputRoot(context, slot.status);
  if ('reason' in root) return root;
  const { schema, words } = root;
  if (!schema) return planNewSchema(context, item, root);
  if (schema.type === 'file') return refuse(`${words.charAt(0).toUpperCase()}${words.slice(1)} is a file.`);
  const chain = findChain(tree, schema, slot.fieldPath);
  if (!chain) return refuseGone(`That part of ${words}`);
  const added = planAddition(tree, item, chain, words);
  if ('reason' in added) return added;
  const sharing = printSharings(tree, added.changes.map(placeOf), operation.key);
  return plan({
    kind: 'add-sample',
    label: added.label,
    changes: added.changes,
    announcement: joinSentences(added.announcement, sharing),
    place: added.place,
    operation: operation.key,
  });
}

function planNewSchema({ operation }: PlanContext, item: ItemOf<'sample'>, root: OutputRoot): DropPlan {
  const { schema, words } = buildAddition(item, null);
  const name = `${root.words.charAt(0).toUpperCase()}${root.words.slice(1)}`;
  return plan({
    kind: 'add-sample',
    label: `Add ${words} to ${root.words}`,
    changes: root.write(schema),
    announcement: root.isNew
      ? `${name} is new and has the shape of ${words}.`
      : joinSentences(`${name} now has the shape of ${words}.`, root.notice),
    place: root.isNew ? root.place.slice(0, -1) : root.place,
    operation: operation.key,
  });
}
