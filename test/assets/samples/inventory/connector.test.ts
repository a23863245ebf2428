// The sample connector against its own web API: every operation is called for real, and what comes back is what the
// definition declares.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inventorySample } from '../../../../assets/samples/inventory/api/inventory-sample';
import { listOperations } from '../../../../shared/operations/list-operations';
import { readBaseUrl } from '../../../../shared/runtime/read-base-url';
import { readConnectionNeeds } from '../../../../shared/security/read-connection-needs';
import { parseJson } from '../../../../shared/text/parse';
import { openRuntime } from '../../../support/open-runtime';

const folder = path.resolve(import.meta.dirname, '../../../../assets/samples/inventory/connector');
const definition = readFileSync(path.join(folder, 'apiDefinition.swagger.json'), 'utf8');
const properties = readFileSync(path.join(folder, 'apiProperties.json'), 'utf8');
const tree = parseJson(definition);

const connections = {
  right: { name: 'Warehouse key', type: 'apiKey' as const, values: { api_key: inventorySample.apiKey } },
  wrong: { name: 'Old key', type: 'apiKey' as const, values: { api_key: 'old' } },
};

async function openSample() {
  const runtime = await openRuntime({ connections, sampleHost: inventorySample.host });
  const call = (operationKey: string, inputs = {}, connectionId: string | null = 'right') =>
    runtime.call({ definition, properties, operationKey, inputs, connectionId });
  return { call, noted: runtime.noted };
}

const order = {
  'body/supplierId': 'S-03',
  'body/lines': [{ sku: 'C-3001', quantity: 2 }],
  'body/deliverTo/warehouse': 'airport',
  'body/deliverTo/contact': 'Ada',
};

describe('the sample connector', () => {
  test('parses without a problem, and names its web API', () => {
    expect(tree.problems).toEqual([]);
    expect(parseJson(properties).problems).toEqual([]);
    expect(readBaseUrl(tree)).toEqual({ ok: true, value: `http://${inventorySample.host}` });
    expect(inventorySample.host).toBe(`127.0.0.1:${inventorySample.port}`);
  });

  test('tells a newcomer the key, and asks for nothing else', () => {
    const info = JSON.parse(definition) as { info: { description: string } };
    expect(info.info.description).toContain(inventorySample.apiKey);
    const needs = readConnectionNeeds({ definition: { tree }, properties: { tree: parseJson(properties) } });
    expect(needs).toMatchObject({ type: 'apiKey', key: { in: 'header', name: 'x-api-key', field: 'api_key' } });
    expect(needs.fields.map((field) => [field.name, field.required, field.secret])).toEqual([['api_key', true, true]]);
  });

  // What the definition leaves out of stock is there to be dragged in; nobody reads the reply of a webhook.
  const stockExtras = ['stock/updatedAt', 'stock/locations'];
  test.each([
    ['get /products', { 'query/search': 'lamp' }, 200, []],
    ['get /products/{sku}', { 'path/sku': 'A-1001' }, 200, []],
    ['get /products/{sku}/stock', { 'path/sku': 'A-1001', 'query/warehouse': 'north' }, 200, stockExtras],
    [
      'put /products/{sku}/stock',
      { 'path/sku': 'A-1001', 'body/warehouse': 'north', 'body/change': -1 },
      200,
      stockExtras,
    ],
    ['get /suppliers', {}, 200, []],
    ['get /orders', { 'query/status': 'open' }, 200, []],
    ['post /orders', order, 201, []],
    ['get /orders/{orderId}', { 'path/orderId': 'PO-7001' }, 200, []],
    ['put /orders/{orderId}', { ...order, 'path/orderId': 'PO-7002' }, 200, []],
    ['delete /orders/{orderId}', { 'path/orderId': 'PO-7002' }, 204, []],
    [
      'post /subscriptions',
      { 'body/callbackUrl': 'http://127.0.0.1:9/hook' },
      201,
      ['subscriptionId', 'callbackUrl', 'warehouse'],
    ],
  ])('%s answers what it declares', async (operationKey, inputs, status, undeclared) => {
    const { call } = await openSample();
    const made = await call(operationKey, inputs);
    expect(made.problem).toBeNull();
    expect(made.reply?.status).toBe(status);
    const outputs = made.reply?.outputs ?? [];
    expect(outputs.filter((row) => row.undeclared && row.depth <= 1).map((row) => row.path)).toEqual(undeclared);
    expect(outputs.some((row) => !row.undeclared)).toBe(status !== 204);
  });

  test('knows every operation that was called here, and one that ends a subscription', () => {
    expect(listOperations(tree).map((operation) => operation.key)).toHaveLength(12);
    const hidden = listOperations(tree).filter((operation) => operation.visibility === 'internal');
    expect(hidden.map((operation) => operation.key)).toEqual(['delete /subscriptions/{subscriptionId}']);
  });

  test('sends its hidden header with a call', async () => {
    const { call } = await openSample();
    const made = await call('get /products/{sku}/stock', { 'path/sku': 'A-1001' });
    expect(made.request?.headers).toContainEqual({ name: 'X-Client', value: 'connector' });
    expect(made.reply?.outputs).toContainEqual({
      label: 'On hand',
      path: 'stock/onHand',
      type: 'integer',
      depth: 1,
      value: '183',
      undeclared: false,
    });
  });

  test('is refused with a wrong key or none, works with the right one, and shows the key nowhere', async () => {
    const { call, noted } = await openSample();
    const wrong = await call('get /suppliers', {}, 'wrong');
    const none = await call('get /suppliers', {}, null);
    const right = await call('get /suppliers');
    expect([wrong, none, right].map((made) => made.reply?.status)).toEqual([401, 401, 200]);
    expect(wrong.reply?.body.text).toContain('key-wrong');
    expect(none.reply?.body.text).toContain('key-missing');
    expect(noted).toEqual([
      ['wrong', 'refused'],
      ['right', 'works'],
    ]);
    expect(JSON.stringify(right)).not.toContain(inventorySample.apiKey);
  });

  test('has an icon that the platform takes', () => {
    const icon = readFileSync(path.join(folder, 'icon.png'));
    expect(icon.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([230, 230]);
    expect(icon.length).toBeLessThan(1024 * 1024);
  });
});
