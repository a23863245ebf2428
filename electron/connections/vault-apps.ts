// OAuth apps in the vault: the client ID and the secret with which a connector signs in at an identity provider. Asked
// for once for a connector (or one of its sets), and used by all of its connections.
import { type Result, fail, ok } from '../../shared/base/result';
import { type OAuthApp, usualRedirectPort } from '../../shared/contract/connection-calls';
import type { AppKey, OpenedApp } from './connection';
import { openSealed, sealValue } from './sealed-values';
import { type StoredApp, writeVaultFile } from './vault-file';
import { type VaultState, printAppKey, vaultLocked } from './vault-state';

/** An app as a person fills it in; a secret that is null stays as it is. */
export interface AppDraft extends AppKey {
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly port: number;
}

/** The address that a sign-in comes back to: this computer, by the name that identity providers know it by. */
export function printRedirectUrl(port: number): string {
  return `http://localhost:${port}/redirect`;
}

/** What the window may know of an app. */
export async function describeApp(state: VaultState, key: AppKey): Promise<OAuthApp> {
  const session = state.session.apps.get(printAppKey(key));
  const stored = session ? undefined : findStoredApp(state, key);
  const { clientId, port } = session ?? stored ?? { clientId: '', port: usualRedirectPort };
  const isSecretKept = session ? session.secret !== '' : (stored?.sealed ?? null) !== null;
  return { clientId, port, isSecretKept, redirectUrl: printRedirectUrl(port) };
}

/** The app with its secret; the usual one where none was saved. Problem: `vault-locked`. */
export async function openApp(state: VaultState, key: AppKey): Promise<Result<OpenedApp>> {
  const session = state.session.apps.get(printAppKey(key));
  if (session) return ok(session);
  const stored = findStoredApp(state, key);
  if (!stored) return ok({ clientId: '', secret: '', port: usualRedirectPort });
  if (!state.keys.isOpen(stored.by)) return fail(vaultLocked);
  const values = stored.sealed === null ? null : await openSealed(state.keys, stored.by, stored.sealed);
  return ok({ clientId: stored.clientId, secret: values?.['secret'] ?? '', port: stored.port });
}

/** Keeps an app. Problems: `vault-locked`, `vault-unwritable`. */
export async function saveApp(state: VaultState, draft: AppDraft): Promise<Result<OAuthApp>> {
  const before = await openApp(state, draft);
  if (!before.ok) return before;
  const { connectorId, set, clientId, port } = draft;
  const app = { clientId, port, secret: draft.clientSecret ?? before.value.secret };
  const kept = await keepApp(state, { connectorId, set }, app);
  if (!kept.ok) return kept;
  return ok({ clientId, port, isSecretKept: app.secret !== '', redirectUrl: printRedirectUrl(port) });
}

/** Keeps an app whole: sealed in the file where it can be, else in memory. */
export async function keepApp(state: VaultState, key: AppKey, app: OpenedApp): Promise<Result<null>> {
  const by = await state.keys.choose(state.stored.lock);
  if (by === null) {
    state.session.apps.set(printAppKey(key), { ...key, ...app });
    return ok(null);
  }
  if (!state.keys.isOpen(by)) return fail(vaultLocked);
  const sealed = app.secret === '' ? ok(null) : await sealValue(state.keys, by, { secret: app.secret });
  if (!sealed.ok) return sealed;
  const { clientId, port } = app;
  const one: StoredApp = { ...key, clientId, port, by, sealed: sealed.value };
  const others = state.stored.apps.filter((stored) => printAppKey(stored) !== printAppKey(key));
  const written = await writeVaultFile(state.file, { ...state.stored, apps: [...others, one] });
  if (written.ok) state.session.apps.delete(printAppKey(key));
  return written;
}

function findStoredApp({ stored }: VaultState, key: AppKey): StoredApp | undefined {
  return stored.apps.find((one) => printAppKey(one) === printAppKey(key));
}
