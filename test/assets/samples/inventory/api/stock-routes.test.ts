import { describe, expect, test } from 'vitest';
import { codeOf, openInventoryApi } from '../../../../support/inventory-api';

describe('stock levels', () => {
  test('add up the warehouses, or show one of them', async () => {
    const { call } = await openInventoryApi();
    const all = await call('GET', '/products/A-1001/stock');
    const north = await call('GET', '/products/A-1001/stock?warehouse=north');
    expect(all.body.stock).toMatchObject({ onHand: 183, reserved: 17 });
    expect(north.body.stock).toMatchObject({
      onHand: 128,
      reserved: 12,
      locations: [{ warehouse: 'north', onHand: 128, reserved: 12 }],
    });
  });

  test('are changed by an adjustment, which stays', async () => {
    const { call } = await openInventoryApi();
    const change = { warehouse: 'harbor', change: -5, reason: 'Damaged' };
    const reply = await call('PUT', '/products/A-1001/stock', change);
    expect(reply.body.stock).toMatchObject({ onHand: 35 });
    const again = await call('GET', '/products/A-1001/stock?warehouse=harbor');
    expect(again.body.stock).toMatchObject({ onHand: 35 });
  });

  test.each([
    [{ warehouse: 'north', change: -129 }, 409, 'stock-too-small'],
    [{ warehouse: 'south', change: 1 }, 400, 'warehouse-unknown'],
    [{ warehouse: 'north' }, 400, 'field-type'],
    [{ warehouse: 'north', change: 1.5 }, 400, 'field-type'],
    [{ warehouse: 'north', change: 1, reason: 7 }, 400, 'field-type'],
    [{ change: 1 }, 400, 'field-missing'],
    [[1], 400, 'body-not-object'],
    ['{', 400, 'body-not-json'],
    [undefined, 400, 'body-missing'],
  ])('refuse %j', async (body, status, code) => {
    const { call } = await openInventoryApi();
    const reply = await call('PUT', '/products/A-1001/stock', body);
    expect([reply.status, codeOf(reply)]).toEqual([status, code]);
  });

  test('a warehouse that is not known is refused in the query too', async () => {
    const { call } = await openInventoryApi();
    expect(codeOf(await call('GET', '/products/A-1001/stock?warehouse=x'))).toBe('warehouse-unknown');
  });
});
