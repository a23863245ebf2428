// Finds the operations that use a shared part of the definition, straight or by way of others. A change of such a
// part is a change of all of them: planners ask here before they touch one.
import { parsePointer, type Path } from '../base/pointer';
import { listOperations } from '../operations/list-operations';
import type { OperationKey, OperationSummary } from '../operations/operation';
import { findNode } from '../text/locate';
import { readMember } from '../text/read';
import type { JsonNode, JsonTree } from '../text/tree';

const sections = ['definitions', 'parameters', 'responses'] as const;
/** How often a node refers to each shared part. */
type Counts = ReadonlyMap<string, number>;

const countsByNode = new WeakMap<JsonNode, Counts>();
const totals = new WeakMap<JsonNode, Counts>();

/**
 * The operations that reach the shared part at that place (`['definitions', 'Product']`, or anything below it), in
 * the order of the text. Empty for a place that is not in a shared part.
 */
export function findUsers(tree: JsonTree, place: Path): readonly OperationSummary[] {
  const target = nameShared(place);
  if (target === null) return [];
  const reaching = listReaching(tree, target);
  return listOperations(tree).filter((operation) =>
    listOwnNodes(tree, operation).some((node) =>
      [...countReferences(node).keys()].some((name) => reaching.has(name)),
    ),
  );
}

/** The operations beside this one that use the shared part at that place. */
export function findOtherUsers(
  tree: JsonTree,
  place: Path,
  operation: OperationKey,
): readonly OperationSummary[] {
  return findUsers(tree, place).filter((user) => user.key !== operation);
}

/** True where the place lies in a part that operations share. */
export function isShared(place: Path): boolean {
  return nameShared(place) !== null;
}

/** Says which other operations a change at that place changes too; empty where it is none. */
export function printSharing(tree: JsonTree, place: Path, operation: OperationKey): string {
  const others = findOtherUsers(tree, place, operation);
  const [first] = others;
  if (!first) return '';
  const rest = others.length - 1;
  const who = rest === 0 ? first.title : `${first.title} and ${rest} more`;
  return `${String(place[1])} is shared: ${who} ${rest === 0 ? 'changes' : 'change'} too.`;
}

/** How many references lead straight to the shared part at that place; 0 for a place that is not in one. */
export function countUses(tree: JsonTree, place: Path): number {
  const target = nameShared(place);
  return target === null ? 0 : (countAllUses(tree).get(target) ?? 0);
}

/** How many references lead straight to each shared part, by `definitions/Product`; what nobody uses is left out. */
export function countAllUses(tree: JsonTree): ReadonlyMap<string, number> {
  const known = totals.get(tree.root);
  if (known) return known;
  const paths = readMember(tree.root, 'paths');
  const items = paths?.kind === 'object' ? paths.members.map(({ value }) => countReferences(value)) : [];
  const total = new Map<string, number>();
  for (const counts of [...items, ...listShared(tree).map(({ references }) => references)]) {
    for (const [name, count] of counts) total.set(name, (total.get(name) ?? 0) + count);
  }
  totals.set(tree.root, total);
  return total;
}

/** As {@link printSharing}, for changes at several places: each shared part is named once. */
export function printSharings(tree: JsonTree, places: readonly Path[], operation: OperationKey): string {
  const sentences = places.map((place) => printSharing(tree, place, operation)).filter((one) => one !== '');
  return [...new Set(sentences)].join(' ');
}

function nameShared(place: Path): string | null {
  const [section, name] = place;
  const isSection = sections.some((one) => one === section);
  return isSection && name !== undefined ? `${String(section)}/${name}` : null;
}

/** The shared parts from which `target` is reached, itself included. */
function listReaching(tree: JsonTree, target: string): ReadonlySet<string> {
  const shared = listShared(tree);
  const reaching = new Set([target]);
  for (let grown = -1; grown !== reaching.size;) {
    grown = reaching.size;
    for (const { name, references } of shared) {
      if (!reaching.has(name) && [...references.keys()].some((one) => reaching.has(one))) reaching.add(name);
    }
  }
  return reaching;
}

function listShared(tree: JsonTree) {
  return sections.flatMap((section) => {
    const holder = readMember(tree.root, section);
    if (holder?.kind !== 'object') return [];
    return holder.members.map(({ key, value }) => ({
      name: `${section}/${key}`,
      references: countReferences(value),
    }));
  });
}

/** What belongs to one operation: itself, and of its path item all that is not another operation. */
function listOwnNodes(tree: JsonTree, operation: OperationSummary): readonly JsonNode[] {
  const item = findNode(tree, ['paths', operation.path]);
  const own = item && readMember(item, operation.method);
  const common = ['parameters', 'x-ms-notification-content'].map((key) => item && readMember(item, key));
  return [own, ...common].flatMap((node) => node ?? []);
}

function countReferences(node: JsonNode): Counts {
  const known = countsByNode.get(node);
  if (known) return known;
  const counts = new Map<string, number>();
  collect(node, counts);
  countsByNode.set(node, counts);
  return counts;
}

function collect(node: JsonNode, counts: Map<string, number>): void {
  if (node.kind === 'array') for (const { value } of node.items) collect(value, counts);
  if (node.kind !== 'object') return;
  for (const { key, value } of node.members) {
    if (key === '$ref' && value.kind === 'string') {
      const name = nameReference(value.value);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    } else collect(value, counts);
  }
}

/** `definitions/Product`; a name that was percent-encoded is decoded, as the platform's own tools do. */
function nameReference(reference: string): string {
  const name = parsePointer(reference).join('/');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
