// Where a redirect leads, as a request: which method it has there, and which headers it may take along.
import type { HttpRequest, NamedValue } from '../../shared/runtime/request';

// They say who is asking, or what the body that is left behind is.
const personal = /^(?:authorization|cookie|proxy-authorization)$|key|token|secret/i;
const ofBody = /^content-/i;

/**
 * The next request; null where the reply is no redirect or leads nowhere. 303, and 301 and 302 of a POST, become a
 * GET without body (RFC 9110, 15.4). At another host the credentials stay behind, also from https to http.
 */
export function followRedirect(
  request: HttpRequest,
  reply: { readonly status: number; readonly headers: readonly NamedValue[] },
): HttpRequest | null {
  if (![301, 302, 303, 307, 308].includes(reply.status)) return null;
  const location = reply.headers.find(({ name }) => name.toLowerCase() === 'location')?.value ?? '';
  if (location === '' || !URL.canParse(location, request.url)) return null;
  const url = new URL(location, request.url);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const isForeign = url.origin !== new URL(request.url).origin;
  const isGet =
    reply.status === 303 ? request.method !== 'HEAD' : reply.status < 303 && request.method === 'POST';
  const headers = request.headers.filter(
    ({ name }) =>
      !/^host$/i.test(name) && !(isForeign && personal.test(name)) && !(isGet && ofBody.test(name)),
  );
  return isGet
    ? { method: 'GET', url: url.href, headers, body: null }
    : { ...request, url: url.href, headers };
}
