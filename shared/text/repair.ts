// Puts right everything in a text that has a quick fix, as one change.
import type { TextEdit } from './edit';
import { buildFix } from './fix';
import { isLocalProblem } from './recovery';
import { spliceTree } from './splice';
import { areSound, composeTextEdits, joinTextEdits } from './text-edits';
import type { JsonTree } from './tree';

const mostRounds = 100;

/** The edits that apply every quick fix of a text, ascending; none where nothing is wrong or nothing can be fixed. */
export function repairTree(tree: JsonTree): readonly TextEdit[] {
  let next = tree;
  let edits: readonly TextEdit[] = [];
  for (let round = 0; round < mostRounds && next.problems.length > 0; round++) {
    const fixes = chooseFixes(next);
    if (fixes.length === 0) break;
    edits = composeTextEdits(edits, fixes);
    next = spliceTree(next, fixes);
  }
  return edits;
}

/** What puts the reading of the rest in doubt is fixed alone, the first one first; all others together. */
function chooseFixes(tree: JsonTree): readonly TextEdit[] {
  for (const problem of tree.problems) {
    const fix = isLocalProblem(problem) ? null : buildFix(tree, problem);
    if (fix) return fix;
  }
  const all = joinTextEdits(tree.problems.flatMap((problem) => buildFix(tree, problem) ?? []));
  if (areSound(all, tree.source.length)) return all;
  return tree.problems.map((problem) => buildFix(tree, problem)).find((fix) => fix !== null) ?? [];
}
