// The requests of an OAuth sign-in: the address for the browser, the code for tokens, the renewal, the revocation. The
// protocol is that of `oauth4webapi`; the generic provider writes its own requests by templates.
import * as oauth from 'oauth4webapi';
import { errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import { buildMask } from '../../shared/runtime/mask-secrets';
import { explainRefusal } from '../../shared/security/explain-refusal';
import {
  type TokenRequest,
  fillAuthorizationUrl,
  fillTokenRequest,
} from '../../shared/security/fill-sign-in';
import type { SignInPlan } from '../../shared/security/plan-sign-in';
import type { SignIn } from './connection';
import { type Fetch, buildTokenFetch } from './oauth-http';
import type { ServerFacts } from './oauth-server';

/** Everything that is known when the browser is opened. */
export interface Attempt {
  readonly plan: SignInPlan;
  readonly facts: ServerFacts;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUrl: string;
  readonly state: string;
  /** Null where the provider is not asked for PKCE. */
  readonly codeVerifier: string | null;
}

/** What a token request brings. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  /** Seconds until the access token ends; null where nobody says. */
  readonly expiresIn: number | null;
}

/** The address that the browser opens. Problem: `oauth-template-unknown`. */
export async function buildAuthorizationUrl(attempt: Attempt): Promise<Result<string>> {
  const { plan, clientId, clientSecret, redirectUrl, state, codeVerifier } = attempt;
  const challenge = await buildChallenge(codeVerifier);
  if (plan.templates) {
    const values = { clientId, clientSecret, redirectUrl, scope: plan.scope, state };
    const filled = fillAuthorizationUrl(plan, plan.templates.authorizationQuery, values);
    return filled.ok ? ok(addParameters(filled.value, challenge)) : filled;
  }
  const scope: Record<string, string> = plan.scope === '' ? {} : { scope: plan.scope };
  return ok(
    addParameters(plan.authorizationUrl, {
      client_id: clientId,
      response_type: 'code',
      redirect_uri: redirectUrl,
      ...scope,
      state,
      ...plan.authorization,
      ...challenge,
    }),
  );
}

async function buildChallenge(codeVerifier: string | null): Promise<Record<string, string>> {
  if (codeVerifier === null) return {};
  const challenge = await oauth.calculatePKCECodeChallenge(codeVerifier);
  return { code_challenge: challenge, code_challenge_method: 'S256' };
}

/** Turns what the browser came back with into tokens. Problems: those of {@link explainRefusal}, `provider-unreachable`. */
export async function exchangeCode(
  fetch: Fetch,
  attempt: Attempt,
  answer: URLSearchParams,
  signal: AbortSignal,
): Promise<Result<Tokens>> {
  const { plan, facts, clientId, clientSecret, redirectUrl, state, codeVerifier } = attempt;
  const send = buildTokenFetch(fetch, signal);
  return ask([clientSecret, answer.get('code') ?? '', codeVerifier ?? ''], redirectUrl, async () => {
    const { server, client } = describeParties(plan.tokenUrl, clientId, facts);
    const checked = oauth.validateAuthResponse(server, client, answer, state);
    if (plan.templates) {
      const code = answer.get('code') ?? '';
      const values = { clientId, clientSecret, redirectUrl, scope: plan.scope, state, code };
      const texts = { query: plan.templates.tokenQuery, body: plan.templates.tokenBody };
      const filled = fillTokenRequest({ url: plan.tokenUrl, lookups: plan.lookups }, texts, values);
      if (!filled.ok) return filled;
      const verifier: Record<string, string> = codeVerifier === null ? {} : { code_verifier: codeVerifier };
      const reply = await post(send, addToBody(filled.value, verifier));
      return ok(await oauth.processGenericTokenEndpointResponse(server, client, reply));
    }
    const auth = buildClientAuth(clientSecret, facts.hasBasicOnly ? 'basic' : 'post');
    const options = { ...aim(send, plan.tokenUrl), additionalParameters: plan.token };
    if (codeVerifier === null) {
      const parameters = { code: checked.get('code') ?? '', redirect_uri: redirectUrl };
      const grant = 'authorization_code';
      const reply = await oauth.genericTokenEndpointRequest(server, client, auth, grant, parameters, options);
      return ok(await oauth.processGenericTokenEndpointResponse(server, client, reply));
    }
    const reply = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      auth,
      checked,
      redirectUrl,
      codeVerifier,
      options,
    );
    return ok(await oauth.processAuthorizationCodeResponse(server, client, reply));
  });
}

