import { describe, expect, it } from 'vitest';
import { buildCase } from '../../../shared/runtime/case-build';
import { findCaseOperation } from '../../../shared/runtime/case-run';
import { buildReply, openCases } from '../../support/case-connector';

const { tree } = openCases(undefined).definition;

function find(operation: string) {
  const found = findCaseOperation(tree, { operation });
  if (!found) throw new Error(`No operation ${operation}.`);
  return found;
}

describe('buildCase', () => {
  it('expects what came, and the schema where it fits', () => {
    const reply = buildReply({ value: [{ sku: 'A', extra: 1 }] });
    const built = buildCase(tree, find('ListProducts'), { 'query/top': 5 }, reply, []);
    expect(built).toEqual({
      name: 'List products',
      operation: 'ListProducts',
      inputs: { 'query/top': 5 },
      expect: { status: 200, schema: true },
      take: [],
    });
    const wrong = buildCase(tree, find('ListProducts'), {}, buildReply({ value: 5 }), [built]);
    expect(wrong).toMatchObject({ name: 'List products 2', expect: { status: 200 } });
    expect(wrong.expect.schema).toBeUndefined();
  });

  it('names an operation without id by its key', () => {
    const built = buildCase(tree, find('get /stock/{sku}'), {}, buildReply({}, 404), []);
    expect(built).toMatchObject({ operation: 'get /stock/{sku}', expect: { status: 404 } });
  });
});
