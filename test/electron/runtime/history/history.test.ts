// The history on a real disk: kept, found, cut to its limits, and there again after a crash.
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHistory } from '../../../../electron/runtime/history/history';
import { createJsonFile } from '../../../../electron/settings/json-file';
import type { Invocation } from '../../../../shared/contract/runtime-calls';
import { makeTemporaryFolder } from '../../../support/temporary-folder';

const invocation: Invocation = {
  operationKey: 'get /stock',
  request: { method: 'GET', url: 'http://127.0.0.1:1/stock?sku=A-1', headers: [], body: '' },
  reply: {
    status: 200,
    statusText: 'OK',
    headers: [],
    body: {
      kind: 'json',
      mediaType: 'application/json',
      text: '{ "name": "Oak desk" }',
      shownBytes: 22,
      sizeBytes: 22,
    },
    outputs: [],
  },
  problem: null,
  durationMs: 12,
  trace: [],
};

async function open(limits = { calls: 3, bytes: 1_000_000 }, folder?: string) {
  const root = folder ?? (await makeTemporaryFolder());
  const faults: string[] = [];
  let count = 0;
  const build = () =>
    createHistory({
      folder: root,
      now: () => new Date(Date.UTC(2026, 10, 25, 9, count)),
      createId: () => `call-${(count += 1)}`,
      writeJson: (file, value) =>
        createJsonFile({ file, schema: { parse: (one) => one }, fallback: null }).write(value),
      onFault: (text) => faults.push(text),
      limits,
    });
  const note = (history: ReturnType<typeof build>, url: string, inputs = {}) =>
    history.note('one', {
      invocation: { ...invocation, request: { method: 'GET', url, headers: [], body: '' } },
      connection: 'Warehouse key',
      inputs,
      isMasked: false,
    });
  const urls = async (history: ReturnType<typeof build>, search = '') => {
    const listed = await history.list('one', search);
    return listed.ok ? listed.value.map(({ url }) => url) : listed.problem.code;
  };
  return { root, faults, build, note, urls };
}

describe('the history', () => {
  it('keeps calls, the last one first, across a restart', async () => {
    const { build, note, urls } = await open();
    const history = build();
    await note(history, '/a', { 'query/sku': 'A-1' });
    await note(history, '/b');
    expect(await urls(history)).toEqual(['/b', '/a']);
    const again = build();
    expect(await urls(again)).toEqual(['/b', '/a']);
    const read = await again.read('one', 'call-1');
    expect(read).toMatchObject({
      ok: true,
      value: {
        inputs: { 'query/sku': 'A-1' },
        call: { status: 200, connection: 'Warehouse key' },
        invocation: { reply: invocation.reply },
      },
    });
    expect(await again.list('other', '')).toEqual({ ok: true, value: [] });
  });

  it('finds by words of the line, the inputs and the reply', async () => {
    const { build, note, urls } = await open();
    const history = build();
    await note(history, '/lamp', { 'query/sku': 'L-9' });
    await note(history, '/desk');
    expect(await urls(history, 'l-9')).toEqual(['/lamp']);
    expect(await urls(history, 'OAK desk')).toEqual(['/desk', '/lamp']);
    expect(await urls(history, 'warehouse /desk')).toEqual(['/desk']);
    expect(await urls(history, 'chair')).toEqual([]);
  });

  it('lets the oldest go, by number and by size, with their files', async () => {
    const { root, build, note, urls } = await open();
    const history = build();
    for (const url of ['/1', '/2', '/3', '/4']) await note(history, url);
    expect(await urls(history)).toEqual(['/4', '/3', '/2']);
    expect((await readdir(path.join(root, 'one'))).sort()).toEqual([
      'call-2.json',
      'call-3.json',
      'call-4.json',
      'calls.json',
    ]);
    const tight = await open({ calls: 50, bytes: 2500 });
    const small = tight.build();
    for (const url of ['/1', '/2', '/3', '/4', '/5', '/6', '/7']) await tight.note(small, url);
    const kept = await tight.urls(small);
    expect(kept[0]).toBe('/7');
    expect(kept.length).toBeLessThan(7);
  });

  it('forgets one call, or all', async () => {
    const { root, build, note, urls } = await open();
    const history = build();
    for (const url of ['/1', '/2']) await note(history, url);
    expect(await history.remove('one', 'call-1')).toEqual({ ok: true, value: null });
    expect(await urls(history)).toEqual(['/2']);
    expect(await history.read('one', 'call-1')).toMatchObject({ problem: { code: 'history-call-missing' } });
    await history.remove('one', null);
    expect(await urls(build())).toEqual([]);
    expect(await readdir(path.join(root, 'one'))).toEqual(['calls.json']);
  });

  it('makes its list again from the files when it is damaged, lost or behind', async () => {
    const { root, faults, build, note, urls } = await open();
    const history = build();
    for (const url of ['/1', '/2']) await note(history, url);
    const list = path.join(root, 'one', 'calls.json');
    const old = await readFile(list, 'utf8');
    await writeFile(list, old.slice(0, 40));
    expect(await urls(build())).toEqual(['/2', '/1']);
    expect(faults).toHaveLength(1);
    await rm(list);
    await writeFile(path.join(root, 'one', 'broken.json'), '{');
    expect(await urls(build())).toEqual(['/2', '/1']);
    await writeFile(list, JSON.stringify({ version: 1, calls: [] }));
    await rm(path.join(root, 'one', 'call-1.json'));
    expect(await urls(build())).toEqual(['/2']);
  });

  it('says what cannot be read, and goes on when a call cannot be kept', async () => {
    const { root, faults, build, note, urls } = await open();
    await writeFile(path.join(root, 'one'), 'a file where the folder should be');
    const history = build();
    await note(history, '/1');
    expect(faults).toEqual(['A call is not kept in the history']);
    expect(await urls(history)).toBe('history-unreadable');
  });
});
