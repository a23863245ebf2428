import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDocumentFile, parseDocumentText } from '../../../electron/import/read-document';
import { makeTemporaryFolder } from '../../support/temporary-folder';

async function openBytes(bytes: Uint8Array | string, name = 'api.json') {
  const file = path.join(await makeTemporaryFolder(), name);
  await writeFile(file, bytes);
  return openDocumentFile(file);
}

function codeOf(result: { readonly ok: boolean; readonly problem?: { readonly code: string } }): string {
  return result.ok ? 'ok' : (result.problem?.code ?? '');
}

describe('openDocumentFile', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from('{"a":"ü"}'), '{"a":"ü"}'],
    ['UTF-8 with a mark', Buffer.from('\uFEFF{"a":"ü"}'), '{"a":"ü"}'],
    ['UTF-16', Buffer.from('\uFEFF{"a":"ü"}', 'utf16le'), '{"a":"ü"}'],
    ['UTF-16 the other way', Buffer.from('\uFEFF{"a":"ü"}', 'utf16le').swap16(), '{"a":"ü"}'],
    ['Latin-1', Buffer.from('{"a":"ü"}', 'latin1'), '{"a":"ü"}'],
    ['nothing', new Uint8Array(), ''],
  ])('reads %s', async (_name, bytes, text) => {
    expect(await openBytes(bytes)).toEqual({ ok: true, value: text });
  });

  it.each<[string, Uint8Array]>([
    ['zero bytes', Buffer.from([0x7b, 0, 0, 0x7d])],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])],
  ])('refuses %s', async (_name, bytes) => {
    const opened = await openBytes(bytes);
    expect(opened).toMatchObject({
      ok: false,
      problem: { code: 'file-not-text', message: 'api.json is not a text file.' },
    });
  });

  it('refuses a file of 100 MB before reading it', async () => {
    const file = path.join(await makeTemporaryFolder(), 'huge.json');
    await writeFile(file, '{');
    await truncate(file, 100 * 1024 * 1024);
    const opened = await openDocumentFile(file);
    expect(opened).toMatchObject({
      ok: false,
      problem: {
        code: 'file-too-large',
        message: 'huge.json has 100 MB; descriptions of up to 64 MB can be imported.',
      },
    });
  });

  it('tells a file that is gone from one that cannot be read', async () => {
    const folder = await makeTemporaryFolder();
    expect(codeOf(await openDocumentFile(path.join(folder, 'gone.json')))).toBe('file-missing');
    await mkdir(path.join(folder, 'folder.json'));
    expect(codeOf(await openDocumentFile(path.join(folder, 'folder.json')))).toBe('file-unreadable');
    await symlink('ring.json', path.join(folder, 'ring.json'));
    const ring = await openDocumentFile(path.join(folder, 'ring.json'));
    expect(ring).toMatchObject({ problem: { code: 'file-unreadable' } });
    expect(ring.ok ? '' : ring.problem.message).toMatch(/its links lead in a circle/);
  });
});

describe('parseDocumentText', () => {
  it.each([
    ['{"a":1}', 'api.json'],
    ['\n  {"a":1}', 'api.txt'],
    ['{"a":1}', 'api.yaml'],
    ['{a: 1}', 'api.yaml'],
    ['a: 1', 'api.yml'],
    ['a: 1', 'api'],
  ])('reads %j of %s', (text, name) => {
    expect(parseDocumentText(text, name)).toMatchObject({
      ok: true,
      value: { document: { a: 1 }, problems: [] },
    });
  });

  it('keeps the text of JSON alone', () => {
    expect(parseDocumentText('{"a":1}', 'a.json')).toMatchObject({ value: { json: '{"a":1}' } });
    expect(parseDocumentText('a: 1', 'a.yaml')).toMatchObject({ value: { json: '' } });
  });

  it('forgives what it forgives in connectors, and says so', () => {
    const parsed = parseDocumentText('{"a":1,}', 'a.json');
    expect(parsed).toMatchObject({ ok: true, value: { document: { a: 1 } } });
    expect(parsed.ok && parsed.value.problems.map(({ code }) => code)).toEqual(['json-trailing-comma']);
  });

  it('refuses what is no JSON by any reading', () => {
    expect(parseDocumentText('[1, 2', 'a.json')).toMatchObject({
      ok: false,
      problem: { code: 'import-unreadable', place: { range: { line: 1 } } },
    });
  });

  it('refuses what is nested without end', () => {
    const deep = `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`;
    expect(codeOf(parseDocumentText(deep, 'a.json'))).toBe('import-unreadable');
    expect(codeOf(parseDocumentText(deep, 'a.yaml'))).toBe('import-unreadable');
  });
});
