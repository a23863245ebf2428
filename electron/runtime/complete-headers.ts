// Completes a request for the wire, so that what a trace shows is what leaves: the transport sends these headers and
// no others, to exactly this address.
import { setHeader } from '../../shared/runtime/build-request';
import type { HttpRequest, NamedValue } from '../../shared/runtime/request';

/**
 * The request with Host, User-Agent, Accept-Encoding, Connection and Content-Length, where they do not stand already,
 * and its address in normal form. The address has to be one that can be parsed.
 */
export function completeHeaders(request: HttpRequest, userAgent: string): HttpRequest {
  const url = new URL(request.url);
  const usual: readonly NamedValue[] = [
    { name: 'Host', value: url.host },
    { name: 'User-Agent', value: userAgent },
    { name: 'Accept-Encoding', value: 'gzip, deflate, br' },
    { name: 'Connection', value: 'keep-alive' },
    ...(needsLength(request)
      ? [{ name: 'Content-Length', value: String(request.body?.bytes.length ?? 0) }]
      : []),
  ];
  return { ...request, url: url.href, headers: request.headers.reduce(setHeader, usual) };
}

/** A method that usually has a body says that it has none. */
function needsLength({ method, body }: HttpRequest): boolean {
  return body !== null || method === 'POST' || method === 'PUT' || method === 'PATCH';
}
