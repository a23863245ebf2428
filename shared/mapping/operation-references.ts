// Where an operation is named by its operationId: in bindings and capabilities of the definition, in the policies and
// the script list of the properties. When an operation gets another id, or goes, these follow.
import type { Path } from '../base/pointer';
import type { FileChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readMember } from '../text/read';
import type { JsonNode } from '../text/tree';
import type { MappedDocument } from './drop';

const policiesPath = ['properties', 'policyTemplateInstances'];
const scriptPath = ['properties', 'scriptOperations'];
const operationsKey = 'x-ms-apimTemplate-operationName';

/** The changes that let everything name the operation by its new id. */
export function followOperationId(document: MappedDocument, from: string, to: string): readonly FileChange[] {
  if (from === '') return [];
  const { root } = document.definition.tree;
  return [
    ...listMentions(root, [], from, false).map((path): FileChange => ({
      file: 'definition',
      change: { kind: 'set', path, value: to },
    })),
    ...listEntries(document, from).map(({ list, index }): FileChange => ({
      file: 'properties',
      change: { kind: 'set', path: [...list, index], value: to },
    })),
  ];
}

/**
 * The changes of the properties file that forget an operation. Where it is the only one in a list, the list would mean
 * every operation without it: its policy goes as a whole, and the script's list keeps the name.
 */
export function forgetOperation(document: MappedDocument, operationId: string): readonly FileChange[] {
  if (operationId === '') return [];
  const changes = listEntries(document, operationId).flatMap(
    ({ list, index, count }): readonly FileChange[] => {
      const isPolicy = list.length > scriptPath.length;
      if (count === 1 && !isPolicy) return [];
      const path = count === 1 ? list.slice(0, policiesPath.length + 1) : [...list, index];
      return [{ file: 'properties', change: { kind: 'remove', path } }];
    },
  );
  // From the last to the first, so that no removal shifts what another one names.
  return changes.reverse();
}

/** The changes of the properties file that name another operation wherever one is named: a copy is treated the same. */
export function joinOperationId(
  document: MappedDocument,
  known: string,
  joining: string,
): readonly FileChange[] {
  if (known === '') return [];
  return listEntries(document, known).map(({ list }): FileChange => ({
    file: 'properties',
    change: { kind: 'insert', parent: list, value: joining },
  }));
}

interface Entry {
  readonly list: Path;
  readonly index: number;
  /** How many names the list has. */
  readonly count: number;
}

/** The entries of the lists of operations in the properties, in the order of the text. */
function listEntries({ properties }: MappedDocument, operationId: string): readonly Entry[] {
  const tree = properties?.tree;
  if (!tree) return [];
  const policies = findNode(tree, policiesPath);
  const count = policies?.kind === 'array' ? policies.items.length : 0;
  const lists = Array.from({ length: count }, (_, index) => [
    ...policiesPath,
    index,
    'parameters',
    operationsKey,
  ]);
  return [...lists, scriptPath].flatMap((list): readonly Entry[] => {
    const node = findNode(tree, list);
    if (node?.kind !== 'array') return [];
    return node.items.flatMap(({ value }, index) =>
      value.kind === 'string' && value.value === operationId
        ? [{ list, index, count: node.items.length }]
        : [],
    );
  });
}

/** Where `operationId` stands with that value inside an extension; the operation's own id stands in none. */
function listMentions(node: JsonNode, path: Path, operationId: string, isInside: boolean): readonly Path[] {
  if (node.kind === 'array') {
    return node.items.flatMap(({ value }, index) =>
      mayMention(value) ? listMentions(value, [...path, index], operationId, isInside) : [],
    );
  }
  if (node.kind !== 'object') return [];
  return node.members.flatMap(({ key, value }): readonly Path[] => {
    if (isInside && key === 'operationId' && value === readMember(node, key)) {
      return value.kind === 'string' && value.value === operationId ? [[...path, key]] : [];
    }
    return mayMention(value)
      ? listMentions(value, [...path, key], operationId, isInside || key.startsWith('x-ms-'))
      : [];
  });
}

function mayMention(node: JsonNode): boolean {
  return node.kind === 'object' || node.kind === 'array';
}
