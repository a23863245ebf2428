// A person who signs in with a browser: a plain HTTP client with cookies that follows redirects, fills in the login
// form of the page that it gets, and agrees (or not) to what is asked.

/** What the person saw in the end. */
export interface SeenPage {
  readonly url: string;
  readonly status: number;
  readonly text: string;
}

/** How the person signs in. */
export interface PersonOptions {
  readonly login?: string;
  /** Declines instead of agreeing. */
  readonly declines?: boolean;
}

const mostSteps = 20;

/** Opens an address and goes on until a page asks for nothing more. */
export async function signInByBrowser(address: string, options: PersonOptions = {}): Promise<SeenPage> {
  const cookies = new Map<string, string>();
  let request: { url: string; body: URLSearchParams | null } = { url: address, body: null };
  for (let step = 0; step < mostSteps; step += 1) {
    const response = await load(request, cookies);
    const next = response.headers.get('location');
    if (next !== null) {
      await response.body?.cancel();
      request = { url: new URL(next, request.url).href, body: null };
      continue;
    }
    const text = await response.text();
    const form = fillForm(text, options);
    if (!form) return { url: request.url, status: response.status, text };
    request = { url: new URL(form.url, request.url).href, body: form.body };
  }
  throw new Error('The sign-in goes round in circles.');
}

async function load(
  { url, body }: { readonly url: string; readonly body: URLSearchParams | null },
  cookies: Map<string, string>,
): Promise<Response> {
  const { host } = new URL(url);
  const own = [...cookies].filter(([key]) => key.startsWith(`${host} `));
  const cookie = own.map(([key, value]) => `${key.slice(host.length + 1)}=${value}`).join('; ');
  const response = await fetch(url, {
    method: body ? 'POST' : 'GET',
    ...(body ? { body } : {}),
    headers: cookie === '' ? {} : { cookie },
    redirect: 'manual',
  });
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    cookies.set(`${host} ${pair.slice(0, at)}`, pair.slice(at + 1));
  }
  return response;
}

/** The form of a page, filled in; the way out of it for a person who declines; null for a page without one. */
function fillForm(text: string, { login = 'anna', declines = false }: PersonOptions) {
  const action = /<form[^>]*action="([^"]+)"/.exec(text)?.[1];
  if (action === undefined) return null;
  const abort = /href="([^"]+\/abort)"/.exec(text)?.[1];
  if (declines && abort !== undefined) return { url: unescape(abort), body: null };
  const fields = [...text.matchAll(/<input[^>]*type="(\w+)"[^>]*name="(\w+)"(?:[^>]*value="([^"]*)")?/g)];
  const body = new URLSearchParams(
    fields.map(([, type = '', name = '', value = '']): [string, string] => [
      name,
      type === 'text' ? login : type === 'password' ? 'any password' : value,
    ]),
  );
  return { url: unescape(action), body };
}

function unescape(text: string): string {
  return text.replace(/&amp;/g, '&');
}
