// Opens a TLS connection to a web API through a proxy of the network (HTTP CONNECT).
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { type Agent, request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { type SecureContext, type TLSSocket, connect } from 'node:tls';
import { CallFailure } from './failure';
import { type Proxy, stripBrackets } from './proxy';

/** What is trusted, for connections that are opened by hand and for those that the agent opens. */
export interface Trust {
  readonly context: SecureContext;
  readonly agent: Agent;
}

/** The encrypted connection to the host of `target`, its certificate checked. Rejects with errors of Node or of ours. */
export async function openTunnel(
  proxy: Proxy,
  target: URL,
  trust: Trust,
  signal: AbortSignal,
): Promise<TLSSocket> {
  const socket = await openPipe(proxy, target, trust, signal);
  const host = stripBrackets(target.hostname);
  const tls = connect({
    socket,
    host,
    secureContext: trust.context,
    ALPNProtocols: ['http/1.1'],
    ...nameOf(host),
  });
  return new Promise((resolve, reject) => {
    tls.once('secureConnect', () => resolve(tls));
    tls.once('error', reject);
    signal.addEventListener('abort', () => tls.destroy(signal.reason as Error), { once: true });
  });
}

/** Addresses have no name to ask for a certificate with (RFC 6066). */
function nameOf(host: string): { readonly servername?: string } {
  return isIP(host) === 0 ? { servername: host } : {};
}

function openPipe(proxy: Proxy, target: URL, trust: Trust, signal: AbortSignal): Promise<Duplex> {
  const authority = `${target.hostname}:${target.port || '443'}`;
  const options = {
    method: 'CONNECT',
    host: proxy.host,
    port: proxy.port,
    path: authority,
    headers: { Host: authority },
    signal,
  };
  return new Promise((resolve, reject) => {
    const ask = proxy.secure
      ? httpsRequest({ ...options, agent: trust.agent })
      : httpRequest({ ...options, agent: false });
    ask.once('connect', (reply: IncomingMessage, socket: Duplex) => {
      if (reply.statusCode === 200) resolve(socket);
      else {
        socket.destroy();
        reject(
          new CallFailure('PROXY_REFUSED', `${reply.statusCode ?? ''} ${reply.statusMessage ?? ''}`.trim()),
        );
      }
    });
    ask.once('error', reject);
    ask.end();
  });
}
