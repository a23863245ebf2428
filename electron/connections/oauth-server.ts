// Finds out what an identity provider says about itself (RFC 8414, OpenID Connect Discovery): whether it knows PKCE,
// and where tokens can be taken back. A connector names addresses only, so the document is looked for around them, and
// believed only when it names the same address.
import type { Fetch } from './oauth-http';

/** What a provider says; nulls where it says nothing. */
export interface ServerFacts {
  readonly issuer: string | null;
  readonly revocationUrl: string | null;
  /** Null where it does not say. */
  readonly hasPkce: boolean | null;
  readonly hasBasicOnly: boolean;
  readonly namesIssuer: boolean;
}

const nothingKnown: ServerFacts = {
  issuer: null,
  revocationUrl: null,
  hasPkce: null,
  hasBasicOnly: false,
  namesIssuer: false,
};
const limitMs = 4000;

/** Asks; a provider that does not answer, or answers something else, is one that says nothing. */
export async function findServerFacts(fetch: Fetch, authorizationUrl: string): Promise<ServerFacts> {
  const asked = listPlaces(new URL(authorizationUrl)).map((url) => readDocument(fetch, url));
  const documents = await Promise.all(asked);
  const own = stripQuery(authorizationUrl);
  const found = documents.find(
    (one) => one !== null && stripQuery(text(one, 'authorization_endpoint')) === own,
  );
  return found ? readFacts(found) : nothingKnown;
}

/** `/a/b/authorize` may belong to `/a/b`, `/a` or the root. */
function listPlaces(url: URL): readonly string[] {
  const parts = url.pathname.split('/').filter((part) => part !== '');
  const parents = [2, 1, 0].filter((count) => count < parts.length || count === 0);
  const paths = parents.map((count) =>
    parts
      .slice(0, count)
      .map((part) => `/${part}`)
      .join(''),
  );
  return [
    ...paths.map((path) => `${url.origin}${path}/.well-known/openid-configuration`),
    `${url.origin}/.well-known/oauth-authorization-server`,
  ];
}

async function readDocument(fetch: Fetch, url: string): Promise<Record<string, unknown> | null> {
  try {
    const headers = { accept: 'application/json' };
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(limitMs) });
    const value: unknown = response.ok ? await response.json() : null;
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    // No document, no answer, no JSON: all the same to whoever asks.
    return null;
  }
}

function readFacts(document: Record<string, unknown>): ServerFacts {
  const methods = list(document, 'code_challenge_methods_supported');
  const auth = list(document, 'token_endpoint_auth_methods_supported');
  const revocationUrl = text(document, 'revocation_endpoint');
  return {
    issuer: text(document, 'issuer') || null,
    revocationUrl: URL.canParse(revocationUrl) ? revocationUrl : null,
    // A document that says nothing of PKCE leaves it open: Microsoft's does, and knows it.
    hasPkce: methods.length === 0 ? null : methods.includes('S256'),
    hasBasicOnly: auth.includes('client_secret_basic') && !auth.includes('client_secret_post'),
    namesIssuer: document['authorization_response_iss_parameter_supported'] === true,
  };
}

function stripQuery(url: string): string {
  return url.replace(/[?#].*$/, '').replace(/\/+$/, '');
}

function text(document: Record<string, unknown>, name: string): string {
  const value = document[name];
  return typeof value === 'string' ? value : '';
}

function list(document: Record<string, unknown>, name: string): readonly unknown[] {
  const value = document[name];
  return Array.isArray(value) ? value : [];
}
