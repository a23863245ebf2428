// Addresses of the page: one host, one folder, nothing outside it.
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPageHeaders, findPageFile } from '../../../electron/shell/page-files';

const root = path.resolve('/app/out/renderer');

describe('findPageFile', () => {
  it.each([
    ['app://studio/', 'index.html'],
    ['app://studio/index.html', 'index.html'],
    ['app://studio/assets/main-abc.js?v=1#top', 'assets/main-abc.js'],
    ['app://studio/assets/codicon.ttf', 'assets/codicon.ttf'],
    ['app://studio/assets/a%20b.css', 'assets/a b.css'],
  ])('%s is %s', (url, file) => {
    expect(findPageFile(root, url)).toBe(path.join(root, file));
  });

  it.each([
    'app://other/index.html',
    'https://studio/index.html',
    'file:///etc/passwd',
    'app://studio/../main.js',
    'app://studio/..%2Fmain.js',
    'app://studio/%2e%2e/%2e%2e/secret.json',
    'app://studio/..%5Cmain.js',
    'app://studio/C:%5Cwindows.json',
    'app://studio//etc/hosts.json/../../../x.js',
    'app://studio/%00.js',
    'app://studio/%zz.js',
    'app://studio/main.cjs',
    'app://studio/package',
    'app://studio/../renderer-other/a.js',
    'not an address',
  ])('%s is nothing, or stays inside', (url) => {
    const file = findPageFile(root, url);
    expect(file?.startsWith(root + path.sep) ?? true).toBe(true);
  });

  it.each([
    'app://other/index.html',
    'app://studio/..%2Fmain.js',
    'app://studio/main.cjs',
    'app://studio/%00.js',
  ])('%s is refused', (url) => {
    expect(findPageFile(root, url)).toBeNull();
  });
});

describe('buildPageHeaders', () => {
  it('says the kind, forbids guessing, and lets nothing in from elsewhere', () => {
    const headers = buildPageHeaders('/a/b.js');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*|script-src[^;]*unsafe/);
  });
});
