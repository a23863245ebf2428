// The words for a place, as they are announced and as menus list them.
import type { BindingOwner, DropSlot, MappedDocument } from '../../shared/mapping/drop';
import { notificationStatus } from '../../shared/mapping/drop';
import type { BindingPart } from '../../shared/mapping/binding';
import { listCard } from '../../shared/mapping/card';
import { listSegments } from '../../shared/mapping/path-template';
import type { OperationKey } from '../../shared/operations/operation';
import { readOperation } from '../../shared/operations/read-operation';

const locationWords = {
  path: 'path',
  query: 'query',
  header: 'headers',
  formData: 'form',
  body: 'body',
} as const;

const partWords = {
  operation: 'Operation',
  collection: 'Collection',
  value: 'Value',
  label: 'Label',
  schema: 'Schema',
  'full-title': 'Full title',
  'is-parent': 'Is parent',
} as const;

/** The words for a place. */
export function printSlot(document: MappedDocument, key: OperationKey, slot: DropSlot): string {
  switch (slot.kind) {
    case 'location':
      return slot.segment === undefined ? locationWords[slot.in] : printSegment(document, key, slot.segment);
    case 'segment':
      return printSegment(document, key, slot.index);
    case 'body':
      return ['body', ...slot.fieldPath].join(', ');
    case 'response':
      return [printStatus(slot.status), ...slot.fieldPath].join(', ');
    case 'response-headers':
      return `headers of the ${printStatus(slot.status)}`;
    case 'card':
      return `${slot.group} inputs${printBefore(document, key, slot.before)}`;
    case 'outputs':
      return printOutputs(slot);
    case 'input':
      return `${slot.as === 'tree' ? 'tree for ' : ''}input ${printInput(document, key, slot.id)}`;
    case 'binding':
      return `${printPart(slot.part)} for ${printOwner(document, key, slot.owner)}`;
    case 'next-page':
      return 'next page';
    case 'host':
      return 'host';
    case 'references':
      return 'references';
    case 'triggers':
      return 'triggers';
  }
}

function printSegment(document: MappedDocument, key: OperationKey, index: number): string {
  const path = readOperation(document.definition.tree, key)?.path ?? '';
  return `segment ${listSegments(path)[index] ?? index + 1}`;
}

function printStatus(status: string): string {
  return status === notificationStatus ? 'notification' : `response ${status}`;
}

function printOutputs({ before, visibility }: Extract<DropSlot, { readonly kind: 'outputs' }>): string {
  if (visibility === 'none') return 'normal outputs';
  if (visibility !== undefined) return `${visibility === 'internal' ? 'hidden' : visibility} outputs`;
  return before ? `outputs, before ${before.join(', ')}` : 'outputs, at the end';
}

function printPart(part: BindingPart): string {
  const words = part.name === 'argument' ? part.parameter : partWords[part.name];
  return part.call === 'browse' ? `${words} below an item` : words;
}

function printOwner(document: MappedDocument, key: OperationKey, owner: BindingOwner): string {
  if (owner.kind === 'input') return printInput(document, key, owner.id);
  return (
    owner.fieldPath.at(-1) ?? (owner.root.in === 'response' ? printStatus(owner.root.status) : owner.root.in)
  );
}

function printInput(document: MappedDocument, key: OperationKey, id: string): string {
  const { tree } = document.definition;
  const operation = readOperation(tree, key);
  return (operation && listCard(tree, operation).find((one) => one.id === id)?.label) ?? id;
}

function printBefore(document: MappedDocument, key: OperationKey, before: string | null | undefined): string {
  if (before === undefined) return '';
  return before === null ? ', at the end' : `, before ${printInput(document, key, before)}`;
}
