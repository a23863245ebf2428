import { describe, expect, it } from 'vitest';
import {
  countCases,
  printCaseCounts,
  printReason,
  type ReportedCase,
} from '../../../shared/runtime/case-report';

const result = (outcome: ReportedCase['outcome']): ReportedCase => ({
  name: outcome,
  operation: 'A',
  outcome,
  reasons: [],
  durationMs: 1,
});

describe('a report of test cases', () => {
  it('counts the outcomes and says them', () => {
    const counts = countCases([result('passed'), result('passed'), result('failed'), result('skipped')]);
    expect(counts).toEqual({ passed: 2, failed: 1, skipped: 1 });
    expect(printCaseCounts(counts)).toBe('2 passed, 1 failed, 1 not run');
    expect(printCaseCounts(countCases([]))).toBe('No test cases.');
  });

  it('says a reason in one sentence', () => {
    expect(printReason({ place: 'status', expected: '200', got: '404' })).toBe(
      'status: expected 200, got 404',
    );
  });
});
