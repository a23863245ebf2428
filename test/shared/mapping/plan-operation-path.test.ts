import { describe, expect, it } from 'vitest';
import { planOperationPath } from '../../../shared/mapping/plan-operation-path';
import type { Method } from '../../../shared/operations/operation';
import { changesOf, define, key, open, planned, reasonOf, textAfter } from './definitions';

const item = `{
      "post": {
        "parameters": [
          { "name": "id", "in": "path", "required": true, "type": "string" },
          { "name": "body", "in": "body", "schema": { "type": "string" } }
        ]
      }
    }`;
const text = define('/orders/{id}', item);

function move(path: string, method: Method = 'post', from = text) {
  const document = open(from);
  return { document, plan: planOperationPath(document, key('post /orders/{id}'), path, method) };
}

describe('another path or method', () => {
  it('renames the parameter whose placeholder has another name', () => {
    const { document, plan } = move('/v2/orders/{orderId}');
    expect(textAfter(document, plan)).toBe(
      define('/v2/orders/{orderId}', item.replace('"name": "id"', '"name": "orderId"')),
    );
    expect(planned(plan).operation).toBe('post /v2/orders/{orderId}');
  });

  it('adds and removes parameters with their placeholders', () => {
    const gone = move('/orders');
    expect(changesOf(gone.document, gone.plan)).toEqual([
      '-"/orders/{id}": {',
      '+"/orders": {',
      '-{ "name": "id", "in": "path", "required": true, "type": "string" },',
    ]);
    const more = move('/orders/{id}/lines/{lineId}');
    expect(textAfter(more.document, more.plan)).toContain('"name": "lineId"');
  });

  it('changes the method alone', () => {
    const { document, plan } = move('/orders/{id}', 'put');
    expect(changesOf(document, plan)).toEqual(['-"post": {', '+"put": {']);
    expect(planned(plan).announcement).toBe(
      'post /orders/{id}'.replace('post', 'POST') + ' is now PUT /orders/{id}.',
    );
  });

  it('joins a path that is there', () => {
    const both = text.replace('"paths": {', '"paths": {\n    "/x/{id}": {\n      "get": {}\n    },');
    const { document, plan } = move('/x/{id}', 'post', both);
    const after = JSON.parse(textAfter(document, plan)) as { paths: Record<string, object> };
    expect(Object.keys(after.paths)).toEqual(['/x/{id}']);
    expect(Object.keys(after.paths['/x/{id}']!)).toEqual(['get', 'post']);
  });

  it.each([
    [
      'orders',
      'post',
      'A path starts with a slash, and has no spaces, no question mark and no single brace.',
    ],
    ['/a{', 'post', 'A path starts with a slash, and has no spaces, no question mark and no single brace.'],
    [
      '/a?b=c',
      'post',
      'A path starts with a slash, and has no spaces, no question mark and no single brace.',
    ],
    ['/{a}/{a}', 'post', 'A name can stand in a path only once.'],
    ['/orders/{id}', 'get', 'A GET request has no body.'],
    ['/orders/{id}', 'post', 'It is there already.'],
  ] as const)('refuses %s %s: %s', (path, method, reason) => {
    expect(reasonOf(move(path, method).plan)).toBe(reason);
  });
});
