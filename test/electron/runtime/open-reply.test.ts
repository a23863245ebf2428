import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Answer, CallRun } from '../../../electron/runtime/call-run';
import { closeReply, openReply } from '../../../electron/runtime/open-reply';
import { buildReplyStore, heldBytes } from '../../../electron/runtime/reply-store';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const headers = [
  { name: 'Content-Type', value: 'application/json' },
  { name: 'Content-Encoding', value: 'gzip' },
  { name: 'Content-Length', value: '99' },
];
const answer: Answer = {
  status: 200,
  statusText: 'OK',
  headers,
  body: { held: Buffer.from('{"a":1}'), sizeBytes: 7, file: null },
};

async function openRun() {
  const replies = buildReplyStore(`${await makeTemporaryFolder()}/replies`);
  return { replies, run: { services: { replies } } as unknown as CallRun };
}

describe('a reply for policies', () => {
  test('shows its JSON, and none where it has none', async () => {
    expect((await openReply(answer)).body).toEqual({ a: 1 });
    const text = { ...answer, body: { held: Buffer.from('hello'), sizeBytes: 5, file: null } };
    expect((await openReply(text)).body).toBeUndefined();
    const empty = { ...answer, body: { held: Buffer.alloc(0), sizeBytes: 0, file: null } };
    expect((await openReply(empty)).body).toBeUndefined();
  });

  test('is read whole where its body lies in a file', async () => {
    const { replies, run } = await openRun();
    const writer = replies.begin();
    await writer.write(Buffer.from(JSON.stringify({ a: 'x'.repeat(heldBytes) })));
    const large = { ...answer, body: await writer.finish() };
    const opened = await openReply(large);
    expect(JSON.stringify(opened.body)).toHaveLength(heldBytes + 8);
    const closed = await closeReply(run, large, opened, { ...opened, body: {} });
    expect(closed.body.held.toString()).toBe('{}');
    await expect(readFile(large.body.file ?? '')).rejects.toThrow('ENOENT');
  });

  test('keeps the bytes of a body that nobody touched', async () => {
    const { run } = await openRun();
    const opened = await openReply(answer);
    const closed = await closeReply(run, answer, opened, { ...opened, status: 202, headers: [] });
    expect(closed).toEqual({ ...answer, status: 202, statusText: '', headers: [] });
  });

  test('says what a changed body is', async () => {
    const { run } = await openRun();
    const opened = await openReply(answer);
    const closed = await closeReply(run, answer, opened, { ...opened, body: [1, 2] });
    expect(closed.body.held.toString()).toBe('[1,2]');
    expect(closed.headers).toEqual([headers[0], { name: 'Content-Length', value: '5' }]);
    const gone = await closeReply(run, answer, opened, { ...opened, body: undefined });
    expect(gone.body.sizeBytes).toBe(0);
  });
});
