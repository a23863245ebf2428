// Usages under their owners.
import { describe, expect, it } from 'vitest';
import { buildUsageRows } from '../../../renderer/designer/usage-rows';
import type { Usage } from '../../../shared/mapping/rename';

const usage = (owner: string, trail: string, after = ''): Usage => ({
  owner,
  trail,
  operation: null,
  file: 'definition',
  path: [],
  before: 'old',
  after,
});

describe('buildUsageRows', () => {
  const usages = [usage('Product', 'parent', 'new'), usage('Page', 'value'), usage('Product', '')];

  it('puts the places of one owner together', () => {
    expect(buildUsageRows(usages, new Set()).map((row) => [row.level, row.label, row.count])).toEqual([
      [1, 'Product', 2],
      [2, 'parent, old becomes new', undefined],
      [2, 'Product', undefined],
      [1, 'Page', 1],
      [2, 'value', undefined],
    ]);
  });

  it('closes an owner', () => {
    const rows = buildUsageRows(usages, new Set(['definition Product']));
    expect(rows.map((row) => [row.label, row.expanded])).toEqual([
      ['Product', false],
      ['Page', true],
      ['value', undefined],
    ]);
  });
});
