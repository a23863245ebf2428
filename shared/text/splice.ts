// The tree of a text after edits.
import type { TextEdit } from './edit';
import { parseJson } from './parse';
import { applyTextEdits } from './text-edits';
import type { JsonTree } from './tree';

/** The tree of the text after `edits` (ascending, not overlapping): the same as parsing it anew would give. */
export function spliceTree(tree: JsonTree, edits: readonly TextEdit[]): JsonTree {
  return edits.length === 0 ? tree : parseJson(applyTextEdits(tree.text, edits));
}
