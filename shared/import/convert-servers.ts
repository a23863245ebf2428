// Converts servers to the host, base path and scheme of OpenAPI 2.0. Only the first usable one can be kept; operations
// with a server of their own get a policy that sends them there.
import type { JsonObject } from '../base/json-value';
import type { Conversion } from './conversion';
import {
  type PlacedObject,
  asObject,
  findObject,
  findPlaced,
  listItems,
  listPlaced,
  placeRoot,
  readText,
  readTexts,
} from './source-document';

/** An address in its parts. `host` is empty for an address relative to where the document came from. */
export interface ServerAddress {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  /** Starts with a slash and does not end with one, except for the root. */
  readonly basePath: string;
}

/** Stands where the source names no host; the same that a new connector starts with. */
const placeholderHost = 'api.example.com';
const hostForm = /^[^{}/ :\\?#@]+(:\d+)?$/;

/** Takes an address with its variables filled in apart; null for what is no web address. */
export function parseAddress(url: string): ServerAddress | null {
  const match = /^(?:(https?):)?\/\/([^/?#]*)([^?#]*)/i.exec(url);
  if (!match) {
    const isRelative = !/^[a-z][a-z0-9+.-]*:/i.test(url) && !/[{}?#]/.test(url);
    return isRelative ? { scheme: 'https', host: '', basePath: trimPath(url) } : null;
  }
  const host = (match[2] ?? '').replace(/^[^@]*@/, '');
  const basePath = trimPath(match[3] ?? '');
  if (!hostForm.test(host) || /[{}\s]/.test(basePath)) return null;
  return { scheme: match[1]?.toLowerCase() === 'http' ? 'http' : 'https', host, basePath };
}

/** The address of the first usable server that the document names; null without any. Notes what is not kept. */
export function chooseServer(c: Conversion): ServerAddress | null {
  const servers = readServers(c, placeRoot(c.source));
  const named = servers.filter(({ address }) => address.host !== '');
  const best = named.find(({ address }) => !isLocal(address.host)) ?? named[0] ?? servers[0];
  if (!best || best.address.host === '') c.losses.note('server-missing', '/servers');
  if (!best) return null;
  noteVariables(c, best.server);
  const others = servers.filter((one) => printAddress(one.address) !== printAddress(best.address));
  if (others.length > 0) {
    c.losses.note('server-others', '/servers', others.map((one) => printAddress(one.address)).join(', '));
  }
  return best.address;
}

/** The address of an operation's own server, where it has one that differs; the operation's wins over its path's. */
export function findOwnServer(
  c: Conversion,
  operation: PlacedObject,
  pathItem: PlacedObject,
  shared: ServerAddress | null,
): string {
  const holder = [operation, pathItem].find((one) => listItems(one, 'servers').length > 0);
  const [own] = holder ? readServers(c, holder) : [];
  if (!own || (shared && printAddress(own.address) === printAddress(shared))) return '';
  const host = own.address.host === '' ? shared : own.address;
  if (!host || host.host === '') {
    c.losses.note('server-unfit', own.server.pointer, readText(own.server, 'url'));
    return '';
  }
  noteVariables(c, own.server);
  const base = printAddress({ ...own.address, scheme: host.scheme, host: host.host });
  if (shared && base === printAddress(shared)) return '';
  c.losses.note('server-own', own.server.pointer, base);
  return base;
}

/** `https://api.example.com/v1`; a root path is left out. */
export function printAddress(address: ServerAddress): string {
  const path = address.basePath === '/' ? '' : address.basePath;
  return address.host === '' ? address.basePath : `${address.scheme}://${address.host}${path}`;
}

/** The host, base path and schemes of a definition. */
export function printServer(address: ServerAddress | null): JsonObject {
  const { scheme, host, basePath } = address ?? { scheme: 'https', host: '', basePath: '/' };
  return { host: host || placeholderHost, basePath, schemes: [scheme] };
}

interface ReadServer {
  readonly server: PlacedObject;
  readonly address: ServerAddress;
}

function readServers(c: Conversion, holder: PlacedObject): readonly ReadServer[] {
  return listItems(holder, 'servers').flatMap((placed) => {
    const server = asObject(placed);
    if (!server) return [];
    const address = parseAddress(fillVariables(server));
    if (address) return [{ server, address }];
    c.losses.note('server-unfit', server.pointer, readText(server, 'url'));
    return [];
  });
}

/** The address with the default of each variable in its place. */
function fillVariables(server: PlacedObject): string {
  const variables = findObject(server, 'variables');
  return readText(server, 'url').replace(/\{([^{}]+)\}/g, (written, name: string) => {
    const variable = variables && findObject(variables, name);
    if (!variable) return written;
    return readText(variable, 'default') || (readTexts(variable, 'enum')[0] ?? written);
  });
}

function noteVariables(c: Conversion, server: PlacedObject): void {
  const url = readText(server, 'url');
  for (const [name, variable] of listPlaced(findPlaced(server, 'variables'))) {
    if (url.includes(`{${name}}`)) c.losses.note('server-variable', variable.pointer, name);
  }
}

function trimPath(path: string): string {
  const trimmed = `/${path}`.replace(/\/{2,}/g, '/').replace(/\/+$/, '');
  return trimmed === '' ? '/' : trimmed;
}

function isLocal(host: string): boolean {
  return /^(localhost|127\.|0\.0\.0\.0|\[::1\])/.test(host);
}
