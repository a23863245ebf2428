import { describe, expect, it } from 'vitest';
import { planRemoval, planRemovalOfResponse } from '../../../shared/mapping/remove-part';
import { changesOf, define, key, open, planned, reasonOf, textAfter } from './definitions';

const post = key('post /orders/{id}');
const document = open(
  define(
    '/orders/{id}',
    `{
      "post": {
        "parameters": [
          { "name": "id", "in": "path", "required": true, "type": "string" },
          { "name": "body", "in": "body", "schema": { "type": "object", "required": ["sku", "note"], "properties": {
            "sku": { "type": "string" },
            "note": { "type": "string" }
          } } }
        ],
        "responses": {
          "200": { "description": "ok", "headers": { "ETag": { "type": "string" }, "Age": { "type": "integer" } } },
          "404": { "description": "none" }
        }
      }
    }`,
  ),
);
const field = (...fieldPath: string[]) =>
  ({ kind: 'field', operation: post, root: { in: 'body' }, fieldPath }) as const;

describe('removal', () => {
  it('takes the segment of a path parameter with it', () => {
    const listedAt = ['paths', '/orders/{id}', 'post', 'parameters', 0];
    const plan = planRemoval(document, { kind: 'parameter', operation: post, listedAt });
    expect(changesOf(document, plan)).toEqual([
      '-"/orders/{id}": {',
      '+"/orders": {',
      '-{ "name": "id", "in": "path", "required": true, "type": "string" },',
    ]);
    expect(planned(plan).operation).toBe('post /orders');
  });

  it('takes the name of a required field with it', () => {
    const plan = planRemoval(document, field('sku'));
    expect(changesOf(document, plan)).toEqual([
      '-{ "name": "body", "in": "body", "schema": { "type": "object", "required": ["sku", "note"], "properties": {',
      '-"sku": { "type": "string" },',
      '+{ "name": "body", "in": "body", "schema": { "type": "object", "required": ["note"], "properties": {',
    ]);
  });

  it('takes the body, a header and a response', () => {
    expect(textAfter(document, planRemoval(document, field()))).not.toContain('"body"');
    const header = { kind: 'header', operation: post, status: '200', name: 'ETag' } as const;
    expect(textAfter(document, planRemoval(document, header))).toContain(
      '"headers": { "Age": { "type": "integer" } }',
    );
    const plan = planRemovalOfResponse(document, post, '404');
    expect(changesOf(document, plan).at(-1)).toMatch(/^\+"200": .*\}$/);
  });

  it('is refused for the last response and for what is gone', () => {
    const only = open(define('/a', '{ "get": { "responses": { "200": {} } } }'));
    expect(reasonOf(planRemovalOfResponse(only, key('get /a'), '200'))).toBe(
      'An operation needs at least one response.',
    );
    expect(reasonOf(planRemovalOfResponse(document, post, '500'))).toBe('The response is no longer there.');
    expect(reasonOf(planRemoval(document, field('gone')))).toBe('What you remove is no longer there.');
  });
});
