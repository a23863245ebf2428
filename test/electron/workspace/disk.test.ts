// The steps on the real disk.
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { disk } from '../../../electron/workspace/disk';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const bytes = Buffer.from('text');

describe('the disk', () => {
  it('writes new files only, with the usual permissions or those of another file', async () => {
    const folder = await makeTemporaryFolder();
    const [usual, like] = [path.join(folder, 'usual'), path.join(folder, 'like')];
    await disk.writeNew(usual, bytes, null);
    await chmod(usual, 0o604);
    await disk.writeNew(like, bytes, await stat(usual));
    expect((await stat(like)).mode & 0o777).toBe(0o604);
    expect(await readFile(like)).toEqual(bytes);
    await expect(disk.writeNew(usual, Buffer.from('other'), null)).rejects.toThrow('EEXIST');
    expect(await readFile(usual)).toEqual(bytes);
  });

  it.runIf(process.getuid?.() === 0)('gives a file to the owner of the one it replaces', async () => {
    const file = path.join(await makeTemporaryFolder(), 'theirs');
    await disk.writeNew(file, bytes, { mode: 0o100640, uid: 12345, gid: 23456 });
    expect(await stat(file)).toMatchObject({ uid: 12345, gid: 23456 });
  });

  it('replaces, removes, and minds no file that is not there', async () => {
    const folder = await makeTemporaryFolder();
    const [from, to] = [path.join(folder, 'from'), path.join(folder, 'to')];
    await writeFile(from, 'new');
    await writeFile(to, 'old');
    await disk.rename(from, to);
    expect(await readFile(to, 'utf8')).toBe('new');
    await disk.remove(from);
    await disk.remove(to);
    await expect(stat(to)).rejects.toThrow('ENOENT');
    await expect(disk.rename(from, to)).rejects.toThrow('ENOENT');
  });

  it('sees a folder through to the disk, and says when there is none', async () => {
    const folder = await makeTemporaryFolder();
    await mkdir(path.join(folder, 'inner'));
    await expect(disk.syncFolder(folder)).resolves.toBeUndefined();
    await expect(disk.syncFolder(path.join(folder, 'none'))).rejects.toThrow('ENOENT');
  });
});
