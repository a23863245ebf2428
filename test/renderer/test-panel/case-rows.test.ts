import { describe, expect, it } from 'vitest';
import { listCaseRows } from '../../../renderer/test-panel/case-rows';
import { readCases } from '../../../shared/runtime/case-schema';
import { openCases } from '../../support/case-connector';

describe('listCaseRows', () => {
  it('says which operation a case calls and how it went', () => {
    const document = openCases({ A: { operation: 'ListProducts' }, B: { operation: 'Gone' } });
    const result = {
      name: 'A',
      operation: '',
      outcome: 'failed',
      reasons: [],
      durationMs: 12,
      call: null,
    } as const;
    const rows = listCaseRows(
      document.definition.tree,
      readCases(document).cases,
      { A: result },
      new Set(['B']),
    );
    expect(rows.map(({ label, checked, durationMs }) => [label, checked, durationMs])).toEqual([
      ['A, List products, failed', false, 12],
      ['B, No operation Gone, never run', true, 0],
    ]);
  });
});
