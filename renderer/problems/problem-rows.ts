// Problems as rows, grouped by file. Pure.
import type { FileRole, Problem } from '../../shared/base/problem';
import { defaultFileNames } from '../../shared/connector/document';
import type { TreeRow } from '../ui/tree-keys';

export interface FileRow extends TreeRow {
  readonly kind: 'file';
  readonly count: number;
}

export interface FindingRow extends TreeRow {
  readonly kind: 'problem';
  readonly problem: Problem;
}

export type ProblemTreeRow = FileRow | FindingRow;

const ranks = { error: 0, warning: 1, hint: 2 } as const;
const elsewhere = 'Connector';

/**
 * Files in the order in which they first have a problem; in each the worst first, then by place. `names` are the
 * names on disk.
 */
export function listProblemRows(
  problems: readonly Problem[],
  names: Partial<Readonly<Record<FileRole, string>>>,
  closed: ReadonlySet<string>,
): readonly ProblemTreeRow[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const file = problem.place?.file;
    const name = file ? (names[file] ?? defaultFileNames[file]) : elsewhere;
    const group = groups.get(name);
    if (group) group.push(problem);
    else groups.set(name, [problem]);
  }
  return [...groups].flatMap(([name, members], index) => {
    const expanded = !closed.has(name);
    const file: FileRow = {
      kind: 'file',
      id: `file ${name}`,
      level: 1,
      label: name,
      setSize: groups.size,
      position: index + 1,
      expanded,
      count: members.length,
    };
    return expanded ? [file, ...listFindings(name, members)] : [file];
  });
}

/** Where a problem stands, in short: the line where it is known, else the pointer. */
export function printPlace({ place }: Problem): string {
  if (place?.range) return `Line ${place.range.line}`;
  return place?.pointer ?? '';
}

function listFindings(file: string, problems: readonly Problem[]): readonly FindingRow[] {
  const sorted = problems.toSorted(
    (left, right) => ranks[left.severity] - ranks[right.severity] || offsetOf(left) - offsetOf(right),
  );
  return sorted.map((problem, index) => ({
    kind: 'problem',
    id: `${file} ${problem.code} ${problem.place?.pointer ?? ''} ${problem.place?.range?.offset ?? ''} ${index}`,
    level: 2,
    label: problem.message,
    setSize: problems.length,
    position: index + 1,
    problem,
  }));
}

function offsetOf(problem: Problem): number {
  return problem.place?.range?.offset ?? Number.MAX_SAFE_INTEGER;
}
