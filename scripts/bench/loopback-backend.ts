// A web API for measuring, in a thread of its own so that it takes no time from whoever calls it: `/small` answers
// after 2 ms, `/large` with 200 MB.
import { Worker } from 'node:worker_threads';

/** A web API that runs; `host` is its address and port. */
export interface Backend {
  readonly host: string;
  close(): Promise<void>;
}

/** How large the reply of `/large` is. */
export const largeMb = 200;

const program = `
const { createServer } = require('node:http');
const { parentPort } = require('node:worker_threads');
const small = JSON.stringify({ items: Array.from({ length: 10 }, (_, id) => ({ id, name: 'Item ' + id, price: id / 3 })) });
const piece = Buffer.alloc(1024 * 1024, 'x');
async function sendLarge(response) {
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': ${largeMb} * piece.length });
  for (let sent = 0; sent < ${largeMb}; sent++) {
    if (!response.write(piece)) await new Promise((resolve) => response.once('drain', resolve));
  }
  response.end();
}
const server = createServer((request, response) => {
  if (request.url.endsWith('/large')) return void sendLarge(response);
  setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end(small), 2);
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

/** Starts the web API on a free port of loopback. */
export async function startBackend(): Promise<Backend> {
  const worker = new Worker(program, { eval: true });
  const port = await new Promise<number>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return {
    host: `127.0.0.1:${port}`,
    close: async () => {
      await worker.terminate();
    },
  };
}
