// The changes of connections that a vault knows: save, remove, note how a call went, keep a sign-in. Each takes what
// is known and writes what has to be kept; `vault` sees to it that they come one after another.
import { errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { ConnectionSummary } from '../../shared/contract/connection-calls';
import type { ConnectionDraft, ConnectionValues, SignIn } from './connection';
import { sealValue } from './sealed-values';
import { writeVaultFile } from './vault-file';
import {
  type ConnectionAbout,
  type KeptConnection,
  type VaultState,
  connectionMissing,
  findSignIn,
  findStored,
  findValues,
  isKnown,
  putConnection,
  vaultLocked,
} from './vault-state';

/** Makes or changes a connection. Problems: those of the vault's `save`. `fresh` is for a new one. */
export async function saveConnection(
  state: VaultState,
  draft: ConnectionDraft,
  fresh: { readonly id: string; readonly changedAt: string },
): Promise<Result<ConnectionSummary>> {
  if (draft.id !== null && !isKnown(state, draft.id)) return fail(connectionMissing);
  if (isNameTaken(state, draft)) return fail(describeTaken(draft.name));
  const before = draft.id === null ? null : await findValues(state, draft.id);
  const values = joinValues(before ?? {}, draft.values);
  const kept = Object.keys(values);
  if (!['none', 'oauth2'].includes(draft.type) && kept.length === 0) return fail(incomplete);
  const { connectorId, name, type, set } = draft;
  const { signIn, ...state0 } = await carrySignIn(state, draft);
  const about = { id: draft.id ?? fresh.id, connectorId, name, type, set, kept, changedAt: fresh.changedAt };
  return keepConnection(state, { about: { ...about, ...state0 }, values, signIn });
}

/** Forgets a connection and what it keeps. Problems: those of the vault's `remove`. */
export async function removeConnection(state: VaultState, id: string): Promise<Result<null>> {
  if (!isKnown(state, id)) return fail(connectionMissing);
  const connections = state.stored.connections.filter((one) => one.id !== id);
  const isStored = connections.length < state.stored.connections.length;
  const written = isStored ? await writeVaultFile(state.file, { ...state.stored, connections }) : ok(null);
  if (written.ok) state.session.connections.delete(id);
  return written;
}

/** What is noted of a connection without touching what it keeps. */
export type ConnectionNote = Partial<Pick<ConnectionAbout, 'status' | 'reason' | 'expiresAt' | 'isRenewed'>>;

/** Keeps how the last call, or the last renewal, went. Problems: those of the vault's `note`. */
export async function noteConnection(
  state: VaultState,
  id: string,
  note: ConnectionNote,
): Promise<Result<null>> {
  const session = state.session.connections.get(id);
  if (session) {
    state.session.connections.set(id, { ...session, summary: { ...session.summary, ...note } });
    return ok(null);
  }
  const stored = findStored(state, id);
  if (!stored) return fail(connectionMissing);
  const changed = { ...stored, ...note };
  if (JSON.stringify(changed) === JSON.stringify(stored)) return ok(null);
  const connections = putConnection(state.stored.connections, changed);
  return writeVaultFile(state.file, { ...state.stored, connections });
}

/** Keeps a new sign-in, or forgets it (null). Problems: those of the vault's `keepSignIn`. */
export async function keepSignIn(
  state: VaultState,
  id: string,
  signIn: SignIn | null,
  note: ConnectionNote,
): Promise<Result<null>> {
  const about = state.session.connections.get(id)?.summary ?? findStored(state, id);
  if (!about) return fail(connectionMissing);
  const values = await findValues(state, id);
  if (values === null) return fail(vaultLocked);
  const { connectorId, name, type, set, kept, changedAt, reason, expiresAt, isRenewed } = about;
  const status = about.status === 'needs-values' || about.status === 'locked' ? 'untried' : about.status;
  const same = { id, connectorId, name, type, set, kept, changedAt, status, reason, expiresAt, isRenewed };
  const saved = await keepConnection(state, { about: { ...same, ...note }, values, signIn });
  return saved.ok ? ok(null) : saved;
}

/** Keeps a connection whole: sealed in the file where it can be, else in memory. */
export async function keepConnection(
  state: VaultState,
  { about, values, signIn }: KeptConnection,
): Promise<Result<ConnectionSummary>> {
  const by = await state.keys.choose(state.stored.lock);
  if (by === null) {
    state.session.connections.set(about.id, { summary: about, values, signIn });
    return ok(about);
  }
  if (!state.keys.isOpen(by)) return fail(vaultLocked);
  const sealed = await sealValue(state.keys, by, values);
  if (!sealed.ok) return sealed;
  const sealedSignIn = signIn ? await sealValue(state.keys, by, signIn) : ok(null);
  if (!sealedSignIn.ok) return sealedSignIn;
  const one = { ...about, by, sealed: sealed.value, sealedSignIn: sealedSignIn.value };
  const connections = putConnection(state.stored.connections, one);
  const written = await writeVaultFile(state.file, { ...state.stored, connections });
  if (!written.ok) return written;
  state.session.connections.delete(about.id);
  return ok(about);
}

/** A connection that is only renamed stays signed in; other values may mean another account. */
async function carrySignIn(state: VaultState, draft: ConnectionDraft) {
  const fresh = { signIn: null, reason: '', expiresAt: null, isRenewed: false };
  if (draft.type !== 'oauth2') return { ...fresh, status: 'untried' as const };
  const id = draft.id;
  const before =
    id === null ? undefined : (state.session.connections.get(id)?.summary ?? findStored(state, id));
  const isSame =
    before?.type === 'oauth2' && before.set === draft.set && Object.keys(draft.values).length === 0;
  const signIn = isSame && id !== null ? await findSignIn(state, id) : null;
  if (!signIn || !before) return { ...fresh, status: 'needs-sign-in' as const };
  const { reason, expiresAt, isRenewed } = before;
  const status = before.status === 'needs-sign-in' ? ('needs-sign-in' as const) : ('untried' as const);
  return { signIn, reason, expiresAt, isRenewed, status };
}

const incomplete = errorProblem(
  'connection-incomplete',
  'A connection of this type needs at least one value.',
  {
    action: 'Fill in the key, the token, or the user name and password.',
  },
);

function describeTaken(name: string) {
  return errorProblem('connection-name-taken', `This connector has a connection called ${name} already.`, {
    action: 'Choose another name.',
  });
}

function isNameTaken({ stored, session }: VaultState, draft: ConnectionDraft): boolean {
  const inSession = [...session.connections.values()].map((one) => one.summary);
  const inFile = stored.connections.filter((one) => !session.connections.has(one.id));
  return [...inSession, ...inFile].some(
    (one) => one.connectorId === draft.connectorId && one.id !== draft.id && isSameName(one.name, draft.name),
  );
}

function isSameName(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}

function joinValues(stored: ConnectionValues, typed: ConnectionValues): ConnectionValues {
  const joined = Object.entries({ ...stored, ...typed });
  return Object.fromEntries(joined.filter(([, value]) => value !== ''));
}
