import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ReplyStore, buildReplyStore, heldBytes } from '../../../electron/runtime/reply-store';
import { makeTemporaryFolder } from '../../support/temporary-folder';

async function openStore() {
  const folder = await makeTemporaryFolder();
  const inner = path.join(folder, 'replies');
  return { folder, inner, store: buildReplyStore(inner) };
}

async function put(store: ReplyStore, ...chunks: Buffer[]) {
  const writer = store.begin();
  for (const chunk of chunks) await writer.write(chunk);
  const body = await writer.finish();
  await store.keep(body);
  return body;
}

describe('the reply store', () => {
  test('holds a small body in memory and touches no disk', async () => {
    const { folder, store } = await openStore();
    const body = await put(store, Buffer.from('ab'), Buffer.from('c'));
    expect(body).toEqual({ held: Buffer.from('abc'), sizeBytes: 3, file: null });
    expect(await readdir(folder)).toEqual([]);
  });

  test('holds the beginning of a large body and keeps all of it in a file that others cannot read', async () => {
    const { folder, store } = await openStore();
    const chunks = [Buffer.alloc(heldBytes - 1, 'a'), Buffer.from('bc'), Buffer.from('d')];
    const body = await put(store, ...chunks);
    expect(body.sizeBytes).toBe(heldBytes + 2);
    expect(body.held.equals(Buffer.concat(chunks).subarray(0, heldBytes))).toBe(true);
    expect((await readFile(body.file ?? '')).equals(Buffer.concat(chunks))).toBe(true);
    expect((await stat(body.file ?? '')).mode & 0o777).toBe(0o600);
    const target = path.join(folder, 'saved.bin');
    expect(await store.saveLast(target)).toEqual({ ok: true, value: heldBytes + 2 });
    expect((await readFile(target)).equals(Buffer.concat(chunks))).toBe(true);
  });

  test('a body of exactly what is held needs no file', async () => {
    const { store } = await openStore();
    expect((await put(store, Buffer.alloc(heldBytes))).file).toBeNull();
  });

  test('keeps the last body only', async () => {
    const { folder, inner, store } = await openStore();
    await put(store, Buffer.alloc(heldBytes + 1, 'a'));
    await put(store, Buffer.alloc(heldBytes + 1, 'b'));
    expect(await readdir(inner)).toHaveLength(1);
    await put(store, Buffer.from('small'));
    expect(await readdir(inner)).toEqual([]);
    await store.saveLast(path.join(folder, 'saved'));
    expect(await readFile(path.join(folder, 'saved'), 'utf8')).toBe('small');
  });

  test('leaves nothing of a body that was discarded', async () => {
    const { inner, store } = await openStore();
    const writer = store.begin();
    await writer.write(Buffer.alloc(heldBytes + 1));
    expect(await readdir(inner)).toHaveLength(1);
    await writer.discard();
    expect(await readdir(inner)).toEqual([]);
    await store.begin().discard();
  });

  test('empties its folder of what an earlier run left, and takes it away at the end', async () => {
    const { folder, inner, store } = await openStore();
    await mkdir(inner);
    await writeFile(path.join(inner, 'old.body'), 'old');
    await put(store, Buffer.alloc(heldBytes + 1));
    expect(await readdir(inner)).toHaveLength(1);
    await store.close();
    expect(await readdir(folder)).toEqual([]);
    expect(await store.saveLast(path.join(folder, 'x'))).toMatchObject({
      problem: { code: 'reply-forgotten' },
    });
    await put(store, Buffer.alloc(heldBytes + 1));
    expect(await readdir(inner)).toHaveLength(1);
  });

  test('says so when a body cannot be saved, and leaves the target as it was', async () => {
    const { folder, store } = await openStore();
    await put(store, Buffer.from('new'));
    const target = path.join(folder, 'taken');
    await mkdir(path.join(target, 'inner'), { recursive: true });
    expect(await store.saveLast(target)).toMatchObject({ problem: { code: 'file-unwritable' } });
    expect(await store.saveLast(path.join(folder, 'no', 'such', 'folder'))).toMatchObject({
      problem: { code: 'file-unwritable' },
    });
    expect(await readdir(folder)).toEqual(['taken']);
  });

  test('says so when a body cannot be kept', async () => {
    const { folder } = await openStore();
    const inTheWay = path.join(folder, 'file');
    await writeFile(inTheWay, 'a file where a folder should be');
    const store = buildReplyStore(path.join(inTheWay, 'replies'));
    const writer = store.begin();
    await expect(writer.write(Buffer.alloc(heldBytes + 1))).rejects.toMatchObject({ code: 'DISK_FAILED' });
    await writer.discard();
    await rm(inTheWay);
    expect((await put(store, Buffer.alloc(heldBytes + 1))).file).not.toBeNull();
  });
});
