// The test cases as rows of a list, with what is read out of each. Pure.
import type { JsonTree } from '../../shared/text/tree';
import type { CaseResult } from '../../shared/runtime/case-run';
import { findCaseOperation } from '../../shared/runtime/case-run';
import type { TestCase } from '../../shared/runtime/case-schema';
import type { TreeRow } from '../ui/tree-keys';

export interface CaseTreeRow extends TreeRow {
  readonly testCase: TestCase;
  /** The title of the operation, or that there is none. */
  readonly operation: string;
  readonly outcome: CaseResult<unknown>['outcome'] | undefined;
  readonly durationMs: number;
}

const words = { passed: 'passed', failed: 'failed', skipped: 'not run' } as const;

/** The rows in the order in which the cases run. */
export function listCaseRows(
  tree: JsonTree,
  cases: readonly TestCase[],
  results: Readonly<Record<string, CaseResult<unknown>>>,
  checked: ReadonlySet<string>,
): readonly CaseTreeRow[] {
  return cases.map((testCase, index) => {
    const { name } = testCase;
    const operation = findCaseOperation(tree, testCase)?.title ?? `No operation ${testCase.operation}`;
    const result = Object.hasOwn(results, name) ? results[name] : undefined;
    return {
      id: name,
      level: 1,
      label: [name, operation, result ? words[result.outcome] : 'never run'].join(', '),
      setSize: cases.length,
      position: index + 1,
      checked: checked.has(name),
      testCase,
      operation,
      outcome: result?.outcome,
      durationMs: result?.durationMs ?? 0,
    };
  });
}
