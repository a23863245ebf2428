// Saving: only what differs, never over what others changed without being told to, and every refusal explained.
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type OpenedFolder, openConnector } from '../../../electron/workspace/open-connector';
import { saveConnector } from '../../../electron/workspace/save-connector';
import type { ConnectorFiles } from '../../../shared/connector/document';
import { buildDefinition, writeConnector } from '../../support/connector-folder';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const definitionName = 'apiDefinition.swagger.json';
const isRoot = process.getuid?.() === 0;

async function openAt(folder: string): Promise<OpenedFolder> {
  const opened = await openConnector(folder);
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

async function makeConnector() {
  const folder = path.join(await makeTemporaryFolder(), 'connector');
  await writeConnector(folder, buildDefinition());
  return openAt(folder);
}

function change(files: ConnectorFiles, name: string, text: string): ConnectorFiles {
  return { ...files, files: files.files.map((file) => (file.name === name ? { ...file, text } : file)) };
}

/** A small disk of its own; null where this process may not mount one. */
async function mountSmallDisk(): Promise<string | null> {
  const folder = await makeTemporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', [folder]));
  return folder;
}

/** Protects a file; the administrator needs the stronger way. False where there is none. */
async function protect(file: string): Promise<boolean> {
  await chmod(file, 0o444);
  if (!isRoot) return true;
  try {
    execFileSync('chattr', ['+i', file], { stdio: 'ignore' });
  } catch {
    return false;
  }
  onTestFinished(() => void execFileSync('chattr', ['-i', file]));
  return true;
}

describe('saveConnector', () => {
  it('writes only the files that differ', async () => {
    const { folder, files, stamp } = await makeConnector();
    const before = await stat(path.join(folder, definitionName));
    const changed = change(files, 'apiProperties.json', '{"properties":{}}');
    const saved = await saveConnector({ folder, files: changed, stamp, overwrite: false });
    expect(saved).toMatchObject({ ok: true, value: { folder, written: ['apiProperties.json'] } });
    expect((await stat(path.join(folder, definitionName))).mtimeMs).toBe(before.mtimeMs);
    expect((await openAt(folder)).stamp).toBe(saved.ok && saved.value.stamp);
  });

  it('makes the folder of a connector that is new to it', async () => {
    const { files } = await makeConnector();
    const folder = path.join(await makeTemporaryFolder(), 'a', 'b');
    const saved = await saveConnector({ folder, files, stamp: null, overwrite: false });
    expect(saved).toMatchObject({ ok: true, value: { written: [definitionName, 'apiProperties.json'] } });
  });

  it('removes the file of a part that the connector has no more, and no other', async () => {
    const { folder } = await makeConnector();
    await writeFile(path.join(folder, 'icon.png'), 'picture');
    await writeFile(path.join(folder, 'readme.md'), 'mine');
    const { files, stamp } = await openAt(folder);
    const saved = await saveConnector({ folder, files: { ...files, icon: null }, stamp, overwrite: false });
    expect(saved).toMatchObject({ ok: true, value: { written: ['icon.png'] } });
    expect((await readdir(folder)).toSorted()).toEqual([definitionName, 'apiProperties.json', 'readme.md']);
  });

  it('refuses to write over a change of another program, until told to', async () => {
    const { folder, files, stamp } = await makeConnector();
    await writeFile(path.join(folder, 'apiProperties.json'), '{"theirs":true}');
    const mine = change(files, definitionName, '{"mine":true}');
    const refused = await saveConnector({ folder, files: mine, stamp, overwrite: false });
    expect(refused).toMatchObject({ problem: { code: 'changed-on-disk' } });
    expect(refused.ok || refused.problem.message).toContain('apiProperties.json');
    expect(await readFile(path.join(folder, 'apiProperties.json'), 'utf8')).toBe('{"theirs":true}');
    expect(await saveConnector({ folder, files: mine, stamp, overwrite: true })).toMatchObject({
      ok: true,
      value: { written: [definitionName, 'apiProperties.json'] },
    });
  });

  it('writes a file again that was removed: there is nothing to lose', async () => {
    const { folder, files, stamp } = await makeConnector();
    await rm(path.join(folder, definitionName));
    expect(await saveConnector({ folder, files, stamp, overwrite: false })).toMatchObject({
      ok: true,
      value: { written: [definitionName] },
    });
    expect((await openAt(folder)).stamp).toBe(stamp);
  });

  it('takes no offence when another program wrote the very same', async () => {
    const { folder, files, stamp } = await makeConnector();
    const mine = change(files, definitionName, '{"same":true}');
    await writeFile(path.join(folder, definitionName), '{"same":true}');
    const saved = await saveConnector({ folder, files: mine, stamp, overwrite: false });
    expect(saved).toMatchObject({ ok: true, value: { written: [] } });
  });

  it('refuses to save a connector over another one, until told to', async () => {
    const [mine, theirs] = [await makeConnector(), await makeConnector()];
    const files = change(mine.files, definitionName, '{"mine":true}');
    const request = { folder: theirs.folder, files, stamp: null };
    expect(await saveConnector({ ...request, overwrite: false })).toMatchObject({
      problem: { code: 'changed-on-disk' },
    });
    expect(await saveConnector({ ...request, overwrite: true })).toMatchObject({ ok: true });
  });

  it('tells a folder that was removed from a disk that is away', async () => {
    const { folder, files, stamp } = await makeConnector();
    await rm(folder, { recursive: true });
    const request = { folder, files, stamp };
    expect(await saveConnector({ ...request, overwrite: false })).toMatchObject({
      problem: { code: 'changed-on-disk' },
    });
    await rename(path.dirname(folder), `${path.dirname(folder)}-away`);
    onTestFinished(() => rm(`${path.dirname(folder)}-away`, { recursive: true }));
    for (const overwrite of [false, true]) {
      expect(await saveConnector({ ...request, overwrite })).toMatchObject({
        problem: { code: 'folder-missing' },
      });
    }
    await rename(`${path.dirname(folder)}-away`, path.dirname(folder));
    await mkdir(`${path.dirname(folder)}-away`);
    expect(await saveConnector({ ...request, overwrite: true })).toMatchObject({ ok: true });
  });

  it.each(['../outside.json', 'a/b.json', '..', 'a\\b.json', '.connector-studio.saving', 'x.studio-new'])(
    'never writes a file called %s',
    async (name) => {
      const { folder, files, stamp } = await makeConnector();
      const odd = {
        ...files,
        files: files.files.map((file, index) => (index === 1 ? { ...file, name } : file)),
      };
      expect(await saveConnector({ folder, files: odd, stamp, overwrite: true })).toMatchObject({
        problem: { code: 'file-unwritable' },
      });
      expect(await readdir(path.dirname(folder))).toEqual(['connector']);
    },
  );

  it('never removes what a forged stamp names outside the folder', async () => {
    const { folder, files } = await makeConnector();
    const precious = path.join(path.dirname(folder), 'precious.txt');
    await writeFile(precious, 'precious');
    for (const stamp of [JSON.stringify([['../precious.txt', 'x']]), 'no stamp', '[]']) {
      await saveConnector({ folder, files, stamp, overwrite: true });
      expect(await readFile(precious, 'utf8')).toBe('precious');
    }
  });

  it('refuses a file that is protected against writing', async (context) => {
    const { folder, files, stamp } = await makeConnector();
    const protectedFile = path.join(folder, definitionName);
    if (!(await protect(protectedFile))) return context.skip('no file can be protected here');
    const changed = change(change(files, definitionName, '{}'), 'apiProperties.json', '{}');
    expect(await saveConnector({ folder, files: changed, stamp, overwrite: false })).toMatchObject({
      problem: { code: 'file-unwritable' },
    });
    expect((await openAt(folder)).stamp).toBe(stamp);
  });

  it('says that the disk is full, and every file is as it was', async (context) => {
    const folder = await mountSmallDisk();
    if (folder === null) return context.skip('no disk can be mounted here');
    await writeConnector(folder, buildDefinition());
    const { files, stamp } = await openAt(folder);
    const names = await readdir(folder);
    const large = change(
      change(files, definitionName, `{"a":"${'x'.repeat(80_000)}"}`),
      'apiProperties.json',
      '{}',
    );
    const refused = await saveConnector({ folder, files: large, stamp, overwrite: false });
    expect(refused).toMatchObject({ problem: { code: 'disk-full' } });
    expect(await readdir(folder)).toEqual(names);
    expect((await openAt(folder)).stamp).toBe(stamp);
  });

  it('says that the folder cannot be written', async (context) => {
    const folder = isRoot ? await mountSmallDisk() : (await makeConnector()).folder;
    if (folder === null) return context.skip('no disk can be mounted here');
    await writeConnector(folder, buildDefinition());
    const { files, stamp } = await openAt(folder);
    if (isRoot) execFileSync('mount', ['-o', 'remount,ro', folder]);
    else await chmod(folder, 0o555);
    const changed = change(files, definitionName, '{}');
    expect(await saveConnector({ folder, files: changed, stamp, overwrite: false })).toMatchObject({
      problem: { code: 'folder-unwritable' },
    });
    expect((await openAt(folder)).stamp).toBe(stamp);
    if (!isRoot) await chmod(folder, 0o755);
  });
});
