// What came of a run of test cases, counted and in words.
import type { CaseReason } from './expectation-check';

/** A result as far as a report needs it. */
export interface ReportedCase {
  readonly name: string;
  readonly operation: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly reasons: readonly CaseReason[];
  readonly durationMs: number;
}

/** How many there are of each. */
export interface CaseCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Counts the outcomes. */
export function countCases(results: readonly ReportedCase[]): CaseCounts {
  const count = (outcome: ReportedCase['outcome']) => results.filter((one) => one.outcome === outcome).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

/** `3 passed, 1 failed`; `No test cases.` where there is none. */
export function printCaseCounts({ passed, failed, skipped }: CaseCounts): string {
  const parts = [
    passed > 0 ? `${passed} passed` : '',
    failed > 0 ? `${failed} failed` : '',
    skipped > 0 ? `${skipped} not run` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'No test cases.' : parts.join(', ');
}

/** One sentence: `status: expected 200, got 404 Not Found`. */
export function printReason({ place, expected, got }: CaseReason): string {
  return `${place}: expected ${expected}, got ${got}`;
}
