import { describe, expect, it } from 'vitest';
import { guessChoices, listReplyLists } from '../../../shared/mapping/guess-choices';
import { readOperation } from '../../../shared/operations/read-operation';
import { define, key, open } from './definitions';

function reply(schema: string) {
  const { tree } = open(
    define(
      '/a',
      `{ "get": { "operationId": "A", "responses": { "200": { "description": "OK", "schema": ${schema} } } } }`,
    ),
  ).definition;
  const operation = readOperation(tree, key('get /a'));
  if (!operation) throw new Error('no operation');
  return { tree, operation };
}

const list = (...names: string[]) =>
  `{ "type": "array", "items": { "type": "object", "properties": { ${names.map((name) => `"${name}": { "type": "string" }`).join(', ')} } } }`;

describe('what can be chosen from a reply', () => {
  it.each([
    [list('note', 'id', 'name'), 'product', { collection: [], value: ['id'], label: ['name'] }],
    [list('sku', 'id', 'productName'), 'sku', { collection: [], value: ['sku'], label: ['productName'] }],
    [list('code', 'remark'), 'x', { collection: [], value: ['code'], label: ['remark'] }],
  ])('%s for %s', (schema, input, expected) => {
    const { tree, operation } = reply(schema);
    expect(guessChoices(tree, operation, input)).toEqual(expected);
  });

  it('is the list that is usually meant, or the one that is asked for', () => {
    const { tree, operation } = reply(
      `{ "type": "object", "properties": { "links": ${list('id')}, "data": { "type": "object", "properties": { "items": ${list('id', 'name')} } } } }`,
    );
    expect(listReplyLists(tree, operation).map(({ path }) => path)).toEqual([['links'], ['data', 'items']]);
    expect(guessChoices(tree, operation, '')?.collection).toEqual(['data', 'items']);
    expect(guessChoices(tree, operation, '', ['links'])?.value).toEqual(['id']);
  });

  it('is nothing in a list of texts, in a web of types and without a list', () => {
    for (const schema of [
      '{ "type": "array", "items": { "type": "string" } }',
      '{ "type": "object" }',
      '{ "type": "string" }',
    ]) {
      const { tree, operation } = reply(schema);
      expect(guessChoices(tree, operation, '')).toBeNull();
    }
  });
});
