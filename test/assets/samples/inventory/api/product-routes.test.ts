import { describe, expect, test } from 'vitest';
import { codeOf, openInventoryApi } from '../../../../support/inventory-api';

const skusOf = (body: Record<string, unknown>) =>
  (body.value as readonly { sku: string }[]).map((product) => product.sku);

describe('products and suppliers', () => {
  test('are listed in pages whose links lead through all of them once', async () => {
    const { call } = await openInventoryApi();
    const seen: string[] = [];
    let next: unknown = '/products?top=7';
    let pages = 0;
    while (typeof next === 'string') {
      const page = await call('GET', next);
      seen.push(...skusOf(page.body));
      next = page.body.nextLink;
      pages += 1;
    }
    expect(pages).toBe(4);
    expect(seen).toHaveLength(24);
    expect(new Set(seen).size).toBe(24);
  });

  test('keep the filter in the link to the next page', async () => {
    const { call } = await openInventoryApi();
    const first = await call('GET', '/products?category=Lighting&top=3');
    const second = await call('GET', String(first.body.nextLink));
    expect(skusOf(first.body)).toEqual(['C-3001', 'C-3002', 'C-3003']);
    expect(skusOf(second.body)).toEqual(['C-3004', 'C-3005']);
    expect(second.body).not.toHaveProperty('nextLink');
  });

  test('are found by a text in number or name', async () => {
    const { call } = await openInventoryApi();
    expect(skusOf((await call('GET', '/products?search=LAMP')).body)).toEqual(['C-3001', 'C-3002', 'C-3003']);
  });

  test.each(['0', '101', '2.5', 'ten', '-1'])('a page size of %s is refused', async (top) => {
    const { call } = await openInventoryApi();
    const reply = await call('GET', `/products?top=${top}`);
    expect([reply.status, codeOf(reply)]).toEqual([400, 'query-not-number']);
  });

  test('an unknown product is 404', async () => {
    const { call } = await openInventoryApi();
    const reply = await call('GET', '/products/Z-1');
    expect([reply.status, codeOf(reply)]).toEqual([404, 'product-unknown']);
  });

  test('suppliers are listed', async () => {
    const { call } = await openInventoryApi();
    const { body } = await call('GET', '/suppliers');
    expect(body.value).toHaveLength(4);
    expect(body).not.toHaveProperty('nextLink');
  });
});
