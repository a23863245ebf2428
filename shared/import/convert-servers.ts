// Converts servers to the host, base path and scheme of OpenAPI 2.0. Only the first usable one can be kept; operations
// with a server of their own get a policy that sends them there.
import type { JsonObject } from '../base/json-value';
import type { Conversion } from './conversion';
import {
  type ServerAddress,
  type UsableServer,
  isUsable,
  listServers,
  pickServer,
  printAddress,
} from './read-servers';
import { type PlacedObject, findPlaced, listItems, listPlaced, placeRoot, readText } from './source-document';

/** Stands where the source names no host; the same that a new connector starts with. */
const placeholderHost = 'api.example.com';

/** The address of the first usable server that the document names; null without any. Notes what is not kept. */
export function chooseServer(c: Conversion): ServerAddress | null {
  const servers = readServers(c, placeRoot(c.source));
  const best = pickServer(servers);
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

/** The host, base path and schemes of a definition. */
export function printServer(address: ServerAddress | null): JsonObject {
  const { scheme, host, basePath } = address ?? { scheme: 'https', host: '', basePath: '/' };
  return { host: host || placeholderHost, basePath, schemes: [scheme] };
}

function readServers(c: Conversion, holder: PlacedObject): readonly UsableServer[] {
  const servers = listServers(holder);
  for (const { server, address } of servers) {
    if (!address) c.losses.note('server-unfit', server.pointer, readText(server, 'url'));
  }
  return servers.filter(isUsable);
}

function noteVariables(c: Conversion, server: PlacedObject): void {
  const url = readText(server, 'url');
  for (const [name, variable] of listPlaced(findPlaced(server, 'variables'))) {
    if (url.includes(`{${name}}`)) c.losses.note('server-variable', variable.pointer, name);
  }
}
