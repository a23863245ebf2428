import { describe, expect, it } from 'vitest';
import { chooseBodyName } from '../../../renderer/test-panel/choose-body-name';
import type { OperationKey } from '../../../shared/operations/operation';

const name = (key: string, type: string) => chooseBodyName(key as OperationKey, type);

describe('chooseBodyName', () => {
  it('names a body after its operation and its media type', () => {
    expect(name('get /products/{sku}/stock', 'application/json; charset=utf-8')).toBe(
      'get-products-sku-stock.json',
    );
    expect(name('get /report', 'application/problem+json')).toBe('get-report.json');
    expect(name('get /icon', 'image/png')).toBe('get-icon.png');
    expect(name('get /', '')).toBe('get.bin');
  });

  it('stays within what a file system takes', () => {
    const long = name(`get /${'../'.repeat(100)}${'a'.repeat(300)}`, 'text/csv');
    expect(long.length).toBeLessThanOrEqual(100);
    expect(long).not.toMatch(/[/\\]|\.\./u);
  });
});
