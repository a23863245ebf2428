// A definition whose inputs and fields come from its other operations, in all the forms that there are.
import { printOperationKey } from '../../shared/operations/operation-key';
import type { Operation } from '../../shared/operations/operation';
import { readOperation } from '../../shared/operations/read-operation';
import { parseJson } from '../../shared/text/parse';

const list = (operationId: string, parameters: readonly object[] = []) => ({
  get: {
    operationId,
    summary: `List ${operationId}`,
    parameters,
    responses: { 200: { description: 'The list.' } },
  },
});

const query = (name: string, more: object = {}) => ({ name, in: 'query', type: 'string', ...more });

export const boundDefinition = {
  swagger: '2.0',
  info: { title: 'Bound', version: '1' },
  host: '127.0.0.1:1',
  schemes: ['http'],
  paths: {
    '/sites': list('ListSites', [query('top', { type: 'integer' })]),
    '/lists': list('ListLists', [query('site', { required: true }), query('kind')]),
    '/schema': list('GetSchema', [query('list', { required: true })]),
    '/needy': list('ListNeedy', [query('must', { required: true })]),
    '/items/{id}': {
      post: {
        operationId: 'CreateItem',
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            type: 'string',
            'x-ms-dynamic-values': { operationId: 'ListNeedy', 'value-path': 'id' },
          },
          query('site', {
            'x-ms-summary': 'Site',
            required: true,
            'x-ms-dynamic-values': {
              operationId: 'ListSites',
              'value-collection': 'value',
              'value-path': 'id',
              'value-title': 'name',
              parameters: { top: 50 },
            },
          }),
          query('list', {
            'x-ms-summary': 'List',
            'x-ms-dynamic-values': { operationId: 'Gone', 'value-path': 'id' },
            'x-ms-dynamic-list': {
              operationId: 'ListLists',
              itemsPath: 'data/lists',
              itemValuePath: 'ids/guid',
              itemTitlePath: 'title',
              parameters: { site: { parameterReference: 'site' }, kind: { value: 'open' } },
            },
          }),
          query('tags', {
            type: 'array',
            items: {
              type: 'string',
              'x-ms-dynamic-values': { operationId: 'ListSites', 'value-path': 'id' },
            },
          }),
          query('user', {
            'x-ms-dynamic-values': { builtInOperation: 'AadGraph.GetUsers', 'value-path': 'id' },
          }),
          query('wrong', {
            'x-ms-dynamic-values': { operationId: 'ListSites', 'value-path': 'id', parameters: { none: 1 } },
          }),
          {
            name: 'item',
            in: 'body',
            required: true,
            schema: {
              type: 'object',
              required: ['head'],
              properties: {
                head: {
                  type: 'object',
                  required: ['owner'],
                  properties: { owner: { type: 'string', 'x-ms-summary': 'Owner' } },
                },
                kind: {
                  type: 'string',
                  'x-ms-dynamic-list': {
                    operationId: 'ListLists',
                    itemsPath: '',
                    itemValuePath: 'id',
                    parameters: { site: { parameterReference: 'item/head/owner' } },
                  },
                },
                fields: {
                  type: 'object',
                  'x-ms-summary': 'Fields',
                  'x-ms-dynamic-schema': {
                    operationId: 'GetSchema',
                    parameters: { list: { parameter: 'list' } },
                    'value-path': 'schema/properties',
                  },
                },
              },
            },
          },
        ],
        responses: {
          200: {
            description: 'The item.',
            schema: {
              type: 'object',
              properties: {
                id: { type: 'string' },
                fields: {
                  type: 'object',
                  'x-ms-dynamic-properties': {
                    operationId: 'GetSchema',
                    parameters: { list: { parameterReference: 'list' } },
                    itemValuePath: 'schema',
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

/** The definition and its operation with all the bindings. */
export function openBound() {
  const tree = parseJson(JSON.stringify(boundDefinition, null, 2));
  const operation = readOperation(tree, printOperationKey('/items/{id}', 'post'));
  if (!operation) throw new Error('The operation is missing.');
  return { tree, operation: operation satisfies Operation };
}
