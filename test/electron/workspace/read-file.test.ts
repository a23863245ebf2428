// Files in memory.
import { open } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBytes, readText, sizeBytesMax } from '../../../electron/workspace/read-file';
import { makeTemporaryFolder } from '../../support/temporary-folder';

async function makeFile(sizeBytes: number): Promise<string> {
  const file = path.join(await makeTemporaryFolder(), 'a.json');
  const handle = await open(file, 'w');
  await handle.truncate(sizeBytes);
  await handle.close();
  return file;
}

describe('readBytes', () => {
  it('reads up to the limit and says by how much a file is over it', async () => {
    expect(await readBytes(await makeFile(10), 'a.json', 10)).toMatchObject({ ok: true });
    const over = await readBytes(await makeFile(sizeBytesMax + 1024 * 1024), 'a.json');
    expect(over).toMatchObject({ problem: { code: 'file-too-large' } });
    expect(over.ok || over.problem.message).toBe(
      'a.json has 33 MB; the largest that can be opened has 32 MB.',
    );
  });

  it('says why a file cannot be read', async () => {
    const missing = await readBytes(path.join(await makeTemporaryFolder(), 'a.json'), 'a.json');
    expect(missing).toMatchObject({ problem: { code: 'file-unreadable' } });
    const folder = await makeTemporaryFolder();
    expect(await readBytes(folder, 'folder')).toMatchObject({ problem: { code: 'file-unreadable' } });
  });
});

describe('readText', () => {
  it('makes a source file of text, and a problem of anything else', () => {
    expect(readText(Buffer.from('// text'), 'script', 'script.csx')).toEqual({
      ok: true,
      value: { role: 'script', name: 'script.csx', text: '// text', encoding: 'utf-8' },
    });
    expect(readText(Buffer.from([0]), 'script', 'script.csx')).toMatchObject({
      problem: { code: 'file-not-text', place: { file: 'script' } },
    });
  });
});
