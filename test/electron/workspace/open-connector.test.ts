// Opening folders: good ones byte for byte, bad ones with a sentence and a next step.
import { chmod, mkdir, open, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openConnector } from '../../../electron/workspace/open-connector';
import { saveConnector } from '../../../electron/workspace/save-connector';
import { buildDefinition, writeConnector } from '../../support/connector-folder';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const definitionName = 'apiDefinition.swagger.json';

async function makeConnector(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = await makeTemporaryFolder();
  await writeConnector(folder, buildDefinition());
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(folder, name), bytes);
  return folder;
}

async function refuse(folder: string) {
  const opened = await openConnector(folder);
  if (opened.ok) throw new Error('It opened');
  expect(opened.problem.message).toMatch(/^\S+ .*\.$/u);
  expect(opened.problem.action).toMatch(/\.$/u);
  return opened.problem;
}

describe('openConnector', () => {
  it('opens every file with its role, and the icon', async () => {
    const folder = await makeConnector({
      'Script.csx': 'class Script { }',
      'connector-studio.json': '{}',
      'icon.png': Buffer.from([1, 2, 3]),
    });
    const opened = await openConnector(folder);
    expect(opened).toMatchObject({ ok: true, value: { folder, problems: [] } });
    const { files, icon } = opened.ok ? opened.value.files : { files: [], icon: null };
    expect(files.map(({ role, name }) => `${role} ${name}`)).toEqual([
      `definition ${definitionName}`,
      'properties apiProperties.json',
      'script Script.csx',
      'sidecar connector-studio.json',
    ]);
    expect(files[0]?.text).toBe(await readFile(path.join(folder, definitionName), 'utf8'));
    expect(icon).toEqual({ name: 'icon.png', bytes: 'AQID' });
  });

  it('keeps every byte through open and save, whatever the encoding', async () => {
    const bytes = {
      [definitionName]: Buffer.from('\uFEFF{\r\n\t"swagger": "2.0",\r\n}  ', 'utf8'),
      'apiProperties.json': Buffer.from('{"publisher": "Brønnøysund"}', 'latin1'),
      'script.csx': Buffer.from('// ü\n'),
      'icon.png': Buffer.from([0, 255, 1, 254]),
    };
    const folder = await makeConnector(bytes);
    const opened = await openConnector(folder);
    if (!opened.ok) throw new Error(opened.problem.message);
    const { files, stamp } = opened.value;
    const copy = path.join(await makeTemporaryFolder(), 'copy');
    expect(await saveConnector({ folder: copy, files, stamp: null, overwrite: false })).toMatchObject({
      ok: true,
    });
    for (const [name, expected] of Object.entries(bytes)) {
      expect(await readFile(path.join(copy, name))).toEqual(expected);
    }
    expect(await saveConnector({ folder, files, stamp, overwrite: false })).toMatchObject({
      value: { written: [] },
    });
  });

  it('opens a folder whose files are links', async () => {
    const real = await makeConnector();
    const folder = await makeTemporaryFolder();
    await symlink(path.join(real, definitionName), path.join(folder, definitionName));
    expect(await openConnector(folder)).toMatchObject({ ok: true });
  });

  it('names the folder that is not there, is a file, or has no full path', async () => {
    const folder = await makeConnector();
    expect((await refuse(path.join(folder, 'none'))).code).toBe('folder-missing');
    expect((await refuse(path.join(folder, definitionName))).message).toContain('is a file, not a folder');
    expect((await refuse('relative/folder')).code).toBe('folder-missing');
  });

  it('says that there is no definition, or more than one', async () => {
    const folder = await makeTemporaryFolder();
    expect((await refuse(folder)).code).toBe('definition-missing');
    await writeFile(path.join(folder, 'a.swagger.json'), '{}');
    await writeFile(path.join(folder, 'b.swagger.json'), '{}');
    expect((await refuse(folder)).code).toBe('definition-ambiguous');
  });

  it('refuses a definition of 100 MB without reading it', async () => {
    const folder = await makeTemporaryFolder();
    const handle = await open(path.join(folder, definitionName), 'w');
    await handle.truncate(100 * 1024 * 1024);
    await handle.close();
    const problem = await refuse(folder);
    expect(problem).toMatchObject({ code: 'file-too-large', place: { file: 'definition' } });
    expect(problem.message).toContain('100 MB');
  });

  it('refuses a binary definition, and one in UTF-16', async () => {
    const binary = await makeConnector({ [definitionName]: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]) });
    expect((await refuse(binary)).code).toBe('file-not-text');
    const wide = await makeConnector({ [definitionName]: Buffer.from('\uFEFF{}', 'utf16le') });
    expect((await refuse(wide)).message).toContain('UTF-16');
  });

  it('refuses a definition that is a folder, a device, or a link to nowhere', async () => {
    for (const target of ['/dev/zero', '/nowhere', '.']) {
      const folder = await makeTemporaryFolder();
      await symlink(target, path.join(folder, definitionName));
      expect((await refuse(folder)).code).toBe('file-unreadable');
    }
    const folder = await makeTemporaryFolder();
    await mkdir(path.join(folder, definitionName));
    expect((await refuse(folder)).code).toBe('definition-missing');
  });

  it.runIf(process.getuid?.() !== 0)('refuses what it may not read', async () => {
    const folder = await makeConnector();
    await chmod(path.join(folder, definitionName), 0o000);
    expect((await refuse(folder)).code).toBe('file-unreadable');
    await chmod(folder, 0o000);
    expect((await refuse(folder)).code).toBe('folder-unreadable');
    await chmod(folder, 0o700);
  });

  it('leaves other files alone that it cannot show, says so, and never writes over them', async () => {
    const script = Buffer.from([0, 1, 2]);
    const folder = await makeConnector({ 'script.csx': script });
    const opened = await openConnector(folder);
    if (!opened.ok) throw new Error(opened.problem.message);
    expect(opened.value.problems).toMatchObject([{ code: 'file-not-text', severity: 'warning' }]);
    const { stamp } = opened.value;
    const { files, icon } = opened.value.files;
    const added = { role: 'script', name: 'script.csx', text: '// new', encoding: 'utf-8' } as const;
    const request = { folder, files: { files: [...files, added], icon }, stamp, overwrite: false };
    expect(await saveConnector(request)).toMatchObject({ problem: { code: 'changed-on-disk' } });
    expect(await readFile(path.join(folder, 'script.csx'))).toEqual(script);
  });

  it('leaves a picture alone that is far too large for an icon', async () => {
    const folder = await makeConnector({ 'icon.png': Buffer.alloc(5 * 1024 * 1024) });
    const opened = await openConnector(folder);
    expect(opened).toMatchObject({
      ok: true,
      value: { files: { icon: null }, problems: [{ code: 'file-too-large' }] },
    });
  });

  it('refuses properties that it cannot read rather than open half a connector', async () => {
    const folder = await makeConnector({ 'apiProperties.json': Buffer.from([0, 1, 2]) });
    expect(await refuse(folder)).toMatchObject({ code: 'file-not-text', place: { file: 'properties' } });
  });

  it('follows the names in the settings', async () => {
    const settings = '{ "apiDefinition": "mine.swagger.json", "script": "../../outside.csx" }';
    const folder = await makeConnector({
      'settings.json': settings,
      'mine.swagger.json': '{"swagger":"2.0"}',
    });
    const opened = await openConnector(folder);
    expect(opened).toMatchObject({
      ok: true,
      value: { files: { files: [{ name: 'mine.swagger.json' }, {}, {}] } },
    });
  });
});
