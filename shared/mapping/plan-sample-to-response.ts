// A sample, or a part of it, onto a response or an object in it: the outputs that are not there yet.
import type { Path } from '../base/pointer';
import type { ResponseModel } from '../operations/operation';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { toValue } from '../text/value';
import { findChain, type PlanContext } from './context';
import type { DropPlan, ItemOf, SlotOf } from './drop';
import { findOtherUsers, printSharings } from './find-users';
import { joinSentences, plan, refuse, refuseGone } from './plan';
import { buildAddition, placeOf, planAddition } from './sample-addition';

/** Plans what a sample adds to a response. */
export function planSampleToResponse(
  context: PlanContext,
  item: ItemOf<'sample'>,
  slot: SlotOf<'response'>,
): DropPlan {
  const { tree, operation } = context;
  const response = operation.responses.find((one) => one.status === slot.status);
  if (!response?.schema) return planNewSchema(context, item, slot.status, response ?? null);
  if (response.schema.type === 'file') return refuse(`The response ${slot.status} is a file.`);
  const chain = findChain(tree, response.schema, slot.fieldPath);
  if (!chain) return refuseGone('That part of the response');
  const added = planAddition(tree, item, chain, `the response ${slot.status}`);
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

function planNewSchema(
  { tree, operation }: PlanContext,
  item: ItemOf<'sample'>,
  status: string,
  response: ResponseModel | null,
): DropPlan {
  const { schema, words } = buildAddition(item, null);
  const parts = {
    kind: 'add-sample',
    label: `Add ${words} to the response ${status}`,
    operation: operation.key,
  };
  if (!response) {
    const place = [...operation.place, 'responses', status];
    const value = { description: 'The reply.', schema };
    const announcement = `The response ${status} is new and has the shape of ${words}.`;
    return plan({ ...parts, changes: [{ kind: 'set', path: place, value }], announcement, place });
  }
  const own = ownResponse(tree, operation.key, response);
  const place = [...own.place, 'schema'];
  return plan({
    ...parts,
    changes: [...own.changes, { kind: 'set', path: place, value: schema }],
    announcement: joinSentences(`The response ${status} now has the shape of ${words}.`, own.notice),
    place,
  });
}

/** A response that other operations refer to as well is copied: an empty one says nothing about theirs. */
function ownResponse(
  tree: PlanContext['tree'],
  key: PlanContext['operation']['key'],
  response: ResponseModel,
): { readonly changes: readonly JsonChange[]; readonly place: Path; readonly notice: string } {
  const { place, listedAt } = response;
  const node = findNode(tree, place);
  const isCopied = place !== listedAt && node !== null && findOtherUsers(tree, place, key).length > 0;
  if (!isCopied) return { changes: [], place, notice: '' };
  const notice = 'It was shared with other operations; this one now has its own copy.';
  return { changes: [{ kind: 'set', path: listedAt, value: toValue(node) }], place: listedAt, notice };
}
