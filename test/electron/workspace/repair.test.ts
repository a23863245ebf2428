// Finishing saves that were cut short, and keeping hands off everything else.
import { spawn } from 'node:child_process';
import { readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { disk } from '../../../electron/workspace/disk';
import { openConnector } from '../../../electron/workspace/open-connector';
import { repairFolder } from '../../../electron/workspace/repair';
import { saveConnector } from '../../../electron/workspace/save-connector';
import { intentName, printIntent } from '../../../electron/workspace/save-intent';
import { hashBytes } from '../../../electron/workspace/stamp';
import { buildMortalDisk } from '../../support/mortal-disk';
import { makeTemporaryFolder } from '../../support/temporary-folder';
import { buildVersion, versionOf } from '../../support/versioned-connector';

const hashOf = (text: string) => hashBytes(Buffer.from(text));

/** A folder with version 1 in which a save of version 2 stopped between its files. */
async function makeCutShort() {
  const folder = await makeTemporaryFolder();
  const first = await saveConnector({ folder, files: buildVersion(1), stamp: null, overwrite: false });
  const stamp = first.ok ? first.value.stamp : null;
  await saveConnector(
    { folder, files: buildVersion(2), stamp, overwrite: false },
    buildMortalDisk(6, 'after'),
  );
  expect(await readdir(folder)).toContain(intentName);
  return folder;
}

describe('repairFolder', () => {
  it('has nothing to do in a folder without a marker, or where there is no folder', async () => {
    const folder = await makeTemporaryFolder();
    expect(await repairFolder(folder, disk)).toEqual({ ok: true, value: [] });
    expect(await repairFolder(path.join(folder, 'none'), disk)).toEqual({ ok: true, value: [] });
  });

  it('finishes a save that was cut short', async () => {
    const folder = await makeCutShort();
    expect(await repairFolder(folder, disk)).toEqual({ ok: true, value: [] });
    const opened = await openConnector(folder);
    expect(opened.ok && versionOf(opened.value.files)).toBe(2);
  });

  it('gives a save up, and says so, when another program has changed the files since', async () => {
    const folder = await makeCutShort();
    await writeFile(path.join(folder, 'apiProperties.json'), '{"changed":true}');
    const repaired = await repairFolder(folder, disk);
    expect(repaired).toMatchObject({ ok: true, value: [{ code: 'save-abandoned', severity: 'warning' }] });
    expect(await readFile(path.join(folder, 'apiProperties.json'), 'utf8')).toBe('{"changed":true}');
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('leaves a marker alone that it does not understand', async () => {
    const folder = await makeTemporaryFolder();
    for (const text of ['no JSON', '{"version":2,"entries":[]}', outside]) {
      await writeFile(path.join(folder, intentName), text);
      const repaired = await repairFolder(folder, disk);
      expect(repaired).toMatchObject({ ok: true, value: [{ code: 'save-abandoned' }] });
      expect(await readFile(path.join(folder, intentName), 'utf8')).toBe(text);
    }
  });

  it('never removes a file outside the folder, whatever a marker in it says', async () => {
    const folder = await makeTemporaryFolder();
    const outsideFile = path.join(await makeTemporaryFolder(), 'precious.txt');
    await writeFile(outsideFile, 'precious');
    await symlink(outsideFile, path.join(folder, 'script.csx'));
    const entry = { name: 'script.csx', staged: null, before: hashOf('precious'), after: null };
    await writeFile(path.join(folder, intentName), printIntent([entry]));
    await repairFolder(folder, disk);
    expect(await readFile(outsideFile, 'utf8')).toBe('precious');
  });

  it('says that a save cannot be finished on a disk that refuses', async () => {
    const folder = await makeCutShort();
    const result = await repairFolder(folder, buildMortalDisk(0, 'before'));
    expect(result).toMatchObject({ ok: false, problem: { code: 'save-unfinished' } });
    expect(await openConnector(folder, buildMortalDisk(0, 'before'))).toMatchObject({ ok: false });
  });

  it('clears away what dead processes staged, and nothing of living ones', async () => {
    const folder = await makeTemporaryFolder();
    const dead = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => dead.once('exit', resolve));
    const ofDead = `.a.txt.${dead.pid}-0123abcd.studio-new`;
    const ofLiving = `.a.txt.${process.pid}-0123abcd.studio-new`;
    for (const name of [ofDead, ofLiving, 'a.studio-new']) await writeFile(path.join(folder, name), '');
    await repairFolder(folder, disk);
    expect((await readdir(folder)).toSorted()).toEqual([ofLiving, 'a.studio-new']);
  });
});

const outside = JSON.stringify({
  version: 1,
  entries: [{ name: '../a.txt', staged: null, before: null, after: null }],
});

describe('a process that is killed while it saves', () => {
  it('never leaves a mixed connector', { timeout: 120_000 }, async () => {
    const folder = await makeTemporaryFolder();
    const program = path.join(await makeTemporaryFolder(), 'save-forever.mjs');
    await build({
      entryPoints: [path.join(import.meta.dirname, '../../support/save-forever.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
    });
    await saveConnector({ folder, files: buildVersion(1), stamp: null, overwrite: false });
    let version = 1;
    for (let round = 0; round < 25; round += 1) {
      await killWhileSaving(program, folder, round);
      const opened = await openConnector(folder);
      const now = opened.ok ? versionOf(opened.value.files) : null;
      expect(now, `round ${round}`).not.toBeNull();
      expect(now).toBeGreaterThanOrEqual(version);
      version = now ?? version;
      expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
    }
    expect(version).toBeGreaterThan(25);
  });
});

/** Lets the program save a few times, then kills it at a moment that differs from round to round. */
async function killWhileSaving(program: string, folder: string, round: number): Promise<void> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  let saved = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    saved += chunk.toString().split('\n').length - 1;
    if (saved < 2) return;
    // The kill falls at another place within the save that is under way.
    setTimeout(() => child.kill('SIGKILL'), (round * 7) % 30);
  });
  expect(await ended).toBe('SIGKILL');
}
