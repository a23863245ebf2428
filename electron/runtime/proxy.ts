// Which way a request takes: straight, or through a proxy of the network. The system's answer is a line such as
// `PROXY proxy.contoso.com:8080; DIRECT`, the form that proxy scripts answer in.
import { isIP } from 'node:net';

/** A proxy that speaks HTTP; `secure` when it is reached over TLS itself. */
export interface Proxy {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
}

/** The way to go: a proxy, straight (null), or a kind of proxy that is not spoken here. */
export type Route = Proxy | null | 'unknown';

/** Reads the first way that the answer offers. An empty answer is the straight way. */
export function parseRoute(answer: string): Route {
  const [first = ''] = answer.split(';');
  const [kind = '', address = ''] = first.trim().split(/\s+/);
  if (kind === '' || kind.toUpperCase() === 'DIRECT') return null;
  const secure = kind.toUpperCase() === 'HTTPS';
  if (kind.toUpperCase() !== 'PROXY' && !secure) return 'unknown';
  const url = `${secure ? 'https' : 'http'}://${address}`;
  if (!URL.canParse(url)) return 'unknown';
  const { hostname, port } = new URL(url);
  return { host: stripBrackets(hostname), port: Number(port) || (secure ? 443 : 80), secure };
}

/** True for this machine itself, which no proxy can reach. */
export function isLoopback(hostname: string): boolean {
  const host = stripBrackets(hostname).toLowerCase();
  if (host === 'localhost' || host.endsWith('.localhost') || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}

/** An IPv6 address without the brackets that it has in a web address. */
export function stripBrackets(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '');
}
