// A shared schema onto the body, a response or a field in them: what stands there becomes a reference to it. A list takes
// it as the schema of its items.
import type { Path } from '../base/pointer';
import type { Field } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import type { JsonChange } from '../text/edit';
import type { JsonTree } from '../text/tree';
import { findBody, findChain, type PlanContext } from './context';
import type { DropPlan, ItemOf, RefusedDrop, SlotOf } from './drop';
import { isShared, printSharing } from './find-users';
import { findBodyObstacle } from './locations';
import { findOutputRoot } from './output-root';
import { endOfParameters, insertParameter, ownParameter } from './own-parameter';
import { joinSentences, plan, refuse, refuseGone } from './plan';
import { buildBody } from './prepare-body';
import { buildReference, isDefined } from './write-reference';

type Reference = ItemOf<'reference'>;

/** Plans the reference for the body or a field in it; the body is made where there is none. */
export function planReferenceToBody(context: PlanContext, item: Reference, slot: SlotOf<'body'>): DropPlan {
  const { tree, operation } = context;
  const { name } = item;
  if (!isDefined(tree, name)) return refuseGone(name);
  const body = findBody(operation);
  const obstacle = body ? '' : findBodyObstacle(operation);
  if (obstacle !== '') return refuse(obstacle);
  if (!body) {
    const value = buildBody(buildReference(name));
    const place = [...endOfParameters(tree, operation.place), 'schema'];
    return finish(context, name, 'the body', {
      changes: [insertParameter(tree, operation.place, value)],
      place,
    });
  }
  const chain = body.schema ? findChain(tree, body.schema, slot.fieldPath) : [];
  const owned = ownParameter(tree, operation, body, 'move');
  if (!chain || !owned) return refuseGone('That part of the body');
  const field = chain.at(-1);
  if (!field || field === body.schema) {
    const place = [...owned.place, 'schema'];
    const changes = [...owned.changes, setReference(place, name)];
    return finish(context, name, 'the body', { changes, place, field, notice: owned.notice });
  }
  return planField(context, name, chain);
}

/** Plans the reference for a response, the notification, or a field in them. */
export function planReferenceToResponse(
  context: PlanContext,
  item: Reference,
  slot: SlotOf<'response'>,
): DropPlan {
  const { tree } = context;
  const { name } = item;
  if (!isDefined(tree, name)) return refuseGone(name);
  const root = findOutputRoot(context, slot.status);
  if ('reason' in root) return root;
  const chain = root.schema ? findChain(tree, root.schema, slot.fieldPath) : [];
  if (!chain) return refuseGone(`That part of ${root.words}`);
  if (chain.length > 1) return planField(context, name, chain);
  const { place, notice } = root;
  const [field] = chain;
  if (field?.refName === name) return refuse(`It refers to ${name} already.`);
  return finish(context, name, root.words, {
    changes: root.write(buildReference(name)),
    place,
    field,
    notice,
  });
}

function planField(context: PlanContext, name: string, chain: readonly Field[]): DropPlan {
  const target = findTarget(context.tree, chain);
  if ('reason' in target) return target;
  const { field } = target;
  const place = field.listedAt;
  const holder = place[0] === 'definitions' ? String(place[1]) : '';
  const isEndless = field.required && (holder === name || field.ancestors.includes(name));
  if (isEndless)
    return refuse(`${name} would hold itself without an end: make ${target.words} optional first.`);
  const notice = isShared(place) ? printSharing(context.tree, place, context.operation.key) : '';
  return finish(context, name, target.words, { changes: [setReference(place, name)], place, field, notice });
}

/** What becomes the reference: the field, or the items of a list. */
function findTarget(
  tree: JsonTree,
  chain: readonly Field[],
): { readonly field: Field; readonly words: string } | RefusedDrop {
  const field = chain.at(-1);
  if (!field) return refuseGone('That part');
  const words = field.label || 'the body';
  if (field.name === '[]') return { field, words: `the items of ${chain.at(-2)?.label || 'the list'}` };
  if (field.type !== 'array' || field.refName !== '') return { field, words };
  const items = readFields(tree, field).find((child) => child.name === '[]');
  const bare = { ...field, name: '[]', required: false, refName: '', listedAt: [...field.place, 'items'] };
  return { field: items ?? bare, words: `the items of ${words}` };
}

interface Written {
  readonly changes: readonly JsonChange[];
  readonly place: Path;
  /** What stood there before. */
  readonly field?: Field | undefined;
  readonly notice?: string;
}

function finish({ tree, operation }: PlanContext, name: string, words: string, written: Written): DropPlan {
  const { changes, place, field, notice = '' } = written;
  if (field?.refName === name) return refuse(`It refers to ${name} already.`);
  const own = field && field.refName === '' && field.name !== '[]' ? readFields(tree, field).length : 0;
  const replaced = own === 0 ? '' : `Its own ${own === 1 ? 'field is' : `${own} fields are`} replaced.`;
  const are = field?.name === '[]' ? 'are' : 'is';
  return plan({
    kind: 'refer',
    label: `Refer from ${words} to ${name}`,
    changes,
    announcement: joinSentences(`${words.replace(/^the /, 'The ')} ${are} now ${name}.`, replaced, notice),
    place,
    operation: operation.key,
  });
}

function setReference(path: Path, name: string): JsonChange {
  return { kind: 'set', path, value: buildReference(name) };
}
