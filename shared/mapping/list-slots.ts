// Lists the places where a thing can be put: what the keyboard moves between. Every place is planned, so that none is
// offered that would be refused.
import type { Field, Operation, OperationKey, ParameterLocation } from '../operations/operation';
import { inputGroups } from '../operations/list-inputs';
import { readFields } from '../operations/read-fields';
import { readOperation } from '../operations/read-operation';
import type { JsonTree } from '../text/tree';
import { listCard } from './card';
import { findBody } from './context';
import type { DragItem, DropSlot, FieldPath, MappedDocument } from './drop';
import { planDrop } from './plan-drop';

const locations: readonly ParameterLocation[] = ['path', 'query', 'header', 'formData'];
/** Objects beyond these are not offered: nobody moves through more of them by arrow keys. */
const mostHolders = 200;

/**
 * The valid places in an operation, as they stand on the screen: the card by groups, the sections of the call, the
 * body, the responses. A place that asks for a value first is one of them.
 */
export function listSlots(
  document: MappedDocument,
  operation: OperationKey,
  item: DragItem,
): readonly DropSlot[] {
  const { tree } = document.definition;
  const read = readOperation(tree, operation);
  if (!read) return [];
  const seen = new Set<string>();
  return listCandidates(tree, read).filter((slot) => {
    const plan = planDrop(document, item, slot);
    if (!plan.ok) return plan.needs !== undefined;
    // Two places that come to the same are one.
    const outcome = JSON.stringify(plan.edit.changes);
    if (seen.has(outcome)) return false;
    seen.add(outcome);
    return true;
  });
}

function listCandidates(tree: JsonTree, operation: Operation): readonly DropSlot[] {
  const { key } = operation;
  const body = findBody(operation)?.schema;
  return [
    ...listCardSlots(tree, operation),
    ...locations.map((location): DropSlot => ({ kind: 'location', operation: key, in: location })),
    ...listHolders(tree, body ?? null).map((fieldPath): DropSlot => ({
      kind: 'body',
      operation: key,
      fieldPath,
    })),
    ...operation.responses.flatMap(({ status, schema }) =>
      listHolders(tree, schema).map((fieldPath): DropSlot => ({
        kind: 'response',
        operation: key,
        status,
        fieldPath,
      })),
    ),
  ];
}

function listCardSlots(tree: JsonTree, operation: Operation): readonly DropSlot[] {
  const inputs = listCard(tree, operation);
  return inputGroups.flatMap((group) =>
    [undefined, ...inputs.filter((input) => input.group === group).map(({ id }) => id), null].map(
      (before): DropSlot => ({
        kind: 'card',
        operation: operation.key,
        group,
        ...(before === undefined ? {} : { before }),
      }),
    ),
  );
}

/** The root, and the objects and lists of objects below it. */
function listHolders(tree: JsonTree, root: Field | null): readonly FieldPath[] {
  const paths: FieldPath[] = [[]];
  const visit = (field: Field, fieldPath: FieldPath): void => {
    if (field.dynamic || field.recursive || !field.hasChildren) return;
    for (const child of readFields(tree, field)) {
      if (paths.length >= mostHolders) return;
      const isHolder = child.name !== '[]' && (child.type === 'object' || child.type === 'array');
      if (isHolder) paths.push([...fieldPath, child.name]);
      visit(child, [...fieldPath, child.name]);
    }
  };
  if (root) visit(root, []);
  return paths;
}
