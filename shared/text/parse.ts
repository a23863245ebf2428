// Reads a JSON text into a tree with ranges. It never refuses: what is wrong is forgiven and reported as a problem
// with its place. First step of everything that shows or changes a definition.
import { DocumentReader } from './document-reader';
import { LineIndents } from './line-indents';
import type { RecoveryKind } from './recovery';
import type { JsonTree } from './tree';

/** Recoveries after which the indent of the lines may tell better where a bracket is missing or too many. */
const bracketKinds: ReadonlySet<RecoveryKind> = new Set([
  'missing-bracket',
  'stray-bracket',
  'trailing-text',
]);

/** A text that is being read, in slices as long as the caller likes. */
export interface Parse {
  /** Reads on for up to `steps` children, commas and brackets. True when the tree is complete. */
  advance(steps: number): boolean;
  /** The tree; what is not read yet is read at once. */
  finish(): JsonTree;
}

/** Reads the whole text. Problems: `json-…`, one for each recovery, in the order of the text, at most 1000. */
export function parseJson(text: string): JsonTree {
  return startParse(text).finish();
}

/** Starts to read a text. The outcome does not depend on the slices. */
export function startParse(text: string): Parse {
  const plain = new DocumentReader(text, null);
  let indented: DocumentReader | null = null;
  const advance = (steps: number): boolean => {
    if (indented) return indented.advance(steps);
    if (!plain.advance(steps)) return false;
    if (!plain.recoveries.some(({ kind }) => bracketKinds.has(kind))) return true;
    indented = new DocumentReader(text, new LineIndents(text));
    return false;
  };
  return {
    advance,
    finish: () => {
      while (!advance(Infinity));
      return (indented && indented.cost <= plain.cost ? indented : plain).buildTree();
    },
  };
}
