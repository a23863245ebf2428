import { describe, expect, it } from 'vitest';
import { OperationIds } from '../../../shared/import/choose-operation-id';

function choose(written: string, method = 'get', path = '/'): string {
  return new OperationIds().choose(written, method, path);
}

describe('OperationIds', () => {
  it.each([
    ['GetProducts', 'GetProducts'],
    ['list_all-things', 'list_all-things'],
    ['repos/list-for-org', 'ReposListForOrg'],
    ['get über café', 'GetUberCafe'],
    ['a.b.c', 'ABC'],
  ])('makes %j %j', (written, id) => {
    expect(choose(written)).toBe(id);
  });

  it.each([
    ['get', '/products/{sku}/stock', 'GetProductsBySkuStock'],
    ['post', '/products', 'CreateProducts'],
    ['delete', '/a/{id}.json', 'DeleteAJsonById'],
    ['put', '/', 'ReplaceRoot'],
    ['patch', '/日本', 'UpdateRoot'],
  ])('makes one from %s %s', (method, path, id) => {
    expect(choose('', method, path)).toBe(id);
  });

  it('never gives the same id twice, whatever the case', () => {
    const ids = new OperationIds();
    const given = ['get', 'Get', 'GET', 'get2'].map((written) => ids.choose(written, 'get', '/'));
    expect(given).toEqual(['get', 'Get2', 'GET3', 'get22']);
    expect(new Set(given.map((id) => id.toLowerCase())).size).toBe(4);
  });

  it('keeps ids short', () => {
    expect(choose('x'.repeat(200)).length).toBeLessThanOrEqual(76);
  });
});
