// Puts missing closing brackets where the parser read them.
import type { TextEdit } from './edit';
import { locateAt, type Located } from './locate';
import { isMultiLine, readIndent, readStyle } from './style';
import type { JsonTree } from './tree';

/** Closes everything that ends at the place without its bracket, the innermost first. */
export function fixBrackets(tree: JsonTree, { offset }: { readonly offset: number }): readonly TextEdit[] {
  const chain = locateAt(tree, offset);
  const open = chain.filter((one) => isOpen(one) && one.offset + one.length === offset).reverse();
  const { lineEnd } = readStyle(tree, chain);
  return [{ offset, length: 0, text: open.map((one) => printBracket(tree, one, lineEnd)).join('') }];
}

function isOpen({ node }: Located): boolean {
  return (node.kind === 'object' || node.kind === 'array') && !node.closed;
}

/** The bracket, on a line of its own where the children stand on lines of their own. */
function printBracket({ source }: JsonTree, { node, offset }: Located, lineEnd: string): string {
  const bracket = node.kind === 'object' ? '}' : ']';
  if (!isMultiLine(source, node, offset)) return bracket;
  return lineEnd + readIndent(source, offset) + bracket;
}
