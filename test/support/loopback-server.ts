// A web server on loopback for tests that call the real thing: any handler, on a free port, with or without TLS.
import { type IncomingMessage, type RequestListener, type Server, createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './self-signed-certificate';

export interface LoopbackServer {
  /** `127.0.0.1:port`. */
  readonly host: string;
  readonly port: number;
  /** Every request that came, oldest first. */
  readonly requests: readonly IncomingMessage[];
  close(): Promise<void>;
}

/** Starts a server that answers by `handler`; with a certificate it speaks https. */
export async function startLoopbackServer(
  handler: RequestListener,
  certificate?: Certificate,
): Promise<LoopbackServer> {
  const requests: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    requests.push(request);
    handler(request, response);
  };
  const server: Server = certificate ? createTlsServer(certificate, listener) : createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A port of loopback on which nobody listens. */
export async function findDeadPort(): Promise<number> {
  const server = await startLoopbackServer((_request, response) => response.end());
  await server.close();
  return server.port;
}
