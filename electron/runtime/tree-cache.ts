// Remembers the texts that calls were made by last, with their trees: a person sends many calls between two changes of
// a definition, and reading a large one takes longer than a call.
import { parseJson } from '../../shared/text/parse';
import type { JsonTree } from '../../shared/text/tree';

/** Reads JSON text, or answers what it read before. */
export interface TreeCache {
  parse(text: string): JsonTree;
}

const mostTrees = 6;

/** Builds an empty cache. */
export function buildTreeCache(): TreeCache {
  let trees: readonly JsonTree[] = [];
  return {
    parse: (text) => {
      const tree = trees.find((one) => one.text === text) ?? parseJson(text);
      trees = [tree, ...trees.filter((one) => one !== tree)].slice(0, mostTrees);
      return tree;
    },
  };
}
