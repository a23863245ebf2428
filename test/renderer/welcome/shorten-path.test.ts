// Paths in little room.
import { describe, expect, it } from 'vitest';
import { shortenPath } from '../../../renderer/welcome/shorten-path';

describe('shortenPath', () => {
  it.each([
    ['/data/inventory', '/data/inventory'],
    ['/data/source/repositories/connectors/inventory', '…/connectors/inventory'],
    ['D:\\source\\repositories\\connectors\\inventory', '…\\connectors\\inventory'],
    [
      '/data/a-name-that-is-longer-than-all-the-room-there-is',
      '…/a-name-that-is-longer-than-all-the-room-there-is',
    ],
  ])('makes of %s %s', (path, short) => {
    expect(shortenPath(path, 24)).toBe(short);
  });
});
