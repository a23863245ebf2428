import { describe, expect, it } from 'vitest';
import { listInputs } from '../../../shared/operations/list-inputs';
import type { OperationKey } from '../../../shared/operations/operation';
import { findLookup, readLookup } from '../../../shared/operations/read-lookup';
import { readOperation } from '../../../shared/operations/read-operation';
import { parseJson } from '../../../shared/text/parse';

const read = (parameter: unknown) => readLookup(parseJson(JSON.stringify(parameter)).root);

describe('readLookup', () => {
  it('reads the older form', () => {
    const lookup = read({
      'x-ms-dynamic-values': {
        operationId: 'ListProducts',
        'value-collection': 'value',
        'value-path': 'sku',
        'value-title': 'name',
        parameters: { top: 100, region: { parameter: 'area' } },
      },
    });
    expect(lookup).toEqual({
      kind: 'choices',
      extension: 'x-ms-dynamic-values',
      operationId: 'ListProducts',
      builtIn: '',
      itemsPath: 'value',
      valuePath: 'sku',
      titlePath: 'name',
      arguments: [
        { target: 'top', source: { kind: 'value', value: 100 } },
        { target: 'region', source: { kind: 'input', name: 'area' } },
      ],
    });
  });

  it('takes the newer form where both are written', () => {
    const lookup = read({
      'x-ms-dynamic-values': { operationId: 'Old' },
      'x-ms-dynamic-list': {
        operationId: 'New',
        itemsPath: 'data/items',
        itemValuePath: 'id',
        parameters: { 'body/kind': { value: { a: 1 } }, area: { parameterReference: 'body/area' } },
      },
    });
    expect(lookup).toMatchObject({ operationId: 'New', itemsPath: 'data/items', titlePath: '' });
    expect(lookup?.arguments.map((one) => one.source)).toEqual([
      { kind: 'value', value: { a: 1 } },
      { kind: 'input', name: 'body/area' },
    ]);
  });

  it('reads the first level of a tree, the schema of an object, and what the platform does itself', () => {
    expect(
      read({ 'x-ms-dynamic-tree': { settings: {}, open: { operationId: 'Roots', itemValuePath: 'id' } } }),
    ).toMatchObject({ kind: 'tree', operationId: 'Roots', valuePath: 'id' });
    expect(
      read({ 'x-ms-dynamic-schema': { operationId: 'GetSchema', 'value-path': '/schema/' } }),
    ).toMatchObject({ kind: 'fields', valuePath: 'schema' });
    expect(read({ 'x-ms-dynamic-values': { capability: 'file-picker' } })).toMatchObject({
      builtIn: 'file-picker',
      operationId: '',
    });
    expect(read({ type: 'string' })).toBeNull();
  });
});

describe('findLookup', () => {
  it('looks at the parameter, its schema, and a property behind its reference', () => {
    const bound = (operationId: string) => ({ 'x-ms-dynamic-values': { operationId, 'value-path': 'id' } });
    const tree = parseJson(
      JSON.stringify({
        paths: {
          '/a': {
            post: {
              parameters: [
                { name: 'area', in: 'query', type: 'string', ...bound('Areas') },
                {
                  name: 'body',
                  in: 'body',
                  schema: {
                    type: 'object',
                    properties: { kind: { $ref: '#/definitions/Kind' }, name: { type: 'string' } },
                  },
                },
              ],
            },
          },
        },
        definitions: { Kind: { type: 'string', ...bound('Kinds') } },
      }),
    );
    const operation = readOperation(tree, 'post /a' as OperationKey);
    const found = operation
      ? listInputs(tree, operation).map((input) => [input.id, findLookup(tree, input)?.operationId])
      : [];
    expect(found).toEqual([
      ['query/area', 'Areas'],
      ['body/kind', 'Kinds'],
      ['body/name', undefined],
    ]);
  });
});
