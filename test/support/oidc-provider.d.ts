// The part of the OAuth server library that tests use; the library itself brings no types.
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  interface StoredToken {
    readonly accountId: string;
    readonly scope?: string;
  }

  /** A token request as the server sees it. */
  export interface GrantContext {
    readonly oidc: { readonly body?: Record<string, string> };
  }

  /** A token that was given out; an opaque one is its own identifier. */
  export interface IssuedToken {
    readonly jti: string;
  }

  export default class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    callback(): RequestListener;
    readonly AccessToken: { find(token: string): Promise<StoredToken | undefined> };
    on(event: 'grant.success' | 'grant.error', listener: (context: GrantContext) => void): this;
    on(event: 'access_token.issued' | 'refresh_token.saved', listener: (token: IssuedToken) => void): this;
  }
}
