// The journals on a real disk: kept, found again, damaged, full.
import { execFileSync } from 'node:child_process';
import { appendFile, chmod, mkdir, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createJournals, type Journals } from '../../../electron/workspace/journal';
import type { JournalRecord } from '../../../shared/connector/journal-record';
import { replayJournal } from '../../../shared/connector/replay-journal';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const text = '{"swagger":"2.0","info":{"title":"Orders","version":"1"},"paths":{}}';
const base = {
  files: [{ role: 'definition', name: 'apiDefinition.swagger.json', text, encoding: 'utf-8' } as const],
  icon: null,
};
const start = { folder: '/connectors/orders', stamp: 'stamp-1', base };

/** Puts a text at the start of the title. */
function type(letters: string): JournalRecord {
  const edits = [{ offset: text.indexOf('Orders'), length: 0, text: letters }];
  return { kind: 'edit', editKind: 'x', label: 'Type', joins: 'own', files: [{ role: 'definition', edits }] };
}

async function setUp(options: { readonly stepsBytesMax?: number; readonly folder?: string } = {}) {
  const folder = options.folder ?? path.join(await makeTemporaryFolder(), 'journal');
  const faults: string[] = [];
  const open = () => createJournals({ folder, onFault: (fault) => faults.push(fault), ...options });
  return { folder, steps: path.join(folder, 'one', 'steps.jsonl'), faults, open };
}

async function titleOf(journals: Journals, id = 'one'): Promise<string | undefined> {
  const read = await journals.read(id);
  const replayed = read.ok && read.value ? replayJournal(read.value) : null;
  if (!replayed?.ok) return undefined;
  return /"title":"(.*?)"/u.exec(replayed.value.document.definition.tree.text)?.[1];
}

describe('a journal', () => {
  it('is read back by another process, step by step', async () => {
    const { open } = await setUp();
    const journals = open();
    expect(await journals.append({ id: 'one', start, records: [type('A')] })).toEqual({
      ok: true,
      value: null,
    });
    await journals.append({ id: 'one', start: null, records: [type('B'), { kind: 'undo' }] });
    const read = await open().read('one');
    expect(read).toEqual({
      ok: true,
      value: { ...start, records: [type('A'), type('B'), { kind: 'undo' }] },
    });
    await open().append({ id: 'one', start: null, records: [{ kind: 'redo' }] });
    expect(await titleOf(open())).toBe('BAOrders');
  });

  it('keeps the order of calls that come together', async () => {
    const { open } = await setUp();
    const journals = open();
    await journals.append({ id: 'one', start, records: [] });
    await Promise.all(
      'abcdef'
        .split('')
        .map((letter) => journals.append({ id: 'one', start: null, records: [type(letter)] })),
    );
    expect(await titleOf(open())).toBe('fedcbaOrders');
  });

  it('is none where nothing was begun', async () => {
    const { open } = await setUp();
    expect(await open().read('one')).toEqual({ ok: true, value: null });
    expect(await open().append({ id: 'one', start: null, records: [type('A')] })).toMatchObject({
      problem: { code: 'journal-missing' },
    });
  });

  it('begins anew, and the steps of before are gone', async () => {
    const { open } = await setUp();
    await open().append({ id: 'one', start, records: [type('A')] });
    await open().append({ id: 'one', start: { ...start, stamp: 'stamp-2' }, records: [type('B')] });
    expect(await open().read('one')).toMatchObject({ value: { stamp: 'stamp-2', records: [type('B')] } });
  });

  it('does not take the steps of a journal that was replaced, wherever the process died', async () => {
    const { open, folder, steps } = await setUp();
    await open().append({ id: 'one', start, records: [type('A')] });
    const old = await readFile(steps);
    await open().append({ id: 'one', start: { ...start, stamp: 'stamp-2' }, records: [] });
    await writeFile(steps, old);
    expect(await open().read('one')).toMatchObject({ value: { stamp: 'stamp-2', records: [] } });
    expect(await readdir(path.join(folder, 'one'))).not.toContain('base.json.new');
  });
});

describe('a damaged journal', () => {
  it('loses a torn last line only, wherever it was torn, and goes on behind the good ones', async () => {
    const { open, steps } = await setUp();
    await open().append({ id: 'one', start, records: [type('A')] });
    const good = (await readFile(steps)).length;
    await open().append({ id: 'one', start: null, records: [type('B')] });
    const whole = await readFile(steps);
    for (let length = good; length < whole.length; length += 1) {
      await writeFile(steps, whole.subarray(0, length));
      expect(await titleOf(open()), `torn at ${length}`).toBe('AOrders');
    }
    await truncate(steps, whole.length - 3);
    await open().append({ id: 'one', start: null, records: [type('C')] });
    expect(await titleOf(open())).toBe('CAOrders');
  });

  it('gives everything before a damage in the middle', async () => {
    const { open, steps } = await setUp();
    await open().append({ id: 'one', start, records: [type('A'), type('B'), type('C')] });
    const lines = (await readFile(steps, 'utf8')).split('\n');
    await writeFile(steps, [lines[0], lines[1]?.replace('"B"', '"X"'), lines[2], ''].join('\n'));
    expect(await titleOf(open())).toBe('AOrders');
    await writeFile(steps, [lines[0], lines[2], lines[1], ''].join('\n'));
    expect(await titleOf(open())).toBe('AOrders');
  });

  it('survives any bytes at its end', async () => {
    const { open, steps } = await setUp();
    await open().append({ id: 'one', start, records: [type('A')] });
    await appendFile(steps, Buffer.from([0xff, 0x00, 0x0a, 0x0a, 0x7b, 0x0a]));
    expect(await titleOf(open())).toBe('AOrders');
  });

  it('that lost its beginning is told, and listing goes on', async () => {
    const { open, folder, faults } = await setUp();
    await open().append({ id: 'one', start, records: [type('A')] });
    await open().append({ id: 'two', start, records: [type('B')] });
    await writeFile(path.join(folder, 'one', 'base.json'), '{"folder":');
    expect(await open().read('one')).toMatchObject({ problem: { code: 'journal-unreadable' } });
    expect((await open().list()).map((one) => one.id)).toEqual(['two']);
    expect(faults).toHaveLength(2);
  });
});

