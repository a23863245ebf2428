import { describe, expect, it } from 'vitest';
import {
  buildExplorerRows,
  chooseGrouping,
  type ExplorerView,
} from '../../../renderer/designer/explorer-rows';
import { listOperations } from '../../../shared/operations/list-operations';
import { parseJson } from '../../../shared/text/parse';

const operation = (operationId: string, tags: string[], more: object = {}) => ({
  operationId,
  summary: operationId,
  tags,
  ...more,
});
const operations = listOperations(
  parseJson(
    JSON.stringify({
      paths: {
        '/orders': { get: operation('ListOrders', ['Orders']), post: operation('CreateOrder', ['Orders']) },
        '/products/{sku}': { get: operation('GetProduct', []) },
        '/hooks': { post: operation('WhenPaid', ['Orders'], { 'x-ms-trigger': 'single' }) },
      },
    }),
  ),
);

function print(view: Partial<ExplorerView>) {
  const rows = buildExplorerRows({ operations, filter: '', grouping: 'none', closed: new Set(), ...view });
  return rows.map(
    (row) =>
      `${'  '.repeat(row.level - 1)}${row.label} ${row.position}/${row.setSize}${row.count === undefined ? '' : ` (${row.count})`}`,
  );
}

describe('buildExplorerRows', () => {
  it('lists General, actions and triggers', () => {
    expect(print({})).toEqual([
      'General 1/3',
      'Actions 2/3 (3)',
      '  ListOrders 1/3',
      '  CreateOrder 2/3',
      '  GetProduct 3/3',
      'Triggers 3/3 (1)',
      '  WhenPaid 1/1',
    ]);
  });

  it('groups by tag and by path', () => {
    expect(print({ grouping: 'tag' }).slice(2, 7)).toEqual([
      '  Orders 1/2 (2)',
      '    ListOrders 1/2',
      '    CreateOrder 2/2',
      '  Without a tag 2/2 (1)',
      '    GetProduct 1/1',
    ]);
    expect(print({ grouping: 'path' })[2]).toBe('  /orders 1/2 (2)');
  });

  it('leaves out what is closed', () => {
    expect(print({ closed: new Set(['actions']) })).toEqual([
      'General 1/3',
      'Actions 2/3 (3)',
      'Triggers 3/3 (1)',
      '  WhenPaid 1/1',
    ]);
  });

  it('filters by every word, anywhere, and opens what has a match', () => {
    expect(print({ filter: 'ORDER post', closed: new Set(['actions', 'triggers']) })).toEqual([
      'Actions 1/2 (1)',
      '  CreateOrder 1/1',
      'Triggers 2/2 (1)',
      '  WhenPaid 1/1',
    ]);
    expect(print({ filter: '{sku}' })).toEqual(['Actions 1/1 (1)', '  GetProduct 1/1']);
    expect(print({ filter: 'nothing like it' })).toEqual([]);
  });
});

describe('chooseGrouping', () => {
  it('groups by tag only where there are many operations and most have one', () => {
    expect(chooseGrouping(operations)).toBe('none');
    const many = Array.from({ length: 5 }, () => operations).flat();
    expect(chooseGrouping(many)).toBe('none');
    expect(chooseGrouping(many.map((one, index) => ({ ...one, tags: [`Tag ${index % 3}`] })))).toBe('tag');
  });
});
