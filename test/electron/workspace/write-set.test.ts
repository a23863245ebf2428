// Saving several files, all or none: the process dies at every step in turn, the disk is full, files are protected.
import { lstat, mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { disk } from '../../../electron/workspace/disk';
import { openConnector } from '../../../electron/workspace/open-connector';
import { saveConnector } from '../../../electron/workspace/save-connector';
import { intentName } from '../../../electron/workspace/save-intent';
import { writeSet } from '../../../electron/workspace/write-set';
import { type Death, buildMortalDisk } from '../../support/mortal-disk';
import { makeTemporaryFolder } from '../../support/temporary-folder';
import { buildVersion, versionOf } from '../../support/versioned-connector';

const bytesOf = (text: string) => Buffer.from(text);

async function saveFirst(folder: string) {
  const saved = await saveConnector({ folder, files: buildVersion(1), stamp: null, overwrite: false });
  if (!saved.ok) throw new Error(saved.problem.message);
  return saved.value.stamp;
}

describe('writeSet', () => {
  it('writes what differs, keeps the rest, and leaves nothing beside', async () => {
    const folder = await makeTemporaryFolder();
    await writeFile(path.join(folder, 'same.txt'), 'same');
    await writeFile(path.join(folder, 'old.txt'), 'old');
    await writeFile(path.join(folder, 'gone.txt'), 'gone');
    const before = await stat(path.join(folder, 'same.txt'));
    const wanted = [
      { name: 'gone.txt', bytes: null },
      { name: 'same.txt', bytes: bytesOf('same') },
      { name: 'old.txt', bytes: bytesOf('new') },
      { name: 'fresh.txt', bytes: bytesOf('fresh') },
    ];
    expect(await writeSet(folder, wanted, disk)).toEqual({
      ok: true,
      value: ['old.txt', 'fresh.txt', 'gone.txt'],
    });
    expect((await readdir(folder)).toSorted()).toEqual(['fresh.txt', 'old.txt', 'same.txt']);
    expect(await readFile(path.join(folder, 'old.txt'), 'utf8')).toBe('new');
    expect((await stat(path.join(folder, 'same.txt'))).ino).toBe(before.ino);
  });

  it('keeps the permissions of a file that it replaces', async () => {
    const folder = await makeTemporaryFolder();
    await writeFile(path.join(folder, 'a.txt'), 'old', { mode: 0o640 });
    await writeSet(folder, [{ name: 'a.txt', bytes: bytesOf('new') }], disk);
    expect((await stat(path.join(folder, 'a.txt'))).mode & 0o777).toBe(0o640);
  });

  it('follows links instead of replacing them, and removes a link without what it leads to', async () => {
    const folder = await makeTemporaryFolder();
    const other = path.join(folder, 'other');
    const connector = path.join(folder, 'connector');
    await mkdir(other);
    await mkdir(connector);
    await writeFile(path.join(other, 'real.txt'), 'old');
    await writeFile(path.join(other, 'kept.txt'), 'kept');
    await symlink(path.join('..', 'other', 'real.txt'), path.join(connector, 'a.txt'));
    await symlink(path.join('..', 'other', 'kept.txt'), path.join(connector, 'b.txt'));
    await symlink(path.join('..', 'other', 'coming.txt'), path.join(connector, 'c.txt'));
    const wanted = [
      { name: 'a.txt', bytes: bytesOf('new') },
      { name: 'b.txt', bytes: null },
      { name: 'c.txt', bytes: bytesOf('came') },
    ];
    expect((await writeSet(connector, wanted, disk)).ok).toBe(true);
    expect(await readFile(path.join(other, 'real.txt'), 'utf8')).toBe('new');
    expect(await readFile(path.join(other, 'kept.txt'), 'utf8')).toBe('kept');
    expect(await readFile(path.join(other, 'coming.txt'), 'utf8')).toBe('came');
    expect((await lstat(path.join(connector, 'a.txt'))).isSymbolicLink()).toBe(true);
    expect(await readdir(other)).toEqual(['coming.txt', 'kept.txt', 'real.txt']);
    expect(await readdir(connector)).toEqual(['a.txt', 'c.txt']);
  });

  it('says that the folder is gone', async () => {
    const folder = path.join(await makeTemporaryFolder(), 'gone');
    const result = await writeSet(folder, [{ name: 'a.txt', bytes: bytesOf('a') }], disk);
    expect(result).toMatchObject({ ok: false, problem: { code: 'folder-missing' } });
  });

  it('puts everything back when the system refuses in the middle', async () => {
    const folder = await makeTemporaryFolder();
    await saveFirst(folder);
    let renames = 0;
    const stubborn = {
      ...disk,
      rename: async (from: string, to: string) => {
        renames += 1;
        // The marker, the first file, then the second one.
        if (renames === 3) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
        await disk.rename(from, to);
      },
    };
    const wanted = buildVersion(2).files.map(({ name, text }) => ({ name, bytes: bytesOf(text) }));
    const result = await writeSet(folder, wanted, stubborn);
    expect(result).toMatchObject({ ok: false, problem: { code: 'file-unwritable' } });
    expect(await readdir(folder)).toEqual(['apiDefinition.swagger.json', 'apiProperties.json', 'script.csx']);
    const opened = await openConnector(folder);
    expect(opened.ok && versionOf(opened.value.files)).toBe(1);
  });
});

describe('a process that dies while it saves', () => {
  it.each<Death>(['before', 'half', 'after'])(
    'leaves one version or the other, whichever step is the last (%s it)',
    async (death) => {
      const seen = new Set<number | null>();
      for (let steps = 0; ; steps += 1) {
        const folder = await makeTemporaryFolder();
        const stamp = await saveFirst(folder);
        const mortal = buildMortalDisk(steps, death);
        const saved = await saveConnector(
          { folder, files: buildVersion(2), stamp, overwrite: false },
          mortal,
        );
        const opened = await openConnector(folder);
        const version = opened.ok ? versionOf(opened.value.files) : null;
        expect([1, 2], `after ${steps} steps`).toContain(version);
        expect(await readdir(folder)).not.toContain(intentName);
        seen.add(version);
        if (mortal.countSteps() > steps) continue;
        expect(saved.ok).toBe(true);
        expect(version).toBe(2);
        break;
      }
      expect(seen).toEqual(new Set([1, 2]));
    },
  );

  it('is dead again while its save is being finished, and the next opening finishes it', async () => {
    for (let steps = 0; steps < 12; steps += 1) {
      const folder = await makeTemporaryFolder();
      const stamp = await saveFirst(folder);
      // Seven steps are done: two files staged, the marker in place for good, and the first file swapped in.
      await saveConnector(
        { folder, files: buildVersion(2), stamp, overwrite: false },
        buildMortalDisk(6, 'after'),
      );
      await openConnector(folder, buildMortalDisk(steps, 'after'));
      const opened = await openConnector(folder);
      expect(opened.ok && versionOf(opened.value.files), `after ${steps} steps`).toBe(2);
    }
  });
});
