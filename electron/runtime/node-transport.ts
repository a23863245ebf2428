// Sends requests over Node's own HTTP. Why not `fetch`, or Electron's network stack: both change what is sent (they add
// headers of browsers, refuse others such as Host, and block ports), follow or hide redirects, and hide cookies of
// the reply; a request has to leave exactly as the trace shows it and as the platform's gateway would send it. What
// the system knows and Node does not, the way through proxies and the certificates it trusts, is handed in.
import { Agent, type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as TlsAgent, request as httpsRequest } from 'node:https';
import { createSecureContext } from 'node:tls';
import type { HttpRequest, NamedValue } from '../../shared/runtime/request';
import { decompressBody } from './decompress-body';
import { CallFailure } from './failure';
import { type Trust, openTunnel } from './open-tunnel';
import { type Proxy, isLoopback, parseRoute, stripBrackets } from './proxy';
import type { Transport, WireReply } from './transport';

/** What the transport needs from the system. */
export interface TransportServices {
  /** The way to an address, as proxy scripts say it: `DIRECT`, `PROXY host:port`. */
  findProxy(url: string): Promise<string>;
  /** PEM certificates of the authorities to trust. */
  listCertificates(): readonly string[];
}

const maxHeaderSize = 64 * 1024;
// A server may close a kept connection just when the next request is on its way: these methods can be sent again.
const repeatable: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

/** Builds the transport. Connections are kept for the next call; certificates are read with the first https call. */
export function buildNodeTransport(services: TransportServices): Transport {
  const plain = new Agent({ keepAlive: true });
  let trusted: Trust | null = null;
  const trust = () => {
    if (!trusted) {
      const context = createSecureContext({ ca: [...services.listCertificates()] });
      trusted = { context, agent: new TlsAgent({ keepAlive: true, secureContext: context }) };
    }
    return trusted;
  };
  /** Finds the way; the request is made in the same breath as it is sent, so that no error comes in between. */
  const open = async (request: HttpRequest, signal: AbortSignal): Promise<() => ClientRequest> => {
    const url = new URL(request.url);
    const route = isLoopback(url.hostname) ? null : parseRoute(await services.findProxy(url.href));
    if (route === 'unknown') throw new CallFailure('PROXY_UNKNOWN');
    const options = { method: request.method, maxHeaderSize, signal };
    if (url.protocol === 'http:') {
      return route
        ? () => openThroughProxy(route, url, options, trust)
        : () => httpRequest({ ...options, ...target(url, 80), agent: plain });
    }
    if (!route) return () => httpsRequest({ ...options, ...target(url, 443), agent: trust().agent });
    const socket = await openTunnel(route, url, trust(), signal);
    // No agent knows this connection: it ends with its one call.
    return () =>
      httpsRequest({ ...options, ...target(url, 443), createConnection: () => socket }).once('close', () =>
        socket.destroy(),
      );
  };
  const send = async (request: HttpRequest, signal: AbortSignal, isRepeated: boolean): Promise<WireReply> => {
    const create = await open(request, signal);
    const outgoing = create();
    try {
      return await exchange(outgoing, request);
    } catch (error) {
      const isStale = outgoing.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET';
      if (isStale && !isRepeated && repeatable.has(request.method)) return send(request, signal, true);
      throw error;
    }
  };
  return {
    send: (request, signal) => send(request, signal, false),
    close: () => {
      plain.destroy();
      trusted?.agent.destroy();
    },
  };
}

type CallOptions = { readonly method: string; readonly maxHeaderSize: number; readonly signal: AbortSignal };

/** A plain request names the whole address to the proxy. */
function openThroughProxy(proxy: Proxy, url: URL, options: CallOptions, trust: () => Trust): ClientRequest {
  const through = { ...options, host: proxy.host, port: proxy.port, path: url.href };
  return proxy.secure
    ? httpsRequest({ ...through, agent: trust().agent })
    : httpRequest({ ...through, agent: false });
}

function target(url: URL, port: number) {
  return {
    host: stripBrackets(url.hostname),
    port: Number(url.port) || port,
    path: `${url.pathname}${url.search}`,
  };
}

/** Sends the request and waits for the head of the reply. */
function exchange(outgoing: ClientRequest, request: HttpRequest): Promise<WireReply> {
  return new Promise((resolve, reject) => {
    // Stays on: an error that comes after the reply is told by the body, and must not be thrown.
    outgoing.on('error', reject);
    outgoing.once('response', (reply) => {
      resolve(readReply(reply));
    });
    for (const { name, value } of request.headers) outgoing.setHeader(name, value);
    outgoing.end(request.body?.bytes);
  });
}

function readReply(reply: IncomingMessage): WireReply {
  const headers: NamedValue[] = [];
  for (let at = 0; at + 1 < reply.rawHeaders.length; at += 2) {
    headers.push({ name: reply.rawHeaders[at] ?? '', value: reply.rawHeaders[at + 1] ?? '' });
  }
  return {
    status: reply.statusCode ?? 0,
    statusText: reply.statusMessage ?? '',
    headers,
    body: decompressBody(reply),
  };
}
