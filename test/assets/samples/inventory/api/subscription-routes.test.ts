import { createServer } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { codeOf, openInventoryApi } from '../../../../support/inventory-api';

/** A real receiver of notifications: `next` resolves with the body that is posted to it. */
async function openHook() {
  const waiting: ((body: unknown) => void)[] = [];
  const received: unknown[] = [];
  const server = createServer((message, response) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => {
      response.end();
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
      received.push(body);
      waiting.shift()?.(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as { port: number };
  const next = () => new Promise<unknown>((resolve) => waiting.push(resolve));
  return { url: `http://127.0.0.1:${port}/hook`, received, next };
}

describe('subscriptions', () => {
  test('are told when stock falls below the reorder point, once, until they end', async () => {
    const { call } = await openInventoryApi();
    const hook = await openHook();
    const made = await call('POST', '/subscriptions', { callbackUrl: hook.url, warehouse: 'airport' });
    expect(made.status).toBe(201);
    const adjust = (change: number) => call('PUT', '/products/A-1001/stock', { warehouse: 'airport', change });

    const told = hook.next();
    await adjust(-5);
    expect(await told).toMatchObject({
      sku: 'A-1001',
      warehouse: 'airport',
      onHand: 10,
      reserved: 1,
      reorderPoint: 12,
    });
    await adjust(-1);
    await adjust(10);
    const toldAgain = hook.next();
    await adjust(-12);
    await toldAgain;
    expect(hook.received).toHaveLength(2);

    const location = made.headers.get('location') ?? '';
    expect((await call('DELETE', location)).status).toBe(204);
    expect(codeOf(await call('DELETE', location))).toBe('subscription-unknown');
  });

  test('hear only of their own warehouse', async () => {
    const { call } = await openInventoryApi();
    const north = await openHook();
    const all = await openHook();
    await call('POST', '/subscriptions', { callbackUrl: north.url, warehouse: 'north' });
    await call('POST', '/subscriptions', { callbackUrl: all.url });
    for (const [warehouse, change] of [
      ['airport', -5],
      ['north', -120],
    ]) {
      const told = all.next();
      const toldNorth = warehouse === 'north' ? north.next() : null;
      await call('PUT', '/products/A-1001/stock', { warehouse, change });
      await Promise.all([told, toldNorth]);
    }
    expect(all.received).toMatchObject([{ warehouse: 'airport' }, { warehouse: 'north' }]);
    expect(north.received).toMatchObject([{ warehouse: 'north' }]);
  });

  test.each(['ftp://a', 'not an address', 'javascript:0'])('refuse the callback %s', async (callbackUrl) => {
    const { call } = await openInventoryApi();
    expect(codeOf(await call('POST', '/subscriptions', { callbackUrl }))).toBe('callback-invalid');
  });

  test('a subscriber that is gone disturbs nobody', async () => {
    const { call } = await openInventoryApi();
    const hook = await openHook();
    await call('POST', '/subscriptions', { callbackUrl: 'http://127.0.0.1:9/gone' });
    await call('POST', '/subscriptions', { callbackUrl: hook.url });
    const told = hook.next();
    const reply = await call('PUT', '/products/A-1001/stock', { warehouse: 'airport', change: -5 });
    expect(reply.status).toBe(200);
    expect(await told).toMatchObject({ sku: 'A-1001' });
  });
});
