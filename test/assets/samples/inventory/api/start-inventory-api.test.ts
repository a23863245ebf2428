import { createServer } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startInventoryApi } from '../../../../../assets/samples/inventory/api/start-inventory-api';
import { codeOf, openInventoryApi } from '../../../../support/inventory-api';

describe('the sample web API', () => {
  test('answers with the right key and gives every reply a number', async () => {
    const { call } = await openInventoryApi();
    const reply = await call('GET', '/products/A-1001');
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toContain('application/json');
    expect(reply.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(reply.body).toMatchObject({ sku: 'A-1001', name: 'Oak desk, 160 cm' });
  });

  test('answers 401 without a key, and says so in JSON', async () => {
    const { call } = await openInventoryApi();
    const reply = await call('GET', '/products', undefined, {});
    expect([reply.status, codeOf(reply)]).toEqual([401, 'key-missing']);
  });

  test('answers 401 for a wrong key, and says that it is wrong', async () => {
    const { call } = await openInventoryApi();
    const reply = await call('GET', '/products', undefined, { 'x-api-key': 'other' });
    expect([reply.status, codeOf(reply)]).toEqual([401, 'key-wrong']);
  });

  test('describes itself to anybody, with its real address', async () => {
    const { api, call } = await openInventoryApi();
    const reply = await call('GET', '/openapi.json', undefined, {});
    expect(reply.body).toMatchObject({ openapi: '3.0.3', servers: [{ url: api.url }] });
  });

  test('tells an unknown path from an unknown method', async () => {
    const { call } = await openInventoryApi();
    const path = await call('GET', '/nothing');
    const method = await call('DELETE', '/products');
    expect([path.status, codeOf(path)]).toEqual([404, 'path-unknown']);
    expect([method.status, codeOf(method)]).toEqual([405, 'method-unknown']);
  });

  test('answers a path that is not encoded well with 400', async () => {
    const { call } = await openInventoryApi();
    expect((await call('GET', '/products/%E0%A4%A')).status).toBe(400);
  });

  test('takes another port where its own is in use, and starts fresh each time', async () => {
    const holder = createServer();
    onTestFinished(() => void holder.close());
    const port = await new Promise<number>((resolve) => {
      holder.listen(0, '127.0.0.1', () => resolve((holder.address() as { port: number }).port));
    });
    const api = await startInventoryApi({ port, apiKey: 'k' });
    onTestFinished(() => api.close());
    expect(api.port).not.toBe(port);
    expect((await fetch(`${api.url}/openapi.json`)).status).toBe(200);
  });

  test('takes the port that it is asked for where that is free, and frees it on close', async () => {
    const first = await startInventoryApi({ apiKey: 'k' });
    await first.close();
    const second = await startInventoryApi({ port: first.port, apiKey: 'k' });
    onTestFinished(() => second.close());
    expect(second.port).toBe(first.port);
    await expect(fetch(`${second.url}/openapi.json`)).resolves.toMatchObject({ status: 200 });
  });
});
