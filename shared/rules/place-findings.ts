// Turns findings into problems: where they stand in the file, with pointer, line and column.
import { printPointer } from '../base/pointer';
import type { FileRole, Problem } from '../base/problem';
import type { JsonTree } from '../text/tree';
import type { Finding } from './finding';

/** A whole object is not marked; its opening bracket is. */
const rootLength = 1;

/** The problems of a file in the order of its text. Findings are relative to the root value. */
export function placeFindings(
  tree: JsonTree,
  file: FileRole,
  findings: readonly Finding[],
): readonly Problem[] {
  return [...findings]
    .sort((left, right) => left.offset - right.offset)
    .map(({ code, message, severity, action, path, offset, length, onKey }) => ({
      code,
      message,
      severity,
      place: {
        file,
        pointer: printPointer(path),
        range: tree.source.rangeOf(tree.start + offset, onKey ? Math.min(length, rootLength) : length),
      },
      action,
    }));
}
