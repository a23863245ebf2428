// The zip on disk: whole, without secrets, and only where the person wants it.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportZip } from '../../../electron/workspace/export-zip';
import type { ConnectorFiles } from '../../../shared/connector/document';
import { makeTemporaryFolder } from '../../support/temporary-folder';

function buildFiles(properties = '{"properties":{}}'): ConnectorFiles {
  return {
    files: [
      {
        role: 'definition',
        name: 'apiDefinition.swagger.json',
        text: '{"swagger":"2.0"}',
        encoding: 'utf-8',
      },
      { role: 'properties', name: 'apiProperties.json', text: properties, encoding: 'utf-8' },
    ],
    icon: { name: 'icon.png', bytes: 'AQID' },
  };
}

describe('exportZip', () => {
  it('writes the files where the person chose, and tells what went in', async () => {
    const target = path.join(await makeTemporaryFolder(), 'items');
    const result = await exportZip(buildFiles(), 'Items', async () => target);
    const file = `${target}.zip`;
    const bytes = await readFile(file);
    expect(result).toMatchObject({ ok: true, value: { path: file, sizeBytes: bytes.length, findings: [] } });
    const content = unzipSync(bytes);
    expect(Object.keys(content)).toEqual(['apiDefinition.swagger.json', 'apiProperties.json', 'icon.png']);
    expect(strFromU8(content['apiDefinition.swagger.json'] ?? new Uint8Array())).toBe('{"swagger":"2.0"}');
  });

  it.each([
    ['Items', 'Items.zip'],
    ['Items.zip', 'Items.zip'],
    ['../a/b: "c"?', 'a b c.zip'],
    ['...', 'connector.zip'],
  ])('suggests for %j the name %j', async (suggested, name) => {
    let asked = '';
    const result = await exportZip(buildFiles(), suggested, async (one) => {
      asked = one;
      return null;
    });
    expect(asked).toBe(name);
    expect(result).toEqual({ ok: true, value: null });
  });

  it('refuses a secret before it asks anything', async () => {
    const secret =
      '{"properties":{"connectionParameters":{"token":{"oAuthSettings":{"clientSecret":"q9X2mmP0vLtR7sKd"}}}}}';
    let asks = 0;
    const result = await exportZip(buildFiles(secret), 'Items', async () => String((asks += 1)));
    expect(result).toMatchObject({ problem: { code: 'package-has-secret' } });
    expect(JSON.stringify(result)).not.toContain('q9X2mmP0vLtR7sKd');
    expect(asks).toBe(0);
  });

  it('replaces a file whole, and leaves nothing beside', async () => {
    const folder = await makeTemporaryFolder();
    const target = path.join(folder, 'items.zip');
    await writeFile(target, 'old');
    await exportZip(buildFiles(), 'Items', async () => target);
    expect(await readdir(folder)).toEqual(['items.zip']);
    expect((await readFile(target)).subarray(0, 2).toString()).toBe('PK');
  });

  it('says that the place is gone', async () => {
    const target = path.join(await makeTemporaryFolder(), 'gone', 'items.zip');
    const result = await exportZip(buildFiles(), 'Items', async () => target);
    expect(result).toMatchObject({ problem: { code: 'folder-missing' } });
  });
});
