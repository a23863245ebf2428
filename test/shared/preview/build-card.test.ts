import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildCard, chooseControl } from '../../../shared/preview/build-card';
import { printPowerFx } from '../../../shared/preview/print-power-fx';
import type { OperationKey } from '../../../shared/operations/operation';
import { readOperation } from '../../../shared/operations/read-operation';
import { parseJson } from '../../../shared/text/parse';

const tree = parseJson(
  JSON.stringify({
    swagger: '2.0',
    paths: {
      '/orders/{id}': {
        put: {
          operationId: 'UpdateOrder',
          summary: 'Update order',
          description: 'Changes an order.',
          parameters: [
            {
              name: 'id',
              in: 'path',
              required: true,
              type: 'string',
              'x-ms-summary': 'Order',
              'x-ms-dynamic-values': { operationId: 'ListOrders' },
            },
            { name: 'notify', in: 'query', type: 'boolean', 'x-ms-visibility': 'advanced' },
            {
              name: 'version',
              in: 'header',
              type: 'string',
              required: true,
              default: '1',
              'x-ms-visibility': 'internal',
            },
            {
              name: 'body',
              in: 'body',
              required: true,
              schema: {
                type: 'object',
                required: ['due date'],
                properties: {
                  'due date': { type: 'string', format: 'date-time' },
                  state: { type: 'string', enum: ['open', 'done'], 'x-ms-summary': 'State' },
                  lines: {
                    type: 'array',
                    items: { type: 'object', properties: { sku: { type: 'string' } } },
                  },
                },
              },
            },
          ],
          responses: {
            200: {
              description: 'OK',
              schema: {
                type: 'object',
                properties: {
                  total: { type: 'number', title: 'Total' },
                  secret: { type: 'string', 'x-ms-visibility': 'internal' },
                  lines: {
                    type: 'array',
                    items: { type: 'object', properties: { sku: { type: 'string', 'x-ms-summary': 'SKU' } } },
                  },
                },
              },
            },
          },
        },
      },
      '/hooks': {
        post: {
          operationId: 'WhenPaid',
          summary: 'When an order is paid',
          'x-ms-trigger': 'single',
          'x-ms-trigger-hint': 'Pay an order.',
          parameters: [
            {
              name: 'body',
              in: 'body',
              required: true,
              schema: {
                type: 'object',
                required: ['url'],
                properties: {
                  url: { type: 'string', 'x-ms-notification-url': true },
                  kind: { type: 'string' },
                },
              },
            },
          ],
          responses: { 201: { description: 'Made' } },
        },
        'x-ms-notification-content': {
          schema: { type: 'object', properties: { orderId: { type: 'string' } } },
        },
      },
    },
  }),
);

function read(key: string) {
  const operation = readOperation(tree, key as OperationKey);
  if (!operation) throw new Error(`No operation ${key}`);
  return operation;
}

describe('buildCard', () => {
  it('lays an action out as its maker sees it', () => {
    const card = buildCard(tree, read('put /orders/{id}'));
    expect(card.fields.map(({ id, label, required, control }) => [id, label, required, control])).toEqual([
      ['path/id', 'Order', true, 'live-choice'],
      ['body/due date', 'due date', true, 'date'],
      ['body/state', 'State', false, 'choice'],
      ['body/lines', 'lines', false, 'list'],
    ]);
    expect(card.advanced.map((field) => field.id)).toEqual(['query/notify']);
    expect(card.outputs).toEqual([
      { label: 'Total', path: 'body/total', type: 'number', depth: 0, inList: false },
      { label: 'lines', path: 'body/lines', type: 'array', depth: 0, inList: false },
      { label: 'SKU', path: 'body/lines/sku', type: 'string', depth: 1, inList: true },
    ]);
    expect(card.approximations.map((note) => note.about)).toEqual(['path/id']);
  });

  it('shows what a trigger hands on, and not its callback', () => {
    const card = buildCard(tree, read('post /hooks'));
    expect(card).toMatchObject({
      kind: 'trigger',
      title: 'When an order is paid',
      triggerHint: 'Pay an order.',
    });
    expect(card.fields.map((field) => field.id)).toEqual(['body/kind']);
    expect(card.outputs.map((output) => output.path)).toEqual(['body/orderId']);
  });

  it.each([
    [{ type: 'string', format: 'html' }, 'rich-text'],
    [{ type: 'integer', format: 'int32' }, 'number'],
    [{ type: 'file', format: '' }, 'file'],
    [{ type: 'object', format: '' }, 'object'],
  ])('asks for %j by %s', (input, control) => {
    expect(chooseControl({ ...input, dynamic: false, enumValues: [] })).toBe(control);
  });
});

describe('printPowerFx', () => {
  it('prints required parameters by place, the others as a record', () => {
    expect(printPowerFx(tree, read('put /orders/{id}'), 'Web Shop').text).toBe(
      "WebShop.UpdateOrder(id: Text, 'due date': DateTime, {state: Text, lines: [{sku: Text}], notify: Boolean}): " +
        '{total: Number, secret: Text, lines: [{sku: Text}]}',
    );
  });

  it('reads the inventory sample without a gap', () => {
    const file = new URL(
      '../../../assets/samples/inventory/connector/apiDefinition.swagger.json',
      import.meta.url,
    );
    const sample = parseJson(readFileSync(file, 'utf8'));
    const keys = ['get /products', 'get /products/{sku}/stock'];
    for (const key of keys) {
      const operation = readOperation(sample, key as OperationKey);
      expect(operation && printPowerFx(sample, operation, 'Inventory').text).toMatch(
        /^Inventory\.\w+\(.*\): .+$/,
      );
    }
  });
});
