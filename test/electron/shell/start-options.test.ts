// The command line and the environment at start.
import { describe, expect, it } from 'vitest';
import { findDevUrl, findStartFolder } from '../../../electron/shell/start-options';

const folders = new Set(['/app', '/data/me/connector', '/data/me/other', '/']);
const find = (argv: readonly string[], isPackaged: boolean) =>
  findStartFolder({ argv, cwd: '/data/me', isPackaged, isFolder: (one) => folders.has(one) });

describe('findStartFolder', () => {
  it.each([
    [['electron', '/app'], false, null],
    [['electron', '/app', 'connector'], false, '/data/me/connector'],
    [['electron', '--no-sandbox', '--inspect=0', '/app', '--x', '/data/me/other'], false, '/data/me/other'],
    [['electron', '/app', 'none', '', 'other'], false, '/data/me/other'],
    [['connector-studio'], true, null],
    [['connector-studio', '--no-sandbox', 'connector', 'other'], true, '/data/me/connector'],
    [['connector-studio', 'file.json'], true, null],
  ] as const)('of %j (packaged: %s) is %s', (argv, isPackaged, folder) => {
    expect(find(argv, isPackaged)).toBe(folder);
  });
});

describe('findDevUrl', () => {
  const url = 'http://127.0.0.1:5173/';

  it('is an address on this machine, and only in development', () => {
    expect(findDevUrl({ env: { STUDIO_DEV_URL: url }, isPackaged: false })).toBe(url);
    expect(findDevUrl({ env: { STUDIO_DEV_URL: url }, isPackaged: true })).toBeNull();
    expect(findDevUrl({ env: {}, isPackaged: false })).toBeNull();
  });

  it.each([
    'https://example.com/',
    'http://example.com/',
    'http://127.0.0.1.example.com/',
    'file:///a',
    'nothing',
  ])('is never %s', (other) => {
    expect(findDevUrl({ env: { STUDIO_DEV_URL: other }, isPackaged: false })).toBeNull();
  });
});
