import { describe, expect, test } from 'vitest';
import { ApiError, matchPath } from '../../../../../assets/samples/inventory/api/route';

describe('matchPath', () => {
  test('reads the names of a template, decoded', () => {
    expect(matchPath('/products/{sku}/stock', '/products/A%2F1/stock')).toEqual({ sku: 'A/1' });
  });

  test.each([
    ['/products', '/suppliers'],
    ['/products', '/products/'],
    ['/products/{sku}', '/products'],
    ['/products/{sku}', '/products/a/b'],
  ])('%s does not fit %s', (template, path) => {
    expect(matchPath(template, path)).toBeNull();
  });

  test('refuses a part that is not encoded well', () => {
    expect(() => matchPath('/products/{sku}', '/products/%')).toThrow(ApiError);
  });
});
