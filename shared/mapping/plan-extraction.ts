// An object that is written in place onto the references: it becomes a shared schema, and what stood there a reference to
// it. Where a shared schema says the same already, that one is used.
import { isSameJson } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { Field } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import type { JsonNode, JsonTree } from '../text/tree';
import { toValue } from '../text/value';
import { findBody, findChain, findInput, type PlanContext } from './context';
import type { DropPlan, FieldPath, ItemOf, SlotOf } from './drop';
import { indexOfMember } from './move-operation';
import { findOutputRoot } from './output-root';
import { plan, refuse, refuseGone } from './plan';
import {
  addDefinitions,
  buildReference,
  findSameDefinition,
  listDefinitionNames,
  toDefinitionName,
} from './write-reference';

type Slot = SlotOf<'references'>;

/** Plans the extraction of a field of the body. */
export function planFieldExtraction(context: PlanContext, item: ItemOf<'field'>, slot: Slot): DropPlan {
  const root = findBody(context.operation)?.schema ?? null;
  return extract(context, root, item.fieldPath, 'Request', slot);
}

/** Plans the extraction of an input that is an object or a list of them. */
export function planInputExtraction(context: PlanContext, item: ItemOf<'input'>, slot: Slot): DropPlan {
  const input = findInput(context, item.id);
  if (!input) return refuseGone('The input');
  if (input.parameter.in !== 'body')
    return refuse(`${input.label} is one value: only objects can be shared.`);
  return extract(context, input.parameter.schema, input.bodyPath, 'Request', slot);
}

/** Plans the extraction of a field of a reply or notification. */
export function planOutputExtraction(context: PlanContext, item: ItemOf<'output'>, slot: Slot): DropPlan {
  if (item.header !== undefined) return refuse('A header is one value: only objects can be shared.');
  const root = findOutputRoot(context, item.status);
  return 'reason' in root ? root : extract(context, root.schema, item.fieldPath, 'Response', slot);
}

function extract(
  context: PlanContext,
  root: Field | null,
  fieldPath: FieldPath,
  ending: string,
  slot: Slot,
): DropPlan {
  const { tree, operation } = context;
  const chain = root && findChain(tree, root, fieldPath);
  const picked = chain?.at(-1);
  if (!chain || !picked) return refuseGone('That part');
  const field = findObject(tree, picked);
  const node = field && findNode(tree, field.listedAt);
  if (!field || !node)
    return refuse(`${picked.label || 'The body'} is one value: only objects can be shared.`);
  if (field.refName !== '') return refuse(`It is the shared schema ${field.refName} already.`);
  const same = findSameDefinition(tree, toValue(node));
  const name = slot.name?.trim() || same;
  const suggestion = suggestName(chain, `${toDefinitionName(operation.operationId || 'Operation')}${ending}`);
  if (!name) return askForName(tree, suggestion);
  if (name === same || isSameJson(valueOf(tree, name), toValue(node))) return planReuse(context, field, name);
  if (!/^[A-Za-z0-9_.-]+$/.test(name)) {
    return refuse('The name of a reference has letters, digits, dots, hyphens and underscores.');
  }
  if (listDefinitionNames(tree).includes(name)) return refuse(`There is another reference ${name} already.`);
  return plan({
    kind: 'extract-reference',
    label: `Share ${picked.label || 'the body'} as ${name}`,
    changes: [...addDefinitions(tree), ...moveToDefinitions(tree, field.listedAt, node, name)],
    announcement: `${picked.label || 'The body'} is now the reference ${name}.`,
    place: field.listedAt,
    operation: operation.key,
  });
}

/** The object itself, or the items of a list of objects; null for everything else. */
function findObject(tree: JsonTree, field: Field): Field | null {
  if (field.type === 'object') return field;
  if (field.type !== 'array' || field.refName !== '') return field.refName === '' ? null : field;
  const items = readFields(tree, field).find((child) => child.name === '[]');
  return items?.type === 'object' ? items : null;
}

function askForName(tree: JsonTree, suggestion: string): DropPlan {
  const taken = listDefinitionNames(tree);
  const label = 'Name of the reference';
  return {
    ok: false,
    reason: 'A reference needs a name.',
    needs: { kind: 'name', label, suggestion: chooseFree(suggestion, taken), taken },
  };
}

function suggestName(chain: readonly Field[], otherwise: string): string {
  const named = chain.findLast((field) => field.name !== '' && field.name !== '[]');
  return (named && toDefinitionName(named.name)) || otherwise;
}

function chooseFree(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  for (let number = 2; ; number++) if (!taken.includes(`${name}${number}`)) return `${name}${number}`;
}

function valueOf(tree: JsonTree, name: string) {
  const node = findNode(tree, ['definitions', name]);
  return node ? toValue(node) : undefined;
}

function planReuse({ operation }: PlanContext, field: Field, name: string): DropPlan {
  return plan({
    kind: 'refer',
    label: `Refer to ${name}`,
    changes: [{ kind: 'set', path: field.listedAt, value: buildReference(name) }],
    announcement: `${name} says the same already, so it refers to that now.`,
    place: field.listedAt,
    operation: operation.key,
  });
}

/** The schema goes as it is written, number by number; a reference takes its place. */
function moveToDefinitions(tree: JsonTree, place: Path, node: JsonNode, name: string): readonly JsonChange[] {
  const parent = place.slice(0, -1);
  const key = place.at(-1);
  const value = buildReference(name);
  if (typeof key !== 'string') {
    return [
      { kind: 'set', path: ['definitions', name], value: toValue(node) },
      { kind: 'set', path: place, value },
    ];
  }
  return [
    { kind: 'move', path: place, parent: ['definitions'], key: name },
    { kind: 'insert', parent, index: indexOfMember(tree, place), key, value },
  ];
}
