// The door of the sample web API: a small, real HTTP server on this machine's loopback address. It speaks of
// products, stock, suppliers, orders and a webhook, asks for a key, and describes itself at /openapi.json.
import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Fault, misbehave } from './misbehave';
import openApiDocument from './openapi.json';
import { buildOrderRoutes } from './order-routes';
import { buildProductRoutes } from './product-routes';
import { readJsonBody } from './read-body';
import { ApiError, type ApiReply, type Route, matchPath } from './route';
import { seedInventory } from './seed-inventory';
import { buildStockRoutes } from './stock-routes';
import { buildSubscriptionRoutes, notifySubscribers } from './subscription-routes';

const loopback = '127.0.0.1';

/** How the sample web API is to run. */
export interface InventoryApiOptions {
  /** The port wanted; another free one is taken where it is in use. Left out: any free port. */
  readonly port?: number;
  /** What the header `x-api-key` has to carry. */
  readonly apiKey: string;
  /** How it is to misbehave, for practice; left out for a web API that does what it says. */
  readonly fault?: Fault | null;
}

/** A running sample web API. */
export interface InventoryApi {
  /** `http://127.0.0.1:50717`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Ends every connection and waits until the port is free again. */
  close(): Promise<void>;
}

/**
 * Starts the web API with fresh data. A request without the key, or with another one, gets 401 and a JSON body that
 * says which of the two it was: as RFC 9110 has it, 403 would mean that a known caller may not do this.
 * Rejects only when the machine has no loopback port left.
 */
export async function startInventoryApi(options: InventoryApiOptions): Promise<InventoryApi> {
  const closing = new AbortController();
  const inventory = seedInventory(new Date());
  const routes = [
    buildDescriptionRoute(),
    ...buildProductRoutes(inventory),
    ...buildStockRoutes(inventory, (low) => void notifySubscribers(inventory, low, closing.signal)),
    ...buildOrderRoutes(inventory),
    ...buildSubscriptionRoutes(inventory),
  ];
  let url = '';
  const server = createServer((message, response) => {
    void answer(routes, options.apiKey, url, message).then((reply) =>
      print(response, options.fault ? misbehave(reply, options.fault) : reply),
    );
  });
  const port = await listen(server, options.port ?? 0);
  url = `http://${loopback}:${port}`;
  return {
    url,
    port,
    close: async () => {
      closing.abort();
      await close(server);
    },
  };
}

/** `GET /openapi.json`, open to all, with the address that the web API really has. */
function buildDescriptionRoute(): Route {
  return {
    method: 'GET',
    path: '/openapi.json',
    open: true,
    answer: ({ baseUrl }) => ({ status: 200, body: { ...openApiDocument, servers: [{ url: baseUrl }] } }),
  };
}

async function answer(
  routes: readonly Route[],
  apiKey: string,
  baseUrl: string,
  message: IncomingMessage,
): Promise<ApiReply> {
  try {
    const url = new URL(message.url ?? '/', baseUrl);
    const { route, params } = findRoute(routes, message.method ?? 'GET', url.pathname);
    if (!route.open) checkKey(message, apiKey);
    const readBody = () => readJsonBody(message);
    return await route.answer({ params, query: url.searchParams, readBody, baseUrl });
  } catch (error) {
    const known = error instanceof ApiError ? error : new ApiError(500, 'failed', 'The web API failed.');
    return { status: known.status, body: { error: { code: known.code, message: known.message } } };
  }
}

function findRoute(routes: readonly Route[], method: string, path: string) {
  const fitting = routes.flatMap((route) => {
    const params = matchPath(route.path, path);
    return params ? [{ route, params }] : [];
  });
  const found = fitting.find(({ route }) => route.method === method);
  if (found) return found;
  if (fitting.length === 0) throw new ApiError(404, 'path-unknown', `There is nothing at ${path}.`);
  const known = fitting.map(({ route }) => route.method).join(', ');
  throw new ApiError(405, 'method-unknown', `${path} knows ${known}, not ${method}.`);
}

function checkKey(message: IncomingMessage, apiKey: string): void {
  const key = message.headers['x-api-key'];
  if (key === apiKey) return;
  if (key === undefined || key === '') {
    throw new ApiError(401, 'key-missing', 'Send your key in the header x-api-key.');
  }
  throw new ApiError(401, 'key-wrong', 'The key in the header x-api-key is not the right one.');
}

function print(response: ServerResponse, reply: ApiReply): void {
  response.statusCode = reply.status;
  response.setHeader('x-request-id', randomUUID());
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  if (reply.body === undefined) {
    response.end();
    return;
  }
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(reply.body));
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      if (isTaken && port !== 0) resolve(listen(server, 0));
      else reject(error);
    });
    server.listen(port, loopback, () => {
      server.removeAllListeners('error');
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
