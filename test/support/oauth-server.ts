// A real OAuth 2.0 server on loopback, with a web API beside it that takes its tokens. The server is the library
// `oidc-provider`: PKCE is required, refresh tokens are taken once only, tokens can be revoked.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GrantContext, IssuedToken } from 'oidc-provider';
import { type LoopbackServer, startLoopbackServer } from './loopback-server';

export interface OAuthServerOptions {
  readonly clientId: string;
  /** Empty for a client without secret. */
  readonly clientSecret: string;
  readonly redirectUrls: readonly string[];
  /** How long an access token counts; an hour where it is left out. */
  readonly accessTokenSeconds?: number;
  /** Answers other paths than those of OAuth and of `/api/`; true when it did. */
  readonly answer?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

export interface OAuthServer extends Pick<LoopbackServer, 'host' | 'port' | 'requests' | 'close'> {
  readonly url: string;
  /** The body of every token request that came, oldest first. */
  readonly tokenRequests: readonly string[];
  /** Every token that was given out, oldest first. */
  readonly issuedTokens: readonly string[];
  /** A definition that signs in here and has one operation, `get /me`. */
  readonly definition: object;
  /** The `oAuthSettings` that fit. */
  readonly settings: object;
}

/** Starts it. */
export async function startOAuthServer(options: OAuthServerOptions): Promise<OAuthServer> {
  const tokenRequests: string[] = [];
  const issuedTokens: string[] = [];
  let answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) =>
    response.end();
  const server = await startLoopbackServer((request, response) => answer(request, response));
  const url = `http://${server.host}`;
  const provider = await buildProvider(url, options, tokenRequests, issuedTokens);
  const callback = provider.callback();
  answer = (request, response) => {
    if (request.url?.startsWith('/api/')) void answerApi(provider, request, response);
    else if (!options.answer?.(request, response)) callback(request, response);
  };
  return { ...server, url, tokenRequests, issuedTokens, ...describe(server.host, url, options.clientId) };
}

/** The library warns of much that is fine in a test, and of Node versions older than the newest: it is told not to. */
async function buildProvider(
  url: string,
  options: OAuthServerOptions,
  tokenRequests: string[],
  issuedTokens: string[],
) {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    const { default: Provider } = await import('oidc-provider');
    const provider = new Provider(url, buildConfiguration(options));
    const keep = ({ oidc }: GrantContext) => {
      tokenRequests.push(new URLSearchParams(oidc.body).toString());
    };
    const note = ({ jti }: IssuedToken) => void issuedTokens.push(jti);
    provider.on('access_token.issued', note).on('refresh_token.saved', note);
    return provider.on('grant.success', keep).on('grant.error', keep);
  } finally {
    console.warn = warn;
  }
}

function buildConfiguration({
  clientId,
  clientSecret,
  redirectUrls,
  accessTokenSeconds,
}: OAuthServerOptions) {
  const proof =
    clientSecret === ''
      ? { token_endpoint_auth_method: 'none' }
      : { client_secret: clientSecret, token_endpoint_auth_method: 'client_secret_post' };
  return {
    clients: [
      {
        client_id: clientId,
        ...proof,
        redirect_uris: redirectUrls,
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    cookies: { keys: ['only for tests'] },
    features: {
      revocation: { enabled: true, allowedPolicy: () => true },
      devInteractions: { enabled: true },
    },
    renderError: (context: { body: unknown }, { error, error_description }: Record<string, string>) => {
      context.body = `${error}: ${error_description}`;
    },
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    pkce: { required: () => true },
    scopes: ['openid', 'offline_access', 'stock.read'],
    ttl: {
      AccessToken: accessTokenSeconds ?? 3600,
      RefreshToken: 86_400,
      Session: 3600,
      Interaction: 3600,
      Grant: 86_400,
      IdToken: 3600,
      AuthorizationCode: 60,
    },
  };
}

/** The web API: whose token it is, or 401. */
async function answerApi(
  provider: { readonly AccessToken: { find(token: string): Promise<{ accountId: string } | undefined> } },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const found = token === undefined ? undefined : await provider.AccessToken.find(token);
  response.writeHead(found ? 200 : 401, { 'content-type': 'application/json' });
  response.end(JSON.stringify(found ? { name: found.accountId } : { error: 'not signed in' }));
}

function describe(host: string, url: string, clientId: string) {
  const addresses = { authorizationUrl: `${url}/auth`, tokenUrl: `${url}/token` };
  return {
    definition: {
      swagger: '2.0',
      info: { title: 'People', version: '1.0' },
      host,
      basePath: '/api',
      schemes: ['http'],
      securityDefinitions: {
        oauth: { type: 'oauth2', flow: 'accessCode', ...addresses, scopes: { 'stock.read': 'Read' } },
      },
      security: [{ oauth: ['stock.read'] }],
      paths: {
        '/me': {
          get: {
            operationId: 'GetMe',
            summary: 'Get me',
            responses: {
              200: {
                description: 'Who it is.',
                schema: { type: 'object', properties: { name: { type: 'string', 'x-ms-summary': 'Name' } } },
              },
            },
          },
        },
      },
    },
    settings: {
      identityProvider: 'oauth2',
      clientId,
      scopes: ['openid stock.read'],
      redirectMode: 'Global',
      redirectUrl: 'https://global.consent.azure-apim.net/redirect',
      properties: { IsFirstParty: 'False' },
      customParameters: {
        authorizationUrl: { value: addresses.authorizationUrl },
        tokenUrl: { value: addresses.tokenUrl },
        refreshUrl: { value: addresses.tokenUrl },
      },
    },
  };
}