/** New tokens for a sign-in. Problems: those of {@link explainRefusal}, `provider-unreachable`. */
export async function renewTokens(
  fetch: Fetch,
  signIn: SignIn,
  clientSecret: string,
): Promise<Result<Tokens>> {
  const { refreshToken, refreshUrl, clientId, redirectUrl, scope, template } = signIn;
  const token = refreshToken ?? '';
  const send = buildTokenFetch(fetch);
  return ask([clientSecret, token, signIn.accessToken], redirectUrl, async () => {
    const { server, client } = describeParties(refreshUrl, clientId, null);
    if (template) {
      const values = { clientId, clientSecret, redirectUrl, scope, refreshToken: token };
      const filled = fillTokenRequest({ url: refreshUrl, lookups: template.lookups }, template, values);
      if (!filled.ok) return filled;
      return ok(
        await oauth.processGenericTokenEndpointResponse(server, client, await post(send, filled.value)),
      );
    }
    const auth = buildClientAuth(clientSecret, signIn.clientAuth);
    const reply = await oauth.refreshTokenGrantRequest(server, client, auth, token, {
      ...aim(send, refreshUrl),
      additionalParameters: signIn.token,
    });
    return ok(await oauth.processRefreshTokenResponse(server, client, reply));
  });
}

/** Takes the tokens back at the identity provider (RFC 7009); false where it cannot do that, or did not. */
export async function revokeTokens(fetch: Fetch, signIn: SignIn, clientSecret: string): Promise<boolean> {
  const { revocationUrl, clientId, refreshToken, accessToken, clientAuth } = signIn;
  if (revocationUrl === null) return false;
  const server = { issuer: new URL(revocationUrl).origin, revocation_endpoint: toHttps(revocationUrl) };
  const auth = buildClientAuth(clientSecret, clientAuth);
  const options = { ...aim(fetch, revocationUrl), signal: AbortSignal.timeout(10_000) };
  const tokens = [refreshToken, accessToken].filter((one) => one !== null);
  const revoked = tokens.map(async (one) => {
    const reply = await oauth.revocationRequest(server, { client_id: clientId }, auth, one, options);
    await oauth.processRevocationResponse(reply);
  });
  const done = await Promise.allSettled(revoked);
  return done[0]?.status === 'fulfilled';
}

/** Runs a token request and says what went wrong; nothing that is said holds one of the secrets. */
async function ask(
  secrets: readonly string[],
  redirectUrl: string,
  work: () => Promise<Result<oauth.TokenEndpointResponse>>,
): Promise<Result<Tokens>> {
  try {
    const reply = await work();
    if (!reply.ok) return reply;
    const { access_token: accessToken, refresh_token: refreshToken, expires_in: expiresIn } = reply.value;
    return ok({ accessToken, refreshToken: refreshToken ?? null, expiresIn: expiresIn ?? null });
  } catch (error) {
    const mask = buildMask(secrets);
    const problem = explainError(error, redirectUrl);
    return fail({ ...problem, message: mask.hide(problem.message) });
  }
}

function explainError(error: unknown, redirectUrl: string) {
  if (error instanceof oauth.ResponseBodyError || error instanceof oauth.AuthorizationResponseError) {
    const status = error instanceof oauth.ResponseBodyError ? error.status : 0;
    const description = error.error_description ?? '';
    return explainRefusal({ error: error.error, description, status }, redirectUrl);
  }
  if (error instanceof oauth.OperationProcessingError || error instanceof oauth.UnsupportedOperationError) {
    return errorProblem('sign-in-refused', 'What the identity provider answered is no token reply.', {
      action: 'Check the token URL on the Security card.',
    });
  }
  const cause =
    error instanceof Error && error.name === 'TimeoutError' ? 'it did not answer in time' : describe(error);
  return errorProblem('provider-unreachable', `The identity provider cannot be reached: ${cause}.`, {
    action: 'Check the addresses on the Security card, and the network.',
  });
}

function describe(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message.replace(/\.$/, '') : 'unknown error';
}

function describeParties(tokenUrl: string, clientId: string, facts: ServerFacts | null) {
  const server: oauth.AuthorizationServer = {
    issuer: facts?.issuer ?? new URL(tokenUrl).origin,
    token_endpoint: toHttps(tokenUrl),
    authorization_response_iss_parameter_supported: facts?.namesIssuer ?? false,
  };
  return { server, client: { client_id: clientId } satisfies oauth.Client };
}

function buildClientAuth(secret: string, kind: SignIn['clientAuth']): oauth.ClientAuth {
  if (secret === '') return oauth.None();
  return kind === 'basic' ? oauth.ClientSecretBasic(secret) : oauth.ClientSecretPost(secret);
}

/**
 * Sends to the address that was planned. The library takes https alone; the plan lets plain http pass on this computer,
 * where nothing can be read on the way.
 */
function aim(send: Fetch, url: string) {
  return { [oauth.customFetch]: (_url: string, init: RequestInit) => send(url, init) };
}

function toHttps(url: string): string {
  return url.replace(/^http:/i, 'https:');
}

function post(send: Fetch, { url, body, contentType }: TokenRequest): Promise<Response> {
  const headers = { accept: 'application/json', 'content-type': contentType };
  return send(url, { method: 'POST', body, headers, redirect: 'manual' });
}

function addToBody(request: TokenRequest, parameters: Readonly<Record<string, string>>): TokenRequest {
  const more = new URLSearchParams(parameters).toString();
  if (more === '' || request.contentType === 'application/json') return request;
  return { ...request, body: request.body === '' ? more : `${request.body}&${more}` };
}

/** Adds what the address does not say already: a connector may have put parameters there itself. */
function addParameters(address: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  return url.toString();
}
