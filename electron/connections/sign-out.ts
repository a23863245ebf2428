// Signs a connection out: takes its tokens back at the identity provider where that can be done, and forgets them.
import { type Result, ok } from '../../shared/base/result';
import type { CallOutput } from '../../shared/contract/calls';
import type { Fetch } from './oauth-http';
import { revokeTokens } from './oauth-requests';
import { findSubValue } from './sign-in';
import type { Vault } from './vault';

/** What a sign-out needs. */
export interface SignOutServices {
  readonly vault: Vault;
  readonly fetch: Fetch;
}

/** Signs out; the tokens are forgotten here also where the provider does not answer. Problems: those of the row. */
export async function signOut(
  { vault, fetch }: SignOutServices,
  id: string,
): Promise<Result<CallOutput<'connections.sign-out'>>> {
  const found = await vault.find(id);
  if (!found.ok) return found;
  const isRevoked = await revoke(vault, fetch, id);
  const note = { status: 'needs-sign-in' as const, reason: '', expiresAt: null, isRenewed: false };
  const forgotten = await vault.keepSignIn(id, null, note);
  if (!forgotten.ok) return forgotten;
  const connection = await vault.find(id);
  return connection.ok ? ok({ connection: connection.value, isRevoked }) : connection;
}

async function revoke(vault: Vault, fetch: Fetch, id: string): Promise<boolean> {
  const [signIn, connection] = [await vault.openSignIn(id), await vault.open(id)];
  const found = await vault.find(id);
  if (!signIn || !connection || !found.ok) return false;
  const app = await vault.openApp({ connectorId: found.value.connectorId, set: found.value.set });
  const own = findSubValue(connection.values, signIn.parameter, 'clientsecret');
  return revokeTokens(fetch, signIn, own || (app.ok ? app.value.secret : ''));
}
