// Undoes the compression of a reply's body while it comes in: gzip, deflate (in both of its meanings) and br.
import type { IncomingMessage } from 'node:http';
import { type Duplex, Readable, pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** Builds the step that undoes a compression, knowing the first bytes. */
type Decompressor = (first: Uint8Array) => Duplex;

const decompressors: ReadonlyMap<string, Decompressor> = new Map<string, Decompressor>([
  ['gzip', () => createGunzip()],
  ['x-gzip', () => createGunzip()],
  ['br', () => createBrotliDecompress()],
  // Servers send deflate with the zlib head (as they should) or without it: the first byte tells.
  ['deflate', (first) => (((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw())],
]);

/**
 * The body as the web API meant it; a body that is not compressed, or in a way not known here, comes as it is.
 * Iterating rejects when the reply breaks off or its compression is damaged.
 */
export function decompressBody(reply: IncomingMessage): AsyncIterable<Uint8Array> {
  const encoding = (reply.headers['content-encoding'] ?? '').trim().toLowerCase();
  const decompressor = decompressors.get(encoding);
  return decompressor ? decompress(reply, decompressor) : reply;
}

/** An empty body is no compressed body, but the reply to HEAD, or one with status 204. */
async function* decompress(
  reply: AsyncIterable<Uint8Array>,
  decompressor: Decompressor,
): AsyncGenerator<Uint8Array> {
  const pieces = reply[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done) return;
  const step = decompressor(first.value);
  // The error comes out of the step, whichever side it is from.
  pipeline(Readable.from(join(first.value, pieces)), step, () => undefined);
  yield* step as AsyncIterable<Uint8Array>;
}

async function* join(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
}
