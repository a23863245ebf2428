// Rows that stand in for choices.
import { describe, expect, it } from 'vitest';
import { listSampleChoices } from '../../../renderer/preview/sample-choices';
import { readLookup } from '../../../shared/operations/read-lookup';
import { parseJson } from '../../../shared/text/parse';

const build = (title: object) =>
  parseJson(
    JSON.stringify({
      paths: {
        '/products': {
          get: {
            operationId: 'ListProducts',
            responses: {
              200: {
                description: 'OK',
                schema: {
                  type: 'object',
                  properties: {
                    value: {
                      type: 'array',
                      items: { type: 'object', properties: { name: { type: 'string', ...title } } },
                    },
                  },
                },
              },
            },
          },
        },
      },
    }),
  );

const lookup = (binding: object) => {
  const found = readLookup(parseJson(JSON.stringify({ 'x-ms-dynamic-list': binding })).root);
  if (!found) throw new Error('The test has no lookup.');
  return found;
};
const products = lookup({ operationId: 'ListProducts', itemsPath: 'value', itemTitlePath: 'name' });

describe('listSampleChoices', () => {
  it('calls them after the field that gives titles', () => {
    const rows = listSampleChoices(build({ 'x-ms-summary': 'Product name' }), products);
    expect(rows.map((row) => row.label)).toEqual(['Product name 1', 'Product name 2', 'Product name 3']);
  });

  it('takes the known values of that field', () => {
    const rows = listSampleChoices(build({ enum: ['Desk', 'Chair'] }), products);
    expect(rows.map((row) => row.label)).toEqual(['Desk', 'Chair']);
  });

  it('makes do with the path where the operation is not there', () => {
    const rows = listSampleChoices(parseJson('{}'), lookup({ operationId: 'Gone', itemValuePath: 'a/id' }));
    expect(rows[0]?.label).toBe('id 1');
  });
});
