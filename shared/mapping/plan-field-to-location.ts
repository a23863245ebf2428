// A field of the body onto another section of the HTTP call: it becomes a parameter of that name, with all that is
// written about it, and leaves the body.
import { isJsonObject } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { Field, Parameter, ParameterLocation } from '../operations/operation';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readMember } from '../text/read';
import type { JsonNode } from '../text/tree';
import { toValue } from '../text/value';
import { findBody, findChain, type PlanContext } from './context';
import type { DropPlan, FieldPath, ItemOf, SlotOf } from './drop';
import { followPath, rebase } from './follow-path';
import { followReferences } from './follow-references';
import { findObstacle, locationWords } from './locations';
import { ownParameter } from './own-parameter';
import { ownChain, type OwnedField } from './own-schema';
import { afterRemoval, changeMember, joinSentences, plan, refuse, refuseGone } from './plan';
import { planBodyToLocation } from './plan-body-to-location';
import { releaseName } from './require-field';
import { findTypeObstacle, schemaOnlyKeys, toParameter } from './to-parameter';

/** Plans the move of a field of the body to another location. */
export function planFieldToLocation(
  context: PlanContext,
  item: ItemOf<'field'>,
  slot: SlotOf<'location'>,
): DropPlan {
  const body = findBody(context.operation);
  if (!body?.schema) return refuseGone('The body');
  const location = slot.in;
  if (location === 'body') return refuse('It is in the body already.');
  if (item.fieldPath.length === 0) return planBodyToLocation(context, body, location, slot.segment);
  const chain = findChain(context.tree, body.schema, item.fieldPath);
  const field = chain?.at(-1);
  if (!chain || !field) return refuseGone('The field');
  const obstacle = findFieldObstacle(context, item.fieldPath, field, location);
  return obstacle === '' ? planLeave(context, body, chain, location, slot.segment) : refuse(obstacle);
}

function findFieldObstacle(
  { tree, operation }: PlanContext,
  fieldPath: FieldPath,
  field: Field,
  location: ParameterLocation,
): string {
  if (fieldPath.includes('[]'))
    return `${field.label} is part of a list, and a request carries it once for each item.`;
  if (field.name === '*') return 'These fields have no name of their own.';
  return findTypeObstacle(tree, field, field.name, location) || findObstacle(operation, field, location);
}

function planLeave(
  context: PlanContext,
  body: Parameter,
  chain: readonly Field[],
  location: Exclude<ParameterLocation, 'body'>,
  segment: number | undefined,
): DropPlan {
  const { tree, operation } = context;
  const owned = ownParameter(tree, operation, body, 'move');
  const own = ownChain(tree, chain);
  const [holder, field] = own?.fields.slice(-2) ?? [];
  if (!owned || !own || !holder || !field)
    return refuse('It belongs to a schema that other operations build on.');
  const { name } = field.field;
  const path = followPath(context, name, null, location, segment);
  if ('reason' in path) return path;
  const required = body.required && chain.slice(1).every((one) => one.required);
  const left = leave(context, { body: owned.listedAt, holder, field, location, required });
  const words = locationWords[location];
  return plan({
    kind: 'move-field',
    label: `Move ${name} to ${words}`,
    changes: [
      ...followReferences(
        tree,
        operation,
        [body.name, ...chain.slice(1).map((one) => one.name)].join('/'),
        name,
      ),
      ...owned.changes,
      ...own.changes,
      ...left.changes,
      ...path.changes,
    ],
    announcement: joinSentences(
      `Moved ${name} from the body to ${words}.`,
      path.notice,
      owned.notice,
      own.notice,
    ),
    place: rebase(left.place, operation, path.place),
    operation: path.key,
  });
}

interface Leaving {
  /** Where the body is listed. */
  readonly body: Path;
  readonly holder: OwnedField;
  readonly field: OwnedField;
  readonly location: Exclude<ParameterLocation, 'body'>;
  readonly required: boolean;
}

function leave(
  { tree, operation }: PlanContext,
  { body, holder, field, location, required }: Leaving,
): { readonly changes: readonly JsonChange[]; readonly place: Path } {
  const { name } = field.field;
  const list = [...operation.place, 'parameters'];
  const listNode = findNode(tree, list);
  const count = listNode?.kind === 'array' ? listNode.items.length : 0;
  const node = findNode(tree, field.field.place);
  const written = node ? toValue(node) : {};
  const value = toParameter(isJsonObject(written) ? written : {}, name, location, required);
  const added: readonly JsonChange[] =
    listNode?.kind === 'array'
      ? [{ kind: 'insert', parent: list, value }]
      : [{ kind: 'set', path: list, value: [value] }];
  const isInline = field.field.place === field.field.listedAt && listNode?.kind === 'array' && node !== null;
  const holderNode = findNode(tree, holder.field.place);
  const released = holderNode ? releaseName(holderNode, holder.place, name) : [];
  const place = [...list, count];
  if (isLastOfBody(holderNode, holder)) {
    return { changes: [...added, { kind: 'remove', path: body }], place: afterRemoval(place, body) };
  }
  if (!isInline) {
    return { changes: [...released, ...added, { kind: 'remove', path: field.listedAt }], place };
  }
  const moved: JsonChange = { kind: 'move', path: field.listedAt, parent: list };
  return { changes: [...released, moved, ...rewrite(node, place, value)], place };
}

/** Turns the moved text of a schema into that of a parameter: the keys that only schemas have go, its own come first. */
function rewrite(node: JsonNode, place: Path, value: ReturnType<typeof toParameter>): readonly JsonChange[] {
  const heads = ['name', 'in', 'required'];
  const dropped = [...schemaOnlyKeys, ...heads].filter((key) => readMember(node, key));
  const rest = Object.keys(value).filter((key) => !heads.includes(key));
  return [
    ...dropped.map((key): JsonChange => ({ kind: 'remove', path: [...place, key] })),
    ...heads.map((key, index): JsonChange => ({
      kind: 'insert',
      parent: place,
      index,
      key,
      value: value[key] ?? null,
    })),
    ...rest.flatMap((key) => changeMember(node, place, key, value[key])),
  ];
}

/** True where the body would be left without anything that it could send. */
function isLastOfBody(node: JsonNode | null, holder: OwnedField): boolean {
  if (!node || holder.field.name !== '') return false;
  const properties = readMember(node, 'properties');
  const isMore = readMember(node, 'allOf') ?? readMember(node, 'additionalProperties');
  return properties?.kind === 'object' && properties.members.length === 1 && !isMore;
}
