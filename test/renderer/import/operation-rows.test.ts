// The operations of a document as rows to be checked.
import { describe, expect, it } from 'vitest';
import { filterOperations, listImportRows, togglePicked } from '../../../renderer/import/operation-rows';

const operation = (method: string, path: string, tags: string[], summary = '') => ({
  key: `${method} ${path}`,
  method,
  path,
  operationId: '',
  summary,
  tags,
});
const operations = [
  operation('get', '/products', ['Stock'], 'List products'),
  operation('get', '/orders/{id}', ['Sales'], 'Get an order'),
  operation('post', '/products', ['Stock'], 'Create a product'),
  operation('get', '/health', []),
];
const none: ReadonlySet<string> = new Set();

describe('filterOperations', () => {
  it('wants every word, anywhere', () => {
    expect(filterOperations(operations, 'stock POST').map((one) => one.key)).toEqual(['post /products']);
    expect(filterOperations(operations, '  ')).toBe(operations);
    expect(filterOperations(operations, 'nothing')).toEqual([]);
  });
});

describe('listImportRows', () => {
  it('groups by the first tag, in the order of the document', () => {
    const rows = listImportRows(operations, 'tag', new Set(['get /products']), none);
    expect(rows.map((row) => [row.level, row.label, row.checked])).toEqual([
      [1, 'Stock', 'mixed'],
      [2, 'List products', true],
      [2, 'Create a product', false],
      [1, 'Sales', false],
      [2, 'Get an order', false],
      [1, 'No tag', false],
      [2, '/health', false],
    ]);
    expect(rows[2]).toMatchObject({ position: 2, setSize: 2 });
    expect(rows[3]).toMatchObject({ position: 2, setSize: 3 });
  });

  it('groups by the first part of the path', () => {
    const rows = listImportRows(operations, 'path', none, none).filter((row) => row.kind === 'group');
    expect(rows.map((row) => row.label)).toEqual(['/products', '/orders', '/health']);
  });

  it('hides what stands in a closed group', () => {
    const rows = listImportRows(operations, 'tag', none, new Set(['Stock']));
    expect(rows.map((row) => row.label)).not.toContain('List products');
    expect(rows[0]).toMatchObject({ label: 'Stock', expanded: false });
  });
});

describe('togglePicked', () => {
  const rowsWith = (picked: ReadonlySet<string>) => listImportRows(operations, 'tag', picked, none);

  it('picks a group as a whole, unless all of it is picked', () => {
    const some = togglePicked(new Set(['get /products']), rowsWith(new Set(['get /products']))[0]!);
    expect([...some]).toEqual(['get /products', 'post /products']);
    expect([...togglePicked(some, rowsWith(some)[0]!)]).toEqual([]);
  });

  it('picks one operation and lets it go, and leaves the set it was given alone', () => {
    const picked = new Set<string>();
    const next = togglePicked(picked, rowsWith(picked)[1]!);
    expect([...next]).toEqual(['get /products']);
    expect(picked.size).toBe(0);
    expect([...togglePicked(next, rowsWith(next)[1]!)]).toEqual([]);
  });
});
