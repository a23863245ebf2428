import { describe, expect, it } from 'vitest';
import { buildCard } from '../../../shared/preview/build-card';
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
      { label: 'Total', path: 'body/total', type: 'number', description: '', depth: 0, inList: false },
      { label: 'lines', path: 'body/lines', type: 'array', description: '', depth: 0, inList: false },
      { label: 'SKU', path: 'body/lines/sku', type: 'string', description: '', depth: 1, inList: true },
    ]);
    expect(card.approximations.map((note) => note.about)).toEqual(['path/id', '']);
    expect(card.fields.at(-1)?.items.map((item) => item.id)).toEqual(['body/lines/[]/sku']);
    expect(card.fields[0]?.lookup).toMatchObject({ kind: 'choices', operationId: 'ListOrders' });
  });

  it('shows what a trigger hands on, and not its callback', () => {
    const card = buildCard(tree, read('post /hooks'));
    expect(card).toMatchObject({
      kind: 'trigger',
      title: 'When an order is paid',
      trigger: { kind: 'webhook', hint: 'Pay an order.' },
    });
    expect(card.fields.map((field) => field.id)).toEqual(['body/kind']);
    expect(card.outputs.map((output) => output.path)).toEqual(['body/orderId']);
  });

  it('says when the flow of a trigger runs', () => {
    const polled = parseJson(
      '{"paths":{"/new":{"get":{"x-ms-trigger":"batch","responses":{"200":{"description":"OK"}}}}}}',
    );
    const operation = readOperation(polled, 'get /new' as OperationKey);
    expect(operation && buildCard(polled, operation).trigger).toMatchObject({
      kind: 'polling',
      runs: 'The web API is asked at intervals. The flow runs once for each new item.',
    });
    expect(buildCard(tree, read('put /orders/{id}')).trigger).toBeNull();
  });
});
