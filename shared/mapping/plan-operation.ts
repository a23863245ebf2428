// What is written about an operation itself: its words, its id, its tags, its visibility. Its path and method are for
// `plan-operation-path`.
import { isSameJson } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { Operation, OperationKey, Visibility } from '../operations/operation';
import { listOperations } from '../operations/list-operations';
import type { FileChange, JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readStrings } from '../text/read';
import type { JsonNode } from '../text/tree';
import type { PlanContext } from './context';
import { inOperation } from './in-operation';
import type { DropPlan, MappedDocument, RefusedDrop } from './drop';
import { followOperationId } from './operation-references';
import {
  changeFlag,
  changeMember,
  changeText,
  changeVisibility,
  inDefinition,
  plan,
  refuse,
  refuseGone,
} from './plan';

/** What is set, and to what; an empty text or list takes the member away. */
export type OperationAttribute =
  | { readonly name: 'summary' | 'description' | 'operation-id'; readonly value: string }
  | { readonly name: 'tags'; readonly value: readonly string[] }
  | { readonly name: 'visibility'; readonly value: Visibility }
  | { readonly name: 'deprecated'; readonly value: boolean };

const labels: Readonly<Record<OperationAttribute['name'], string>> = {
  summary: 'the summary',
  description: 'the description',
  'operation-id': 'the operation ID',
  tags: 'the tags',
  visibility: 'the visibility',
  deprecated: 'whether it is deprecated',
};

/** Plans the change of one attribute; refused for an operation ID that is taken or has other signs than it may. */
export function planOperation(
  document: MappedDocument,
  key: OperationKey,
  attribute: OperationAttribute,
): DropPlan {
  return inOperation(document, key, (context) => {
    const { operation } = context;
    const changes = listChanges(context, attribute);
    if ('reason' in changes) return changes;
    const words = labels[attribute.name];
    return plan({
      kind: 'set-operation',
      label: `Change ${words} of ${operation.title}`,
      changes: [],
      others: changes,
      announcement: `Changed ${words} of ${operation.title}.`,
      place: operation.place,
      operation: key,
      joinKey: `${key} ${attribute.name}`,
    });
  });
}

function listChanges(
  context: PlanContext,
  attribute: OperationAttribute,
): readonly FileChange[] | RefusedDrop {
  const { tree, operation } = context;
  const { place } = operation;
  const node = findNode(tree, place);
  if (!node) return refuseGone('The operation');
  switch (attribute.name) {
    case 'summary':
    case 'description':
      return inDefinition(changeText(node, place, attribute.name, attribute.value));
    case 'operation-id':
      return listIdChanges(context, node, attribute.value.trim());
    case 'tags':
      return inDefinition(changeTags(node, place, attribute.value));
    case 'visibility':
      return inDefinition(changeVisibility(node, place, attribute.value));
    case 'deprecated':
      return inDefinition(changeFlag(node, place, 'deprecated', attribute.value));
  }
}

function listIdChanges(
  { document, operation }: PlanContext,
  node: JsonNode,
  operationId: string,
): readonly FileChange[] | RefusedDrop {
  if (operation.operationId === operationId) return [];
  const obstacle = findIdObstacle(document, operation, operationId);
  if (obstacle !== '') return refuse(obstacle);
  const own = changeMember(node, operation.place, 'operationId', operationId);
  return [...inDefinition(own), ...followOperationId(document, operation.operationId, operationId)];
}

function changeTags(node: JsonNode, place: Path, tags: readonly string[]): readonly JsonChange[] {
  if (isSameJson(readStrings(node, 'tags'), tags)) return [];
  return changeMember(node, place, 'tags', tags.length > 0 ? tags : undefined);
}

function findIdObstacle(document: MappedDocument, operation: Operation, operationId: string): string {
  if (operationId === '') return 'An operation ID cannot be empty.';
  if (!/^[A-Za-z0-9_-]+$/.test(operationId)) {
    return 'An operation ID can have letters, digits, hyphens and underscores.';
  }
  const taken = listOperations(document.definition.tree).find(
    (one) => one.key !== operation.key && one.operationId.toLowerCase() === operationId.toLowerCase(),
  );
  return taken ? `${taken.title} has that operation ID already.` : '';
}
