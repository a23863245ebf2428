// Finds where a definition refers to something that operations share, reference by reference.
import type { Path } from '../base/pointer';
import type { JsonNode, JsonTree } from '../text/tree';
import { nameReference } from './rewrite-names';

/** The places of the `$ref` members that lead straight to it, in the order of the text. */
export function findReferencesTo(tree: JsonTree, section: string, name: string): readonly Path[] {
  const found: Path[] = [];
  collect(tree.root, [], `${section}/${name}`, found);
  return found;
}

/** The text that refers to a shared part. */
export function printReference(section: string, name: string): string {
  return `#/${section}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function collect(node: JsonNode, path: Path, wanted: string, found: Path[]): void {
  if (node.kind === 'array') {
    node.items.forEach(({ value }, index) => collect(value, [...path, index], wanted, found));
  }
  if (node.kind !== 'object') return;
  for (const { key, value } of node.members) {
    if (key !== '$ref') collect(value, [...path, key], wanted, found);
    else if (value.kind === 'string' && nameReference(value.value) === wanted) found.push([...path, key]);
  }
}
