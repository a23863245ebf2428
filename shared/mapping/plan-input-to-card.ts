// An input onto another place of the maker's card: into another group, before another input, or both.
import type { Input, InputGroup } from '../operations/operation';
import { arrangeGroup } from './arrange-group';
import { arrangeOrder, type Placement } from './arrange-order';
import { listCard } from './card';
import { findInput, type PlanContext } from './context';
import type { DropPlan, ItemOf, RefusedDrop, SlotOf } from './drop';
import { joinSentences, plan, refuse, refuseGone } from './plan';

const groupWords: Readonly<Record<InputGroup, string>> = {
  required: 'required',
  optional: 'optional',
  advanced: 'advanced',
  hidden: 'hidden',
};

/** Plans a new place on the card. */
export function planInputToCard(context: PlanContext, item: ItemOf<'input'>, slot: SlotOf<'card'>): DropPlan {
  const { operation } = context;
  const input = findInput(context, item.id);
  if (!input) return refuseGone('The input');
  const isMoved = input.group !== slot.group;
  const grouped = isMoved ? arrangeGroup(context, input, slot.group, slot.defaultValue) : null;
  if (grouped && 'reason' in grouped) return grouped;
  const ordered = order(context, input, slot);
  if ('reason' in ordered) return ordered;
  const isCopied = grouped !== null && grouped.listedAt !== input.parameter.listedAt && !input.field;
  const place = isCopied ? grouped.listedAt : ordered.listedAt;
  const words = groupWords[slot.group];
  return plan({
    kind: 'arrange-input',
    label: isMoved ? `Make ${input.label} ${words}` : `Move ${input.label} ${ordered.where}`,
    // A parameter that has just got its own copy stands at the beginning of the operation's list, which is enough.
    changes: [...(grouped?.changes ?? []), ...(isCopied ? [] : ordered.changes)],
    announcement: joinSentences(
      isMoved
        ? `${input.label} is now ${words}.`
        : `Moved ${input.label} ${ordered.where} of the ${words} inputs.`,
      grouped?.notice ?? '',
    ),
    place,
    operation: operation.key,
  });
}

/** The move among the inputs of the group; none where the slot leaves the order as it is. */
function order(
  { tree, operation }: PlanContext,
  input: Input,
  { group, before }: SlotOf<'card'>,
): (Placement & { readonly where: string }) | RefusedDrop {
  const listedAt = input.field?.listedAt ?? input.parameter.listedAt;
  if (before === undefined) return { changes: [], listedAt, where: '' };
  const others = listCard(tree, operation).filter((one) => one.group === group && one.id !== input.id);
  const at = before === null ? others.length : others.findIndex((one) => one.id === before);
  if (at < 0) return refuse('That place is not in the group.');
  const next = others[at] ?? null;
  const placed = arrangeOrder(tree, operation, input, others[at - 1] ?? null, next);
  if ('reason' in placed) return placed;
  return { ...placed, where: next ? `before ${next.label}` : 'to the end' };
}
