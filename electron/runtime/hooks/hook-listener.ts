// Listens on loopback for what web APIs post to callback addresses: one server for all of them, started when the first
// is asked for. Every address has a random name; what is posted elsewhere is refused.
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What arrived at a callback. */
export interface Arrival {
  readonly method: string;
  readonly mediaType: string;
  readonly text: string;
  readonly sizeBytes: number;
  readonly isReplay: boolean;
}

/** The listener. */
export interface HookListener {
  /** A callback address with this name; rejects when the machine has no port left. */
  open(name: string, onArrival: (arrival: Arrival) => void): Promise<string>;
  /** Ends it: from now on it is refused. */
  end(name: string): void;
  close(): Promise<void>;
}

const largestBodyBytes = 1024 * 1024;
/** The header that a replay carries, so that it is told from what the web API sent. */
export const replayHeader = 'x-connector-studio-replay';

/** Builds the listener; starts nothing. */
export function buildHookListener(): HookListener {
  const open = new Map<string, (arrival: Arrival) => void>();
  let running: Promise<Server> | null = null;
  const start = () => {
    running ??= listen(createServer((message, response) => void answer(open, message, response)));
    running.catch(() => (running = null));
    return running;
  };
  return {
    open: async (name, onArrival) => {
      const server = await start();
      open.set(name, onArrival);
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/${name}`;
    },
    end: (name) => void open.delete(name),
    close: async () => {
      const server = await running;
      running = null;
      open.clear();
      server?.closeAllConnections();
      await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
    },
  };
}

function listen(server: Server): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** As the platform: 202 for what was taken, and nothing in it. */
async function answer(
  open: ReadonlyMap<string, (arrival: Arrival) => void>,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = /^\/hooks\/([\w-]+)$/.exec(message.url?.split('?')[0] ?? '')?.[1] ?? '';
  const take = open.get(name);
  const body = await readBody(message).catch(() => null);
  const status = !take ? 404 : body === null ? 413 : 202;
  response.writeHead(status, { 'content-length': '0', ...(status === 413 ? { connection: 'close' } : {}) });
  response.end();
  if (!take || body === null) return;
  take({
    method: message.method ?? 'POST',
    mediaType: message.headers['content-type'] ?? '',
    text: body.toString('utf8'),
    sizeBytes: body.length,
    isReplay: message.headers[replayHeader] !== undefined,
  });
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > largestBodyBytes) throw new Error('The body is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
