import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeFailure } from '../../../electron/runtime/describe-failure';
import { buildNodeTransport } from '../../../electron/runtime/node-transport';
import { startLoopbackServer } from '../../support/loopback-server';

const text = JSON.stringify(Array.from({ length: 5000 }, (_, index) => ({ index })));

/** Serves the bytes with that Content-Encoding, and reads them over the transport. */
async function read(encoding: string, bytes: Buffer): Promise<string> {
  const server = await startLoopbackServer((_message, response) => {
    response.writeHead(200, { 'Content-Encoding': encoding });
    response.end(bytes);
  });
  const transport = buildNodeTransport({ findProxy: async () => '', listCertificates: () => [] });
  onTestFinished(async () => {
    transport.close();
    await server.close();
  });
  const request = { method: 'GET', url: `http://${server.host}/`, headers: [], body: null };
  try {
    const reply = await transport.send(request, new AbortController().signal);
    const chunks: Uint8Array[] = [];
    for await (const chunk of reply.body) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  } catch (error) {
    return describeFailure(error, { host: server.host, timeoutMs: 1 }).code;
  }
}

describe('compressed bodies', () => {
  test.each([
    ['gzip', gzipSync(text)],
    ['X-GZIP', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['identity', Buffer.from(text)],
    ['something-new', Buffer.from(text)],
  ])('of kind %s are read (%#)', async (encoding, bytes) => {
    expect(await read(encoding, bytes)).toBe(text);
  });

  test('that are empty are empty', async () => {
    for (const encoding of ['gzip', 'br', 'deflate']) expect(await read(encoding, Buffer.alloc(0))).toBe('');
  });

  test.each([
    ['gzip', Buffer.from('this is no gzip')],
    ['gzip', gzipSync(text).subarray(0, 500)],
    ['br', Buffer.from('this is no brotli at all')],
    ['br', brotliCompressSync(text).subarray(0, 200)],
    ['deflate', Buffer.from([0x78, 0x9c, 0xff, 0xff, 0xff])],
    ['deflate', deflateSync(text).subarray(0, 200)],
  ])('of kind %s that are damaged say so (%#)', async (encoding, bytes) => {
    expect(await read(encoding, bytes)).toBe('reply-damaged');
  });
});
