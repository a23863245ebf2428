// Prints the lists of parameters that are no body: `collectionFormat` says how. Custom connectors know `csv` alone;
// the others are read as OpenAPI 2.0 has them, and left for `rules` to judge.
import type { Parameter } from '../operations/operation';
import { findNode } from '../text/locate';
import { readString } from '../text/read';
import type { JsonTree } from '../text/tree';
import { type WireValue, printPlain } from './wire-value';

const separators: ReadonlyMap<string, string> = new Map([
  ['csv', ','],
  ['ssv', ' '],
  ['tsv', '\t'],
  ['pipes', '|'],
]);

/**
 * The texts that a parameter sends: one, but for a list with `collectionFormat` `multi`, which sends one for each
 * item. `encode` is put on each item, so that a comma inside one stays apart from those between them.
 */
export function listTexts(
  tree: JsonTree,
  parameter: Parameter,
  value: WireValue,
  encode: (text: string) => string,
): readonly string[] {
  if (!Array.isArray(value)) return [encode(printPlain(value))];
  const items = value.map((item: WireValue) => encode(printPlain(item)));
  const node = findNode(tree, parameter.place);
  const format = node ? readString(node, 'collectionFormat') : '';
  if (format === 'multi') return items;
  const separator = separators.get(format) ?? ',';
  return items.length === 0
    ? []
    : [items.join(separator === ',' || separator === '|' ? separator : encode(separator))];
}
