// A web API that does what real ones do on bad days, one way for each path: pages, forms, a very large reply,
// compression, redirects, slowness, broken connections, too many requests.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { startLoopbackServer } from './loopback-server';

/** How large the reply of `/large` is. */
export const largeBytes = 200 * 1024 * 1024;

/** The web API while it runs. */
export interface TroubledApi {
  /** `127.0.0.1:port`. */
  readonly host: string;
  /** Lines such as `GET /list?page=2`, oldest first. */
  lines(): readonly string[];
  /** The body that came to a path last. */
  bodyOf(path: string): string;
  close(): Promise<void>;
}

/** Starts the web API on a free port. */
export async function startTroubledApi(): Promise<TroubledApi> {
  const lines: string[] = [];
  const bodies = new Map<string, string>();
  let asked = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '', 'http://host');
    lines.push(`${request.method} ${request.url}`);
    bodies.set(url.pathname, await readText(request));
    const json = (status: number, value: object, headers: object = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(value));
    switch (url.pathname) {
      case '/list': {
        const isLast = url.searchParams.get('page') === '2';
        const nextLink = `http://${request.headers.host}/list?page=2`;
        return json(200, isLast ? { value: ['last'] } : { value: ['first'], nextLink });
      }
      case '/large':
        return sendLarge(response);
      case '/gzip':
        return response
          .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
          .end(gzipSync('{"packed":true}'));
      case '/moved':
        return response.writeHead(302, { location: '/gzip' }).end();
      case '/slow':
        return undefined;
      case '/reset':
        return request.socket.destroy();
      case '/busy':
        asked += 1;
        return asked % 2 === 1 ? json(429, {}, { 'retry-after': '1' }) : json(200, { asked });
      default:
        return json(200, { headers: request.headers });
    }
  };
  const server = await startLoopbackServer((request, response) => void answer(request, response));
  return {
    host: server.host,
    lines: () => lines,
    bodyOf: (path) => bodies.get(path) ?? '',
    close: () => server.close(),
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function sendLarge(response: ServerResponse): Promise<void> {
  const piece = Buffer.alloc(1024 * 1024, 'x');
  response.writeHead(200, { 'content-type': 'text/plain', 'content-length': largeBytes });
  for (let sent = 0; sent < largeBytes && !response.destroyed; sent += piece.length) {
    if (!response.write(piece)) await new Promise((resolve) => response.once('drain', resolve));
  }
  response.end();
}
