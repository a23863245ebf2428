// Names for exported packages.
import { describe, expect, it } from 'vitest';
import { suggestZipName } from '../../../renderer/commands/export-connector';

describe('suggestZipName', () => {
  it.each([
    ['VanArsdel Inventory', 'vanarsdel-inventory.zip'],
    ['  ../../etc: "x"  ', 'etc-x.zip'],
    ['Größe & Maß', 'größe-maß.zip'],
    ['***', 'connector.zip'],
  ])('makes of %s %s', (title, name) => {
    expect(suggestZipName(title)).toBe(name);
  });

  it('stays within what the contract allows', () => {
    expect(suggestZipName('x'.repeat(500)).length).toBeLessThanOrEqual(120);
  });
});
