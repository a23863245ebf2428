// Signs a connection in with OAuth 2.0: plans it, opens the system browser, waits for it to come back, turns the code
// into tokens and keeps them. Everything that is left open is closed, whatever happens.
import { generateRandomCodeVerifier, generateRandomState } from 'oauth4webapi';
import { type Problem, errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { CallInput } from '../../shared/contract/calls';
import type { ConnectionSummary } from '../../shared/contract/connection-calls';
import type { TaskContext } from '../../shared/contract/tasks';
import { type SignInPlan, planSignIn } from '../../shared/security/plan-sign-in';
import { readConnectionNeeds } from '../../shared/security/read-connection-needs';
import type { OAuthSettings } from '../../shared/security/read-oauth-settings';
import { parseJson } from '../../shared/text/parse';
import type { OpenedApp, OpenedConnection, SignIn } from './connection';
import { type BrowserAnswer, type LoopbackReceiver, openReceiver } from './loopback-receiver';
import type { Fetch } from './oauth-http';
import { type Attempt, type Tokens, buildAuthorizationUrl, exchangeCode } from './oauth-requests';
import { type ServerFacts, findServerFacts } from './oauth-server';
import type { Vault } from './vault';
import { printRedirectUrl } from './vault-apps';

/** What a sign-in is made with. */
export interface SignInServices {
  readonly vault: Vault;
  readonly fetch: Fetch;
  /** Opens an address in the system browser; rejects when there is none. */
  openExternal(url: string): Promise<void>;
  /** The time now, ISO 8601. */
  now(): string;
}

const longestWaitMs = 10 * 60_000;

/** Signs in. Problems: those of the row `connections.sign-in`, and `task-cancelled`. */
export async function signIn(
  services: SignInServices,
  input: CallInput<'connections.sign-in'>,
  task: TaskContext,
): Promise<Result<ConnectionSummary>> {
  task.report('prepare', null, '');
  const prepared = await prepare(services, input);
  if (!prepared.ok) return prepared;
  const { settings, app } = prepared.value;
  const receiver = await openReceiver(app.port);
  if (!receiver.ok) return receiver;
  const ending = endWith(task);
  try {
    const tokens = await runAttempt(services, prepared.value, receiver.value, task, ending.signal);
    if (!tokens.ok) return tokens;
    const brought = describeSignIn(settings, tokens.value.attempt, tokens.value.tokens, services.now());
    const { expiresAt, refreshToken } = brought;
    const note = { status: 'untried' as const, reason: '', expiresAt, isRenewed: refreshToken !== null };
    const kept = await services.vault.keepSignIn(input.id, brought, note);
    return kept.ok ? await services.vault.find(input.id) : kept;
  } finally {
    ending.release();
    await receiver.value.close();
  }
}

/** What is known before the browser opens. */
interface Prepared {
  readonly settings: OAuthSettings;
  readonly plan: SignInPlan;
  readonly app: OpenedApp;
}

async function prepare(
  { vault }: SignInServices,
  { id, definition, properties }: CallInput<'connections.sign-in'>,
): Promise<Result<Prepared>> {
  const found = await vault.find(id);
  if (!found.ok) return found;
  const connection = await vault.open(id);
  if (!connection) return fail(valuesUnreadable);
  const { connectorId, set } = found.value;
  const source = {
    definition: { tree: parseJson(definition) },
    properties: properties === null ? null : { tree: parseJson(properties) },
  };
  const settings = readConnectionNeeds(source, undefined, set).oauth;
  if (!settings) return fail(notUsed);
  const app = await vault.openApp({ connectorId, set });
  if (!app.ok) return app;
  const plan = planSignIn(settings, connection.values);
  if (!plan.ok) return plan;
  const known = chooseClient(settings, connection, app.value, plan.value);
  return known.clientId === '' ? fail(clientMissing) : ok({ settings, plan: plan.value, app: known });
}

/** A connection may bring an app of its own (`token:clientId`); else it is the one in the vault, else the connector's. */
function chooseClient(
  { parameter }: OAuthSettings,
  { values }: OpenedConnection,
  app: OpenedApp,
  plan: SignInPlan,
): OpenedApp {
  const own = findSubValue(values, parameter, 'clientid');
  const secret = findSubValue(values, parameter, 'clientsecret');
  return {
    port: app.port,
    clientId: own || app.clientId || plan.clientId,
    secret: secret || app.secret,
  };
}

/** The value of a sub-parameter such as `token:clientSecret`, in whatever case; empty where there is none. */
export function findSubValue(
  values: Readonly<Record<string, string>>,
  parameter: string,
  name: string,
): string {
  const wanted = `${parameter}:${name}`.toLowerCase();
  return Object.entries(values).find(([key]) => key.toLowerCase() === wanted)?.[1] ?? '';
}

async function runAttempt(
  services: SignInServices,
  { plan, app }: Prepared,
  receiver: LoopbackReceiver,
  task: TaskContext,
  signal: AbortSignal,
): Promise<Result<{ attempt: Attempt; tokens: Tokens }>> {
  const facts = await findServerFacts(services.fetch, plan.authorizationUrl);
  const attempt: Attempt = {
    plan,
    facts,
    clientId: app.clientId,
    clientSecret: app.secret,
    redirectUrl: printRedirectUrl(app.port),
    state: generateRandomState(),
    codeVerifier: usesPkce(plan, facts) ? generateRandomCodeVerifier() : null,
  };
  const address = await buildAuthorizationUrl(attempt);
  if (!address.ok) return address;
  const waiting = receiver.wait(attempt.state, signal);
  task.report('browser', null, new URL(plan.authorizationUrl).host);
  const opened = await services.openExternal(address.value).then(
    () => true,
    () => false,
  );
  if (!opened) return fail(noBrowser);
  const answer = await waiting;
  if (!answer) return fail(task.signal.aborted ? cancelled : describeSilence(attempt.redirectUrl));
  task.report('exchange', null, '');
  const tokens = await exchangeCode(services.fetch, attempt, readAnswer(answer, facts), signal);
  finishPage(answer, tokens.ok ? null : tokens.problem);
  return tokens.ok ? ok({ attempt, tokens: tokens.value }) : tokens;
}

/** Servers ignore what they do not know (RFC 6749), templates leave no room: those are asked for PKCE when they say so. */
function usesPkce(plan: SignInPlan, { hasPkce }: ServerFacts): boolean {
  return hasPkce ?? plan.templates === null;
}

/** Who issued the answer can be checked only where the issuer is known. */
function readAnswer({ parameters }: BrowserAnswer, { issuer }: ServerFacts): URLSearchParams {
  const answer = new URLSearchParams(parameters);
  if (issuer === null) answer.delete('iss');
  return answer;
}

function finishPage({ finish }: BrowserAnswer, problem: Problem | null): void {
  if (problem) finish('The sign-in did not work', `${problem.message} ${problem.action ?? ''}`.trim());
  else finish('You are signed in', 'Connector Studio has what it needs. You can close this page.');
}

function describeSignIn(settings: OAuthSettings, attempt: Attempt, tokens: Tokens, now: string): SignIn {
  const { plan, facts, clientId, redirectUrl } = attempt;
  return {
    parameter: settings.parameter,
    accessToken: tokens.accessToken,
    refreshToken: tokens.refreshToken,
    expiresAt: printExpiry(tokens.expiresIn, now),
    clientId,
    redirectUrl,
    scope: plan.scope,
    refreshUrl: plan.refreshUrl,
    revocationUrl: facts.revocationUrl ?? plan.revocationUrl,
    clientAuth: facts.hasBasicOnly ? 'basic' : 'post',
    token: { ...plan.token },
    template: plan.templates && {
      query: plan.templates.refreshQuery,
      body: plan.templates.refreshBody,
      lookups: { ...plan.lookups },
    },
  };
}

/** The moment at which a token ends. */
export function printExpiry(expiresIn: number | null, now: string): string | null {
  return expiresIn === null ? null : new Date(Date.parse(now) + expiresIn * 1000).toISOString();
}

/** Ends with the task, or after ten minutes. */
function endWith(task: TaskContext) {
  const controller = new AbortController();
  const end = () => controller.abort();
  if (task.signal.aborted) end();
  task.signal.addEventListener('abort', end);
  const timer = setTimeout(end, longestWaitMs);
  return { signal: controller.signal, release: () => clearTimeout(timer) };
}

function describeSilence(redirectUrl: string): Problem {
  return errorProblem('sign-in-unanswered', 'The browser did not come back within ten minutes.', {
    action: `Sign in again. If the browser showed an error about the redirect URL, register ${redirectUrl} at the identity provider.`,
  });
}

const cancelled = errorProblem('task-cancelled', 'The sign-in was cancelled.');
const noBrowser = errorProblem('browser-unavailable', 'The system browser could not be opened.', {
  action: 'Choose a default browser in the settings of the system, then sign in again.',
});
const notUsed = errorProblem(
  'oauth-not-used',
  'This connector, or this set of it, does not sign in with OAuth 2.0.',
  {
    action: 'Change the connection and choose another way to sign in.',
  },
);
const clientMissing = errorProblem('client-id-missing', 'The connector has no client ID to sign in with.', {
  place: { file: 'properties', pointer: '/properties/connectionParameters' },
  action: 'Change the connection and type the client ID of the app at the identity provider.',
});
const valuesUnreadable = errorProblem(
  'connection-values-unreadable',
  'What this connection keeps cannot be read on this computer.',
  { action: 'Change the connection and type its values again.' },
);
