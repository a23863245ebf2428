import { describe, expect, test } from 'vitest';
import { codeOf, openInventoryApi } from '../../../../support/inventory-api';

const draft = {
  supplierId: 'S-03',
  lines: [
    { sku: 'C-3001', quantity: 2 },
    { sku: 'C-3002', quantity: 1 },
  ],
  deliverTo: { warehouse: 'airport', contact: 'Ada' },
};

describe('purchase orders', () => {
  test('are placed, read, changed and cancelled', async () => {
    const { api, call } = await openInventoryApi();
    const placed = await call('POST', '/orders', draft);
    expect(placed.status).toBe(201);
    expect(placed.body).toMatchObject({ orderId: 'PO-7003', status: 'open', total: 218.5, note: '' });
    expect(placed.headers.get('location')).toBe(`${api.url}/orders/PO-7003`);

    const changed = await call('PUT', '/orders/PO-7003', { ...draft, note: 'Soon, please' });
    expect(changed.body).toMatchObject({ note: 'Soon, please', createdAt: placed.body.createdAt });

    expect((await call('DELETE', '/orders/PO-7003')).status).toBe(204);
    expect((await call('GET', '/orders/PO-7003')).body).toMatchObject({ status: 'cancelled' });
    expect(codeOf(await call('PUT', '/orders/PO-7003', draft))).toBe('order-closed');
  });

  test('are listed, the newest first, and by status', async () => {
    const { call } = await openInventoryApi();
    const idsOf = async (path: string) =>
      ((await call('GET', path)).body.value as readonly { orderId: string }[]).map((order) => order.orderId);
    expect(await idsOf('/orders')).toEqual(['PO-7002', 'PO-7001']);
    expect(await idsOf('/orders?status=confirmed')).toEqual(['PO-7001']);
    expect(codeOf(await call('GET', '/orders?status=lost'))).toBe('status-unknown');
  });

  test.each([
    [{ ...draft, supplierId: 'S-99' }, 'supplier-unknown'],
    [{ ...draft, lines: [] }, 'field-missing'],
    [{ ...draft, lines: [{ sku: 'Z', quantity: 1 }] }, 'product-unknown'],
    [{ ...draft, lines: [{ sku: 'C-3001', quantity: 0 }] }, 'quantity-too-small'],
    [{ ...draft, deliverTo: 'airport' }, 'body-not-object'],
  ])('refuse what cannot be ordered: %#', async (body, code) => {
    const { call } = await openInventoryApi();
    const reply = await call('POST', '/orders', body);
    expect([reply.status, codeOf(reply)]).toEqual([400, code]);
  });

  test('an unknown order is 404', async () => {
    const { call } = await openInventoryApi();
    expect((await call('DELETE', '/orders/PO-1')).status).toBe(404);
  });
});
