// The search for planted secrets itself: a search that finds nothing anywhere would prove nothing.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { searchBytes, searchFolder } from '../support/find-canaries';
import { makeTemporaryFolder } from '../support/temporary-folder';

const secret = 'canary "key" 4711/+ä';
const canaries = { key: secret };

describe('the search for canaries', () => {
  test.each([
    ['plain', secret],
    ['URL-encoded', `https://x/?k=${encodeURIComponent(secret)}`],
    ['form-encoded', new URLSearchParams({ k: secret }).toString()],
    ['JSON', JSON.stringify({ k: secret })],
    ['hexadecimal', Buffer.from(secret).toString('hex')],
    ['base64', Buffer.from(secret).toString('base64')],
    ['base64', `Basic ${Buffer.from(`u:${secret}`).toString('base64')}`],
    ['base64', Buffer.from(`user:${secret} and more`).toString('base64')],
  ])('finds it %s', (dress, text) => {
    const found = searchBytes('here', Buffer.from(`before ${text} after`), canaries);
    expect(found).toContain(`here: key (${dress})`);
  });

  test('finds it in a whole folder: UTF-16, zips, gzips, names, and folders in folders', async () => {
    const folder = await makeTemporaryFolder();
    await mkdir(path.join(folder, 'a', 'b'), { recursive: true });
    await writeFile(path.join(folder, 'a', 'wide'), Buffer.from(`x${secret}`, 'utf16le'));
    await writeFile(path.join(folder, 'a', 'b', 'one.zip'), zipSync({ 'in.json': Buffer.from(secret) }));
    await writeFile(path.join(folder, 'a', 'b', 'two.gz'), gzipSync(Buffer.from(secret)));
    await writeFile(path.join(folder, Buffer.from(secret).toString('hex')), '');
    await writeFile(path.join(folder, 'clean'), 'canary');
    const found = await searchFolder(folder, canaries);
    const hex = Buffer.from(secret).toString('hex');
    expect(found.toSorted()).toEqual([
      'a/b/one.zip/in.json: key (plain)',
      'a/b/two.gz (unpacked): key (plain)',
      'a/wide: key (plain in UTF-16)',
      `name of ${hex}: key (hexadecimal)`,
    ]);
  });

  test('finds nothing where there is nothing', () => {
    expect(searchBytes('here', Buffer.from('canary key 4711'), canaries)).toEqual([]);
  });
});
