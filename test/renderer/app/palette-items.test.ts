// What the palette lists.
import { describe, expect, it } from 'vitest';
import { listPaletteEntries } from '../../../renderer/app/palette-items';
import { commands } from '../../../renderer/commands/registry';
import type { OperationKey, OperationSummary } from '../../../shared/operations/operation';

const operation = (title: string): OperationSummary => ({
  key: `get /${title}` as OperationKey,
  operationId: title,
  method: 'get',
  path: `/${title}`,
  title,
  tags: [],
  kind: 'action',
  visibility: 'none',
  deprecated: false,
  place: ['paths', `/${title}`, 'get'],
});

describe('listPaletteEntries', () => {
  it('shows every command without a query, those that ran lately first, and no operation', () => {
    const entries = listPaletteEntries(' ', commands, [operation('List')], ['undo', 'gone', 'save']);
    expect(entries).toHaveLength(commands.length);
    expect(entries.slice(0, 2).map(({ item }) => item.id)).toEqual(['command undo', 'command save']);
  });

  it('finds commands and operations by a query', () => {
    const entries = listPaletteEntries(
      'export',
      commands,
      [operation('Export stock'), operation('List')],
      [],
    );
    expect(entries.map(({ item }) => item.label)).toEqual(
      expect.arrayContaining(['Export as zip', 'Export stock']),
    );
    expect(entries.some(({ item }) => item.label === 'List')).toBe(false);
    expect(entries[0]?.hits).toHaveLength('export'.length);
  });

  it('keeps the list short among a thousand operations', () => {
    const many = Array.from({ length: 1000 }, (_, index) => operation(`Operation ${index}`));
    expect(listPaletteEntries('operation', [], many, []).length).toBeLessThanOrEqual(60);
  });
});
