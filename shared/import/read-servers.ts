// Reads the servers of an OpenAPI 3 document: addresses with their variables filled in. Pure reading; what is lost on
// the way into a connector is noted by `convert-servers`.
import { type PlacedObject, asObject, findObject, listItems, readText, readTexts } from './source-document';

/** An address in its parts. `host` is empty for an address relative to where the document came from. */
export interface ServerAddress {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  /** Starts with a slash and does not end with one, except for the root. */
  readonly basePath: string;
}

/** A server as it stands in the source; the address is null where it is none of the web. */
export interface ReadServer {
  readonly server: PlacedObject;
  readonly address: ServerAddress | null;
}

/** A server with a usable address. */
export interface UsableServer extends ReadServer {
  readonly address: ServerAddress;
}

const hostForm = /^[^{}/ :\\?#@]+(:\d+)?$/;

/** The servers of a document, a path or an operation, in order. */
export function listServers(holder: PlacedObject): readonly ReadServer[] {
  return listItems(holder, 'servers').flatMap((placed) => {
    const server = asObject(placed);
    return server ? [{ server, address: parseAddress(fillVariables(server)) }] : [];
  });
}

/** The server that a connector is made for: the first with a host that others can reach, else the first of all. */
export function pickServer(servers: readonly ReadServer[]): UsableServer | undefined {
  const usable = servers.filter(isUsable);
  const named = usable.filter(({ address }) => address.host !== '');
  return named.find(({ address }) => !isLocal(address.host)) ?? named[0] ?? usable[0];
}

/** True for a server with an address that can be put as host and base path. */
export function isUsable(server: ReadServer): server is UsableServer {
  return server.address !== null;
}

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

/** `https://api.example.com/v1`; a root path is left out. */
export function printAddress(address: ServerAddress): string {
  const path = address.basePath === '/' ? '' : address.basePath;
  return address.host === '' ? address.basePath : `${address.scheme}://${address.host}${path}`;
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

function trimPath(path: string): string {
  const trimmed = `/${path}`.replace(/\/{2,}/g, '/').replace(/\/+$/, '');
  return trimmed === '' ? '/' : trimmed;
}

function isLocal(host: string): boolean {
  return /^(localhost|127\.|0\.0\.0\.0|\[::1\])/.test(host);
}
