import { describe, expect, it } from 'vitest';
import { planOwnCopy } from '../../../shared/mapping/plan-own-copy';
import { define, key, open, planned, reasonOf, textAfter } from './definitions';

const get = key('get /a');
const document = open(
  define(
    '/a',
    '{ "get": { "summary": "Read", "responses": { "200": { "schema": { "$ref": "#/definitions/A" } } } } }',
    `,
  "definitions": {
    "A": { "type": "object", "properties": { "b": { "$ref": "#/definitions/B" } } },
    "B": { "type": "object" }
  }`,
  ),
);
const field = (...fieldPath: string[]) =>
  ({ kind: 'field', operation: get, root: { in: 'response', status: '200' }, fieldPath }) as const;

describe('an own copy', () => {
  it('stands where the reference stood, its own references as they are', () => {
    const plan = planOwnCopy(document, field());
    expect(textAfter(document, plan)).toContain(
      '"schema": { "type": "object", "properties": { "b": { "$ref": "#/definitions/B" } } } }',
    );
    expect(planned(plan).announcement).toBe('Read now has its own copy of A.');
  });

  it('is refused inside what is shared, and for what is no reference', () => {
    expect(reasonOf(planOwnCopy(document, field('b')))).toBe(
      'It stands in A, which is shared itself: copy that first.',
    );
    const plain = open(
      define('/a', '{ "get": { "responses": { "200": { "schema": { "type": "string" } } } } }'),
    );
    expect(reasonOf(planOwnCopy(plain, field()))).toBe('It is written in place already.');
  });
});
