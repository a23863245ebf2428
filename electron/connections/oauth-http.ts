// The one way in which OAuth requests leave: with a time limit, and with what servers answer made to fit RFC 6749
// where they are known to stray from it.

/** What the sign-in, the renewal and the sign-out need of the network. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const limitMs = 30_000;

/** The fetch with a limit of 30 seconds; a token reply of any dialect comes back as JSON by the standard. */
export function buildTokenFetch(fetch: Fetch, signal?: AbortSignal): Fetch {
  return async (url, init) => {
    const limit = AbortSignal.timeout(limitMs);
    const all = signal ? AbortSignal.any([limit, signal]) : limit;
    return tidyReply(await fetch(url, { ...init, signal: all }));
  };
}

/**
 * A token reply by the standard. Left out is the ID token: who issued it is not known here, and no connector uses it.
 * A token without a type counts as a bearer token; a refusal with status 200 becomes one with 400.
 */
export async function tidyReply(response: Response): Promise<Response> {
  const { id_token: _idToken, ...reply } = parseReply(await response.text());
  const isToken = typeof reply['access_token'] === 'string';
  if (isToken && typeof reply['token_type'] !== 'string') reply['token_type'] = 'bearer';
  if (isToken && !/^bearer$/i.test(String(reply['token_type']))) reply['token_type'] = 'bearer';
  for (const name of ['expires_in', 'refresh_token', 'scope']) {
    if (reply[name] === null || reply[name] === '') delete reply[name];
  }
  const isRefusal = !isToken && typeof reply['error'] === 'string';
  const status = isRefusal && response.status === 200 ? 400 : response.status;
  return new Response(JSON.stringify(reply), { status, headers: { 'content-type': 'application/json' } });
}

/** Some servers answer a form, and say so or not. */
function parseReply(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // A page in HTML is no form: it has no `=` before its first space.
    return /^[\w.-]+=/.test(text) ? Object.fromEntries(new URLSearchParams(text)) : {};
  }
}
