// The passphrase of the vault: set, change, type, give up. With a new passphrase comes a new key, so everything that
// the old one sealed, and everything that lived in memory only, is sealed anew in the same write.
import { errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { Protection } from '../../shared/contract/connection-calls';
import type { NewLock } from './keys';
import { type StoredApp, type StoredConnection, type VaultContent, writeVaultFile } from './vault-file';
import { type VaultState, printAppKey } from './vault-state';

/** Sets the passphrase; `current` is the one until now. Problems: `passphrase-wrong`, `vault-unwritable`. */
export async function setPassphrase(
  state: VaultState,
  passphrase: string,
  current: string | null,
): Promise<Result<Protection>> {
  const { lock } = state.stored;
  if (lock && !(await state.keys.unlock(lock, current ?? ''))) return fail(wrong);
  const next = await state.keys.prepare(passphrase);
  const written = await writeVaultFile(state.file, await sealAnew(state, next));
  if (!written.ok) return written;
  next.use();
  state.session.connections.clear();
  state.session.apps.clear();
  return ok(await state.keys.describe(next.lock));
}

/** Takes the passphrase. Problem: `passphrase-wrong`. */
export async function unlockVault(state: VaultState, passphrase: string): Promise<Result<Protection>> {
  const { lock } = state.stored;
  if (lock && !(await state.keys.unlock(lock, passphrase))) return fail(wrong);
  return ok(await state.keys.describe(lock));
}

/** Gives up what the passphrase sealed; names stay. Problem: `vault-unwritable`. */
export async function forgetPassphrase(state: VaultState): Promise<Result<Protection>> {
  const connections = state.stored.connections.map((one) =>
    one.by === 'passphrase' ? { ...one, by: 'os' as const, sealedSignIn: null } : one,
  );
  const apps = state.stored.apps.map((one) =>
    one.by === 'passphrase' ? { ...one, by: 'os' as const, sealed: null } : one,
  );
  const written = await writeVaultFile(state.file, { connections, apps, lock: null });
  if (!written.ok) return written;
  state.keys.forget();
  return ok(await state.keys.describe(null));
}

/** All that can be opened now, sealed by the new key; what cannot stays as it is. */
async function sealAnew(state: VaultState, next: NewLock): Promise<VaultContent> {
  const seal = (text: string) => Buffer.from(next.encrypt(text)).toString('base64');
  const again = async (by: StoredConnection['by'], sealed: string): Promise<string | null> => {
    const text = await state.keys.decrypt(by, Buffer.from(sealed, 'base64')).catch(() => null);
    return text === null ? null : seal(text);
  };
  const connections: StoredConnection[] = [];
  for (const one of state.stored.connections) {
    if (state.session.connections.has(one.id)) continue;
    const sealed = await again(one.by, one.sealed);
    const sealedSignIn = one.sealedSignIn === null ? null : await again(one.by, one.sealedSignIn);
    connections.push(sealed === null ? one : { ...one, by: 'passphrase', sealed, sealedSignIn });
  }
  for (const { summary, values, signIn } of state.session.connections.values()) {
    const status =
      summary.status === 'needs-values' || summary.status === 'locked' ? 'untried' : summary.status;
    const sealedSignIn = signIn && seal(JSON.stringify(signIn));
    const sealed = seal(JSON.stringify(values));
    connections.push({ ...summary, status, by: 'passphrase', sealed, sealedSignIn });
  }
  return { connections, apps: await sealApps(state, seal, again), lock: next.lock };
}

async function sealApps(
  state: VaultState,
  seal: (text: string) => string,
  again: (by: StoredConnection['by'], sealed: string) => Promise<string | null>,
): Promise<StoredApp[]> {
  const apps: StoredApp[] = [];
  for (const one of state.stored.apps) {
    if (state.session.apps.has(printAppKey(one))) continue;
    const sealed = one.sealed === null ? null : await again(one.by, one.sealed);
    apps.push(one.sealed !== null && sealed === null ? one : { ...one, by: 'passphrase', sealed });
  }
  for (const { secret, ...app } of state.session.apps.values()) {
    const sealed = secret === '' ? null : seal(JSON.stringify({ secret }));
    apps.push({ ...app, by: 'passphrase', sealed });
  }
  return apps;
}

const wrong = errorProblem('passphrase-wrong', 'That is not the passphrase.', {
  action: 'Type it again; upper and lower case count. A passphrase that is lost cannot be found again.',
});
