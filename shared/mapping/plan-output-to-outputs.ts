// An output onto another place among the outputs: before another one, to the end, or more or less visible.
import { isSamePath } from '../base/pointer';
import type { Field, Visibility } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import type { PlanContext } from './context';
import { findChain } from './context';
import type { DropPlan, ItemOf, RefusedDrop, SlotOf } from './drop';
import { printSharings } from './find-users';
import { indexOfMember } from './move-operation';
import { findOutputRoot } from './output-root';
import { changeVisibility, joinSentences, plan, refuse, refuseGone } from './plan';

const visibilityWords: Readonly<Record<Visibility, string>> = {
  none: 'shown',
  important: 'important',
  advanced: 'advanced',
  internal: 'hidden',
};

/** Plans a new place or visibility. */
export function planOutputToOutputs(
  context: PlanContext,
  item: ItemOf<'output'>,
  slot: SlotOf<'outputs'>,
): DropPlan {
  const { tree, operation } = context;
  if (item.header !== undefined) return refuse('Headers come behind the fields, in the order of the reply.');
  if (item.status !== slot.status) return refuse('It belongs to another response.');
  const root = findOutputRoot(context, item.status);
  if ('reason' in root) return root;
  const chain = root.schema && findChain(tree, root.schema, item.fieldPath);
  const [holder, field] = chain?.slice(-2) ?? [];
  const node = field ? findNode(tree, field.place) : null;
  if (!holder || !field || !node) return refuseGone('The output');
  const shown = slot.visibility === undefined ? [] : changeVisibility(node, field.place, slot.visibility);
  const moved =
    slot.before === undefined ? { changes: [], where: '' } : order(context, holder, field, item, slot.before);
  if ('reason' in moved) return moved;
  const words =
    slot.visibility === undefined ? '' : `${field.label} is now ${visibilityWords[slot.visibility]}.`;
  return plan({
    kind: 'arrange-output',
    label:
      shown.length > 0 ? `Change the visibility of ${field.label}` : `Move ${field.label} ${moved.where}`,
    changes: [...shown, ...moved.changes],
    announcement: joinSentences(
      shown.length > 0 ? words : '',
      moved.changes.length > 0 ? `Moved ${field.label} ${moved.where}.` : '',
      printSharings(tree, [shown.length > 0 ? field.place : field.listedAt], operation.key),
    ),
    place: field.listedAt,
    operation: operation.key,
  });
}

function order(
  { tree }: PlanContext,
  holder: Field,
  field: Field,
  item: ItemOf<'output'>,
  before: NonNullable<SlotOf<'outputs'>['before']> | null,
): { readonly changes: readonly JsonChange[]; readonly where: string } | RefusedDrop {
  const siblings = readFields(tree, holder).filter((one) => one.name !== field.name);
  const isBeside = before === null || isSamePath(before.slice(0, -1), item.fieldPath.slice(0, -1));
  const next = before === null ? undefined : siblings.find((one) => one.name === before.at(-1));
  if (!isBeside || (before !== null && !next))
    return refuse('An output can only stand beside the fields of its own object.');
  const parent = field.listedAt.slice(0, -1);
  const last = siblings.at(-1);
  const anchor = next ?? last;
  const key = field.listedAt.at(-1);
  if (!anchor || typeof key !== 'string') return refuse('It stands alone.');
  if (!isSamePath(anchor.listedAt.slice(0, -1), parent))
    return refuse('That one comes from another schema that is joined in.');
  const from = indexOfMember(tree, field.listedAt);
  const at = indexOfMember(tree, anchor.listedAt) + (next ? 0 : 1);
  const index = at > from ? at - 1 : at;
  if (index === from) return refuse('It is there already.');
  return {
    changes: [{ kind: 'move', path: field.listedAt, parent, index, key }],
    where: next ? `before ${next.label}` : 'to the end of the outputs',
  };
}
