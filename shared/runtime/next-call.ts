// Where a call goes on: the link to the next page of a list, or to the next poll of a trigger. Sources: connector
// format, sections 2.3 (pageable), 3.3 (updatenextlink) and 4.2 (polling).
import type { Operation } from '../operations/operation';
import { findNode } from '../text/locate';
import { readMember, readString } from '../text/read';
import type { JsonTree } from '../text/tree';
import type { NextCall } from './call-record';
import { readRetryAfter } from './plan-retry';
import type { NamedValue } from './request';

/**
 * The address under which the connector answers here. Policies lead links there; a call of such a link goes through
 * the connection and the policies. It has no server: `invalid` is a name that never gets one (RFC 2606).
 */
export const gatewayUrl = 'https://gateway.invalid/apim/connector';

/** A reply as far as going on is concerned. `json` is null where the body is no JSON or too large to be read. */
export interface ContinuedReply {
  readonly status: number;
  readonly headers: readonly NamedValue[];
  readonly json: JsonTree | null;
}

/** Finds where a reply leads on; null where it is the last one. */
export function findNextCall(
  definition: JsonTree,
  operation: Operation,
  reply: ContinuedReply,
): NextCall | null {
  if (reply.status >= 300) return null;
  return findPage(definition, operation, reply) ?? findPoll(operation, reply);
}

function findPage(definition: JsonTree, operation: Operation, { json }: ContinuedReply): NextCall | null {
  const node = findNode(definition, operation.place);
  const pageable = node && readMember(node, 'x-ms-pageable');
  const name = pageable ? readString(pageable, 'nextLinkName') : '';
  const url = name === '' || !json ? '' : readString(json.root, name);
  return url === '' ? null : { kind: 'page', url, waitSeconds: null };
}

function findPoll(operation: Operation, { headers }: ContinuedReply): NextCall | null {
  if (operation.trigger === null || operation.method !== 'get') return null;
  const url = headers.find(({ name }) => name.toLowerCase() === 'location')?.value ?? '';
  const waitMs = readRetryAfter(headers);
  return url === '' ? null : { kind: 'poll', url, waitSeconds: waitMs === null ? null : waitMs / 1000 };
}

/**
 * The address that a link means: below the gateway, that of the connector's own web API, called with the connection;
 * elsewhere the link itself, which the platform calls without it. A relative link is one of the web API.
 */
export function resolveLink(
  link: string,
  baseUrl: string,
): { readonly url: string; readonly isThroughGateway: boolean } {
  if (link.startsWith(gatewayUrl)) {
    return { url: baseUrl + link.slice(gatewayUrl.length), isThroughGateway: true };
  }
  if (/^https?:\/\//i.test(link)) return { url: link, isThroughGateway: false };
  return { url: `${baseUrl}/${link.replace(/^\/+/, '')}`, isThroughGateway: true };
}
