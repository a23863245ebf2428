// Says in words what stands at a place of the definition or the properties: `Get product › Product`. For lists of places
// that a person goes through.
import type { Path } from '../base/pointer';
import { listOperations } from '../operations/list-operations';
import type { OperationSummary } from '../operations/operation';
import { listPolicyEntries } from '../operations/policy-entries';
import { findReference, readReference } from '../operations/find-reference';
import { findNode } from '../text/locate';
import { readString } from '../text/read';
import type { JsonTree } from '../text/tree';
import type { MappedDocument } from './drop';

/** A place in words, and the operation that it belongs to, where it belongs to one. */
export interface DescribedPlace {
  /** The operation, the shared part or the policy, for example `Get product`. */
  readonly owner: string;
  /** The way from there, `Product › dropdown`; empty where the place is the owner itself. */
  readonly trail: string;
  readonly operation: OperationSummary | null;
}

/** Steps that say nothing on their own. */
const silent: ReadonlySet<string> = new Set([
  'parameters',
  'properties',
  'schema',
  'responses',
  '$ref',
  'allOf',
]);
/** What a step is called where its key would not be understood. */
const words: ReadonlyMap<string, string> = new Map([
  ['x-ms-dynamic-values', 'dropdown (older form)'],
  ['x-ms-dynamic-list', 'dropdown'],
  ['x-ms-dynamic-schema', 'dynamic fields (older form)'],
  ['x-ms-dynamic-properties', 'dynamic fields'],
  ['x-ms-dynamic-tree', 'tree of choices'],
  ['x-ms-notification-content', 'notification'],
  ['items', 'items'],
  ['additionalProperties', 'other names'],
]);

/** Describes a place; what is no longer there is described by its path. */
export function describePlace(
  document: MappedDocument,
  file: 'definition' | 'properties',
  path: Path,
): DescribedPlace {
  if (file === 'properties') return describeProperties(document, path);
  const { tree } = document.definition;
  if (path[0] !== 'paths') {
    const [section, name, ...rest] = path;
    const owner = name === undefined ? String(section ?? '') : String(name);
    return { owner, trail: printTrail(tree, path.slice(0, 2), rest), operation: null };
  }
  const [, template, method, ...rest] = path;
  const operation =
    listOperations(tree).find((one) => one.path === template && one.method === method) ?? null;
  if (operation) {
    return { owner: operation.title, trail: printTrail(tree, path.slice(0, 3), rest), operation };
  }
  const trail = printTrail(tree, path.slice(0, 2), path.slice(2));
  return { owner: String(template ?? 'paths'), trail, operation: null };
}

function describeProperties({ properties }: MappedDocument, path: Path): DescribedPlace {
  const [, list, index] = path;
  if (list === 'scriptOperations') return { owner: 'Operations of the script', trail: '', operation: null };
  const policy = listPolicyEntries(properties?.tree).find((one) => one.index === index);
  if (list === 'policyTemplateInstances' && policy) {
    return { owner: `Policy ${policy.title || policy.templateId}`, trail: '', operation: null };
  }
  return { owner: 'Properties', trail: path.slice(1).join(' › '), operation: null };
}

function printTrail(tree: JsonTree, start: Path, steps: Path): string {
  const named: string[] = [];
  steps.forEach((step, index) => {
    const holder = [...start, ...steps.slice(0, index)];
    const key = steps[index - 1];
    if (typeof step === 'number') {
      if (key === 'parameters') named.push(nameParameter(tree, [...holder, step]));
    } else if (key === 'responses') named.push(`response ${step}`);
    else if (key === 'properties' || key === 'definitions') named.push(step);
    else if (!silent.has(step)) named.push(words.get(step) ?? step);
  });
  return named.filter((word) => word !== '').join(' › ');
}

function nameParameter(tree: JsonTree, path: Path): string {
  const node = findNode(tree, path);
  const reference = node && readReference(node);
  const target = reference === null ? node : findReference(tree, reference)?.node;
  return target ? readString(target, 'x-ms-summary') || readString(target, 'name') : '';
}
