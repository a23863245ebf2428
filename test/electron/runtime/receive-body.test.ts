import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { receiveBody } from '../../../electron/runtime/receive-body';
import { type ReplyStore, buildReplyStore, heldBytes } from '../../../electron/runtime/reply-store';
import { makeTemporaryFolder } from '../../support/temporary-folder';

async function* give(...chunks: readonly Buffer[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield chunk;
}

/** Receiving with a clock that goes on by 60 ms with every look at it. */
function watch(expectedBytes: number | null) {
  const reports: (readonly [number | null, string])[] = [];
  let now = 0;
  return {
    reports,
    expectedBytes,
    clock: () => (now += 60),
    report: (fraction: number | null, detail: string) => void reports.push([fraction, detail]),
  };
}

async function openStore() {
  const folder = path.join(await makeTemporaryFolder(), 'replies');
  return { folder, store: buildReplyStore(folder) };
}

describe('receiveBody', () => {
  test('takes in everything, in order', async () => {
    const { store } = await openStore();
    const chunks = Array.from({ length: 9 }, (_, index) => Buffer.alloc(heldBytes / 4, index));
    const body = await receiveBody(give(...chunks), store, watch(null));
    expect(body.sizeBytes).toBe(heldBytes * 2.25);
    expect((await readFile(body.file ?? '')).equals(Buffer.concat(chunks))).toBe(true);
  });

  test('takes the next piece only when the last one has its place: memory does not grow', async () => {
    let written = 0;
    let given = 0;
    let most = 0;
    const store: ReplyStore = {
      ...(await openStore()).store,
      begin: () => ({
        write: async () => {
          await new Promise((resolve) => setImmediate(resolve));
          written += 1;
        },
        finish: async () => ({ held: Buffer.alloc(0), sizeBytes: 0, file: null }),
        discard: async () => undefined,
      }),
    };
    async function* produce(): AsyncGenerator<Uint8Array> {
      for (let count = 0; count < 50; count += 1) {
        given += 1;
        most = Math.max(most, given - written);
        yield Buffer.alloc(10);
      }
    }
    await receiveBody(produce(), store, watch(null));
    expect([written, most]).toEqual([50, 1]);
  });

  test('says how far it is, not too often', async () => {
    const { store } = await openStore();
    const known = watch(4096);
    await receiveBody(give(...Array.from({ length: 4 }, () => Buffer.alloc(1024))), store, known);
    expect(known.reports).toEqual([
      [0.5, '2 KB of 4 KB'],
      [1, '4 KB of 4 KB'],
    ]);
    const wrong = watch(10);
    await receiveBody(give(Buffer.alloc(20), Buffer.alloc(20)), store, wrong);
    expect(wrong.reports).toEqual([[null, '40 bytes']]);
  });

  test('leaves nothing behind when the body breaks off', async () => {
    const { folder, store } = await openStore();
    async function* breakOff(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(heldBytes + 1);
      throw new Error('broke off');
    }
    await expect(receiveBody(breakOff(), store, watch(null))).rejects.toThrow('broke off');
    expect(await readdir(folder)).toEqual([]);
  });
});
