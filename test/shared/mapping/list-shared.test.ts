import { describe, expect, it } from 'vitest';
import { listShared } from '../../../shared/mapping/list-shared';
import { parseJson } from '../../../shared/text/parse';

describe('listShared', () => {
  it('lists definitions, parameters and responses with the references that lead to them', () => {
    const product = { $ref: '#/definitions/Product' };
    const tree = parseJson(
      JSON.stringify({
        parameters: { Top: { name: 'top', in: 'query', type: 'integer' } },
        definitions: {
          Page: { properties: { value: { type: 'array', items: product } } },
          Product: { type: 'object', properties: { parent: product } },
          Unused: { type: 'string' },
        },
        responses: { Failed: { description: 'Failed' } },
        paths: {
          '/a': {
            get: {
              parameters: [{ $ref: '#/parameters/Top' }],
              responses: { 200: { schema: { $ref: '#/definitions/Page' } } },
            },
          },
          '/b': { get: { responses: { 200: { schema: product } } } },
        },
      }),
    );
    expect(listShared(tree).map(({ place, type, uses }) => [place.join('/'), type, uses])).toEqual([
      ['definitions/Page', 'object', 1],
      ['definitions/Product', 'object', 3],
      ['definitions/Unused', 'string', 0],
      ['parameters/Top', 'integer', 1],
      ['responses/Failed', '', 0],
    ]);
    expect(listShared(tree)).toBe(listShared(tree));
  });
});
