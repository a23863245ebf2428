import { describe, expect, it } from 'vitest';
import type { DragItem } from '../../../shared/mapping/drop';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { suggestSegmentName } from '../../../shared/mapping/plan-to-segment';
import { changesOf, key, open, planned, reasonOf, textAfter } from './definitions';
import { parts, setStock } from './parts-definition';

function drop(item: DragItem, index: number, name?: string) {
  const document = open(parts);
  const named = name === undefined ? {} : { name };
  const slot = { kind: 'segment', operation: setStock, index, ...named } as const;
  return { document, plan: planDrop(document, item, slot) };
}

const segment = (index: number): DragItem => ({ kind: 'segment', operation: setStock, index });

describe('a segment of the path onto itself', () => {
  it('becomes a required parameter, encoded once, with what stood there to test with', () => {
    const { document, plan } = drop(segment(2), 2);
    expect(changesOf(document, plan)).toEqual([
      '-"/v1/products/4711/stock": {',
      '+"/v1/products/{productId}/stock": {',
      '-} }',
      '+} },',
      '+{ "name": "productId", "in": "path", "required": true, "type": "string", "x-ms-summary": "Product Id", "x-ms-url-encoding": "single", "x-ms-test-value": "4711" }',
    ]);
    expect(planned(plan).announcement).toBe(
      '4711 is now the parameter productId. The path is now /v1/products/{productId}/stock.',
    );
    expect(planned(plan).operation).toBe('post /v1/products/{productId}/stock');
  });

  it('takes the name that is given', () => {
    const { document, plan } = drop(segment(1), 1, 'things');
    expect(changesOf(document, plan)).toContain('+"/v1/{things}/4711/stock": {');
  });

  it('is refused on another segment, and where it is a parameter already', () => {
    expect(reasonOf(drop(segment(2), 1).plan)).toBe(
      'A segment becomes a parameter where it stands: drop it on itself.',
    );
    const document = open(parts.replace('/4711/', '/{sku}/'));
    const operation = key('post /v1/products/{sku}/stock');
    const item = { kind: 'segment', operation, index: 2 } as const;
    expect(reasonOf(planDrop(document, item, item))).toBe('{sku} is a parameter already.');
  });
});

describe('something else onto a segment', () => {
  it('takes its place, when it is an input', () => {
    const { document, plan } = drop({ kind: 'input', operation: setStock, id: 'query/sku' }, 2);
    expect(changesOf(document, plan)).toEqual([
      '-"/v1/products/4711/stock": {',
      '+"/v1/products/{sku}/stock": {',
      '-{ "name": "sku", "in": "query", "type": "string" },',
      '+{ "name": "sku", "in": "path", "type": "string", "required": true, "x-ms-url-encoding": "single" },',
    ]);
  });

  it('leaves the body, when it is a field', () => {
    const item: DragItem = { kind: 'field', operation: setStock, fieldPath: ['supplier', 'name'] };
    const { document, plan } = drop(item, 2);
    expect(changesOf(document, plan)).toContain(
      '+{ "name": "name", "in": "path", "required": true, "type": "string", "x-ms-url-encoding": "single" }',
    );
    expect(planned(plan).operation).toBe('post /v1/products/{name}/stock');
  });

  it('is new, when it comes from a sample', () => {
    const item: DragItem = { kind: 'sample', samples: [{ id: '77' }], path: ['id'], name: 'id' };
    const { document, plan } = drop(item, 2);
    expect(changesOf(document, plan)).toContain('+"/v1/products/{id}/stock": {');
  });

  it('is refused where a parameter stands', () => {
    const document = open(parts.replace('/4711/', '/{id}/'));
    const operation = key('post /v1/products/{id}/stock');
    const item: DragItem = { kind: 'input', operation, id: 'query/sku' };
    const plan = planDrop(document, item, { kind: 'segment', operation, index: 2 });
    expect(reasonOf(plan)).toBe('That segment holds {id} already.');
  });
});

describe('a value onto a segment', () => {
  const path = '/v1/products/{sku}/stock';
  const text = parts
    .replace('/v1/products/4711/stock', path)
    .replace('"sku", "in": "query",', '"sku", "in": "path", "required": true,');
  const operation = key(`post ${path}`);

  it('is written in place of the parameter', () => {
    const document = open(text);
    const slot = { kind: 'segment', operation, index: 2 } as const;
    const after = textAfter(document, planDrop(document, { kind: 'literal', value: 4711 }, slot));
    expect(after).toContain('"/v1/products/4711/stock": {');
    expect(after).not.toContain('"sku", "in": "path"');
  });

  it('is refused where it cannot stand in a path', () => {
    const slot = { kind: 'segment', operation, index: 2 } as const;
    expect(reasonOf(planDrop(open(text), { kind: 'literal', value: 'a/b' }, slot))).toBe(
      'A segment of the path is one text without spaces, slashes or braces.',
    );
  });
});

describe('the name that a segment suggests', () => {
  it.each([
    ['/products/4711', 1, 'productId'],
    ['/categories/c-9/boxes/12', 3, 'boxId'],
    ['/categories/c-9', 1, 'categoryId'],
    ['/v1/stock-levels', 1, 'stockLevels'],
    ['/12', 0, 'id'],
  ])('%s, segment %i: %s', (path, index, name) => {
    expect(suggestSegmentName(path, index)).toBe(name);
  });
});