describe('the list', () => {
  it('has what is not on disk, by its last title, the latest first', async () => {
    const { open } = await setUp();
    const journals = open();
    const saved = { kind: 'saved', folder: '/connectors/orders', stamp: 'stamp-2' } as const;
    expect(await journals.list()).toEqual([]);
    await journals.append({ id: 'new', start: { folder: null, stamp: null, base }, records: [] });
    await journals.append({ id: 'saved', start, records: [type('A'), saved] });
    await journals.append({ id: 'undone', start, records: [type('A'), { kind: 'undo' }] });
    await journals.append({ id: 'changed', start, records: [type('My ')] });
    const list = await journals.list();
    expect(list.map(({ id, title, folder }) => [id, title, folder])).toEqual([
      ['changed', 'My Orders', '/connectors/orders'],
      ['new', 'Orders', null],
    ]);
  });

  it('counts what came while a save was under way', async () => {
    const { open } = await setUp();
    const saved = { kind: 'saved', folder: '/connectors/orders', stamp: 'stamp-2', back: 1 } as const;
    await open().append({ id: 'one', start, records: [type('A'), type('B'), saved] });
    const read = await open().read('one');
    const replayed = read.ok && read.value ? replayJournal(read.value) : null;
    expect(replayed?.ok && replayed.value.saved?.document.definition.tree.text).toContain('"AOrders"');
    expect(await open().list()).toHaveLength(1);
  });

  it('has nothing of a journal that was discarded', async () => {
    const { open } = await setUp();
    await open().append({ id: 'one', start, records: [type('A')] });
    expect(await open().discard('one')).toEqual({ ok: true, value: null });
    expect(await open().discard('never')).toEqual({ ok: true, value: null });
    expect(await open().list()).toEqual([]);
    expect(await open().read('one')).toEqual({ ok: true, value: null });
  });
});

describe('a long journal', () => {
  it('is made short when it is read, and says the same', async () => {
    const { open, steps } = await setUp({ stepsBytesMax: 1000 });
    const records = Array.from({ length: 30 }, (_, index) => type(String(index % 10)));
    const draft = { kind: 'draft', role: 'definition', text: '{' } as const;
    await open().append({ id: 'one', start, records: [...records, draft] });
    const before = (await readFile(steps)).length;
    const title = `${'9876543210'.repeat(3)}Orders`;
    expect(await titleOf(open())).toBe(title);
    expect((await readFile(steps)).length).toBeLessThan(before / 5);
    const read = await open().read('one');
    expect(read).toMatchObject({ value: { stamp: 'stamp-1', records: [{ kind: 'edit' }, draft] } });
    expect(await titleOf(open())).toBe(title);
  });
});

const isRoot = process.getuid?.() === 0;

describe('a disk that refuses', () => {
  it.runIf(isRoot && process.platform === 'linux')(
    'that is full says so, keeps what it had, and goes on with space',
    async () => {
      const mount = await makeTemporaryFolder();
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', mount]);
      onTestFinished(() => void execFileSync('umount', [mount]));
      const { open } = await setUp({ folder: path.join(mount, 'journal') });
      const journals = open();
      await journals.append({ id: 'one', start, records: [type('A')] });
      const filling = path.join(mount, 'filling');
      await writeFile(filling, Buffer.alloc(1024 * 1024)).catch(() => undefined);
      const long = type('x'.repeat(20_000));
      const refused = { ok: false, problem: { code: 'disk-full' } };
      expect(await journals.append({ id: 'one', start: null, records: [long] })).toMatchObject(refused);
      expect(await titleOf(open())).toBe('AOrders');
      await rm(filling);
      expect(await journals.append({ id: 'one', start: null, records: [type('B')] })).toMatchObject({
        ok: true,
      });
      expect(await titleOf(open())).toBe('BAOrders');
    },
  );

  it('is told where the folder cannot be made', async () => {
    const folder = path.join(await makeTemporaryFolder(), 'journal');
    await writeFile(folder, 'a file');
    const { open } = await setUp({ folder });
    expect(await open().append({ id: 'one', start, records: [] })).toMatchObject({
      problem: { code: 'journal-unwritable' },
    });
  });

  it.runIf(!isRoot)('is told where the folder is protected', async () => {
    const { open, folder } = await setUp();
    await mkdir(folder);
    await chmod(folder, 0o500);
    expect(await open().append({ id: 'one', start, records: [] })).toMatchObject({
      problem: { code: 'journal-unwritable' },
    });
  });
});
