import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printPowerFx } from '../../../shared/preview/print-power-fx';
import type { OperationKey } from '../../../shared/operations/operation';
import { readOperation } from '../../../shared/operations/read-operation';
import { parseJson } from '../../../shared/text/parse';
import type { JsonTree } from '../../../shared/text/tree';

function print(tree: JsonTree, key: string, name: string): string {
  const operation = readOperation(tree, key as OperationKey);
  if (!operation) throw new Error(`No operation ${key}`);
  return printPowerFx(tree, operation, name).text;
}

function build(parameters: readonly unknown[], schema?: unknown): JsonTree {
  const responses = { 200: { description: 'OK', ...(schema ? { schema } : {}) } };
  const put = { operationId: 'UpdateOrder', parameters, responses };
  return parseJson(JSON.stringify({ paths: { '/orders/{id}': { put } } }));
}

const id = { name: 'id', in: 'path', required: true, type: 'string' };

describe('printPowerFx', () => {
  it('prints required parameters by place, the others as a record', () => {
    const tree = build(
      [
        id,
        { name: 'notify', in: 'query', type: 'boolean' },
        { name: 'version', in: 'header', type: 'string', required: true, 'x-ms-visibility': 'internal' },
        {
          name: 'body',
          in: 'body',
          required: true,
          schema: {
            type: 'object',
            required: ['due date'],
            properties: {
              'due date': { type: 'string', format: 'date-time' },
              customer: { type: 'object', properties: { name: { type: 'string' } } },
              lines: { type: 'array', items: { type: 'object', properties: { sku: { type: 'string' } } } },
            },
          },
        },
      ],
      { type: 'object', properties: { total: { type: 'number' }, tags: { type: 'array', items: {} } } },
    );
    expect(print(tree, 'put /orders/{id}', 'Web Shop')).toBe(
      "WebShop.UpdateOrder(id: Text, 'due date': DateTime, " +
        '{notify: Boolean, customer: {name: Text}, lines: [{sku: Text}]}): ' +
        '{total: Number, tags: [{Value: UntypedObject}]}',
    );
  });

  it('answers whether it went well where nothing comes back, and takes a body that is no object', () => {
    const body = { name: 'content', in: 'body', schema: { type: 'string', format: 'binary' } };
    expect(print(build([id, body]), 'put /orders/{id}', '9 Lives')).toBe(
      '_9Lives.UpdateOrder(id: Text, {content: Image}): Boolean',
    );
  });

  it('reads the inventory sample without a gap', () => {
    const file = new URL(
      '../../../assets/samples/inventory/connector/apiDefinition.swagger.json',
      import.meta.url,
    );
    const sample = parseJson(readFileSync(file, 'utf8'));
    for (const key of ['get /products', 'get /products/{sku}/stock']) {
      expect(print(sample, key, 'Inventory')).toMatch(/^Inventory\.\w+\(.*\): .+$/);
    }
  });
});
