import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import { applyEdit } from '../../../shared/connector/apply-edit';
import { followCaseOwners } from '../../../shared/connector/case-owners';
import type { JsonChange } from '../../../shared/text/edit';
import { openCases } from '../../support/case-connector';

const cases = { A: { operation: 'ListProducts' }, B: { operation: 'get /stock/{sku}' } };

function follow(change: JsonChange, written: JsonValue | undefined = cases) {
  const before = openCases(written);
  const applied = applyEdit(before, {
    kind: 'x',
    label: 'x',
    joins: 'own',
    changes: [{ file: 'definition', change }],
  });
  if (!applied.ok) throw new Error(applied.problem.message);
  return followCaseOwners(before, applied.value.document);
}

describe('followCaseOwners', () => {
  it('takes the cases of a renamed operation along', () => {
    const path = ['paths', '/products', 'get', 'operationId'];
    expect(follow({ kind: 'set', path, value: 'GetProducts' })).toEqual([
      { file: 'sidecar', change: { kind: 'set', path: ['cases', 'A', 'operation'], value: 'GetProducts' } },
    ]);
    expect(follow({ kind: 'rename', path: ['paths', '/stock/{sku}'], key: '/levels/{sku}' })).toEqual([
      {
        file: 'sidecar',
        change: { kind: 'set', path: ['cases', 'B', 'operation'], value: 'get /levels/{sku}' },
      },
    ]);
  });

  it('leaves everything else alone', () => {
    expect(follow({ kind: 'set', path: ['host'], value: 'other' })).toEqual([]);
    expect(follow({ kind: 'remove', path: ['paths', '/products'] })).toEqual([]);
    expect(follow({ kind: 'remove', path: ['paths', '/products'] }, undefined)).toEqual([]);
  });
});
