import { describe, expect, it } from 'vitest';
import type { OperationKey } from '../../../shared/operations/operation';
import { planLookup } from '../../../shared/operations/plan-lookup';
import { readLookup } from '../../../shared/operations/read-lookup';
import { readOperation } from '../../../shared/operations/read-operation';
import { parseJson } from '../../../shared/text/parse';
import type { JsonValue } from '../../../shared/base/json-value';

const responses = { 200: { description: 'OK' } };
const tree = parseJson(
  JSON.stringify({
    paths: {
      '/order': {
        post: {
          operationId: 'Order',
          parameters: [
            { name: 'area', in: 'query', type: 'string', required: true, 'x-ms-summary': 'Area' },
            { name: 'limit', in: 'query', type: 'integer' },
            {
              name: 'item',
              in: 'body',
              schema: { type: 'object', properties: { shop: { type: 'string', default: 'north' } } },
            },
          ],
          responses,
        },
      },
      '/products': {
        post: {
          operationId: 'ListProducts',
          summary: 'List products',
          parameters: [
            { name: 'region', in: 'query', type: 'string', required: true },
            { name: 'top', in: 'query', type: 'integer' },
            {
              name: 'filter',
              in: 'body',
              schema: {
                type: 'object',
                properties: { by: { type: 'object', properties: { shop: { type: 'string' } } } },
              },
            },
          ],
          responses,
        },
      },
    },
  }),
);

function plan(binding: object, values: Readonly<Record<string, JsonValue>> = {}) {
  const operation = readOperation(tree, 'post /order' as OperationKey);
  const lookup = readLookup(parseJson(JSON.stringify(binding)).root);
  if (!operation || !lookup) throw new Error('The test has no lookup.');
  return planLookup(tree, operation, lookup, values);
}

const list = (parameters: object) => ({
  'x-ms-dynamic-list': { operationId: 'ListProducts', parameters },
});

describe('planLookup', () => {
  it('hands over values, inputs and defaults, by the ids of the called operation', () => {
    const planned = plan(
      list({
        region: { parameterReference: 'area' },
        top: { value: 100 },
        'filter/by/shop': { parameterReference: 'item/shop' },
      }),
      { 'query/area': 'west' },
    );
    expect(planned).toEqual({
      ok: true,
      operation: 'post /products',
      inputs: { 'query/region': 'west', 'query/top': 100, 'body/by/shop': 'north' },
    });
  });

  it('leaves out what is optional and empty, and finds a field by its bare name', () => {
    const older = {
      'x-ms-dynamic-values': {
        operationId: 'ListProducts',
        parameters: { region: 'x', top: { parameter: 'limit' }, shop: { parameter: 'shop' } },
      },
    };
    expect(plan(older)).toMatchObject({ inputs: { 'query/region': 'x', 'body/by/shop': 'north' } });
  });

  it.each([
    [list({ region: { parameterReference: 'area' } }), 'Fill in Area first.'],
    [list({ region: { parameterReference: 'gone' } }), 'It reads gone, which this operation does not have.'],
    [list({}), 'List products needs region, which this lookup does not hand it.'],
    [{ 'x-ms-dynamic-list': { operationId: 'Gone' } }, 'No operation has the ID Gone.'],
    [
      { 'x-ms-dynamic-values': { builtInOperation: 'AadGraph.GetUsers' } },
      'The platform looks these up by itself.',
    ],
  ])('says why %j cannot be called', (binding, reason) => {
    expect(plan(binding)).toEqual({ ok: false, reason });
  });
});
