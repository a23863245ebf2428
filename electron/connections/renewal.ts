// Renews OAuth sign-ins before they end, without asking anybody. One renewal at a time for a connection: calls that
// come meanwhile wait for it, as many servers take a refresh token once only.
import { type Problem, errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { OpenedConnection, SignIn } from './connection';
import type { Fetch } from './oauth-http';
import { type Tokens, renewTokens } from './oauth-requests';
import { findSubValue, printExpiry } from './sign-in';
import type { Vault } from './vault';

/** What renewing needs. */
export interface RenewalServices {
  readonly vault: Vault;
  readonly fetch: Fetch;
  /** The time now, ISO 8601. */
  now(): string;
}

/** Answers a sign-in that can be used now. */
export interface Renewal {
  /**
   * Problems: `connection-needs-sign-in` (there is none, or it is over and cannot be renewed), `sign-in-expired` and
   * the other refusals of `explainRefusal`, `provider-unreachable`, `vault-locked`.
   */
  freshen(connection: OpenedConnection): Promise<Result<SignIn>>;
}

/** A token that ends sooner than this is renewed: the call has to arrive before. */
const marginMs = 60_000;

/** Builds it; nothing happens before it is asked. */
export function buildRenewal(services: RenewalServices): Renewal {
  const running = new Map<string, Promise<Result<SignIn>>>();
  return {
    freshen: (connection) => {
      const known = running.get(connection.id);
      if (known) return known;
      const work = freshen(services, connection).finally(() => running.delete(connection.id));
      running.set(connection.id, work);
      return work;
    },
  };
}

async function freshen(services: RenewalServices, connection: OpenedConnection): Promise<Result<SignIn>> {
  const signIn = await services.vault.openSignIn(connection.id);
  if (!signIn) return fail(neededFor(connection, ''));
  const leftMs =
    signIn.expiresAt === null ? Infinity : Date.parse(signIn.expiresAt) - Date.parse(services.now());
  if (leftMs > marginMs) return ok(signIn);
  if (signIn.refreshToken === null) {
    return leftMs > 0 ? ok(signIn) : fail(neededFor(connection, 'It has expired.'));
  }
  return renew(services, connection, signIn, leftMs > 0);
}

async function renew(
  services: RenewalServices,
  connection: OpenedConnection,
  signIn: SignIn,
  isStillGood: boolean,
): Promise<Result<SignIn>> {
  const { vault, fetch } = services;
  const found = await vault.find(connection.id);
  if (!found.ok) return found;
  const app = await vault.openApp({ connectorId: found.value.connectorId, set: connection.set });
  if (!app.ok) return app;
  const own = findSubValue(connection.values, signIn.parameter, 'clientsecret');
  const tokens = await renewTokens(fetch, signIn, own || app.value.secret);
  if (tokens.ok) return keep(services, connection, signIn, tokens.value);
  // A provider that is away for a minute takes nothing from a token that still counts.
  if (isStillGood && !isFinal(tokens.problem)) return ok(signIn);
  if (isFinal(tokens.problem)) {
    const reason = tokens.problem.message;
    await vault.note(connection.id, { status: 'needs-sign-in', reason, isRenewed: false, expiresAt: null });
    return fail(neededFor(connection, reason));
  }
  return tokens;
}

/** A server may send a new refresh token; one that does not means the old one to stay. */
async function keep(
  services: RenewalServices,
  { id }: OpenedConnection,
  before: SignIn,
  tokens: Tokens,
): Promise<Result<SignIn>> {
  const refreshToken = tokens.refreshToken ?? before.refreshToken;
  const expiresAt = printExpiry(tokens.expiresIn, services.now());
  const renewed: SignIn = { ...before, accessToken: tokens.accessToken, refreshToken, expiresAt };
  const kept = await services.vault.keepSignIn(id, renewed, { reason: '', expiresAt, isRenewed: true });
  // Not kept, it still serves this call.
  return kept.ok || kept.problem.code === 'vault-unwritable' ? ok(renewed) : kept;
}

/** Refusals that trying again cannot help. */
function isFinal({ code }: Problem): boolean {
  return ['sign-in-expired', 'client-refused', 'sign-in-denied', 'scope-refused'].includes(code);
}

function neededFor({ name }: OpenedConnection, reason: string): Problem {
  const why = reason === '' ? '' : ` ${reason}`;
  return errorProblem('connection-needs-sign-in', `The connection ${name} has to be signed in.${why}`, {
    action: 'Open Connections and sign in.',
  });
}
