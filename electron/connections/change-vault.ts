// The changes that a vault knows: save, remove, note how a call went. Each takes what the file holds and what the
// session holds, and writes what has to be kept; `vault` sees to it that they come one after another.
import { errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { ConnectionSummary } from '../../shared/contract/connection-calls';
import type { ConnectionDraft, ConnectionValues, SessionConnection } from './connection';
import type { Encryption } from './encryption';
import { openSealed, sealValues } from './sealed-values';
import { type StoredConnection, writeVaultFile } from './vault-file';

/** All that is known of connections at one moment. Session connections stand for stored ones of the same id. */
export interface VaultState {
  readonly file: string;
  readonly encryption: Encryption;
  readonly stored: readonly StoredConnection[];
  readonly session: Map<string, SessionConnection>;
}

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
  if (draft.type !== 'none' && kept.length === 0) return fail(incomplete);
  const { connectorId, name, type } = draft;
  const about = { id: draft.id ?? fresh.id, connectorId, name, type, kept, changedAt: fresh.changedAt };
  return keep(state, { ...about, status: 'untried' as const }, values);
}

/** Forgets a connection and its values. Problems: those of the vault's `remove`. */
export async function removeConnection(state: VaultState, id: string): Promise<Result<null>> {
  if (!isKnown(state, id)) return fail(connectionMissing);
  const rest = state.stored.filter((one) => one.id !== id);
  const written = rest.length < state.stored.length ? await writeVaultFile(state.file, rest) : ok(null);
  if (written.ok) state.session.delete(id);
  return written;
}

/** Keeps how the last call went. Problems: those of the vault's `note`. */
export async function noteStatus(
  state: VaultState,
  id: string,
  status: 'works' | 'refused',
): Promise<Result<null>> {
  const session = state.session.get(id);
  if (session) {
    state.session.set(id, { ...session, summary: { ...session.summary, status } });
    return ok(null);
  }
  const stored = state.stored.find((one) => one.id === id);
  if (!stored) return fail(connectionMissing);
  if (stored.status === status) return ok(null);
  return writeVaultFile(state.file, put(state.stored, { ...stored, status }));
}

/** The values of a connection; null where there is none or they cannot be read here. */
export async function findValues(state: VaultState, id: string): Promise<ConnectionValues | null> {
  const session = state.session.get(id);
  if (session) return session.values;
  const stored = state.stored.find((one) => one.id === id);
  if (!stored) return null;
  return stored.kept.length === 0 ? {} : openSealed(state.encryption, stored.sealed);
}

async function keep(
  state: VaultState,
  summary: Omit<StoredConnection, 'sealed'>,
  values: ConnectionValues,
): Promise<Result<ConnectionSummary>> {
  if (!(await state.encryption.isAvailable())) {
    state.session.set(summary.id, { summary, values });
    return ok(summary);
  }
  const sealed = await sealValues(state.encryption, values);
  if (!sealed.ok) return sealed;
  const written = await writeVaultFile(state.file, put(state.stored, { ...summary, sealed: sealed.value }));
  if (!written.ok) return written;
  state.session.delete(summary.id);
  return ok(summary);
}

const connectionMissing = errorProblem('connection-missing', 'This connection is not saved any more.', {
  action: 'Choose another connection or make a new one.',
});

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

function isKnown({ stored, session }: VaultState, id: string): boolean {
  return session.has(id) || stored.some((one) => one.id === id);
}

function isNameTaken({ stored, session }: VaultState, draft: ConnectionDraft): boolean {
  const inSession = [...session.values()].map((one) => one.summary);
  const inFile = stored.filter((one) => !session.has(one.id));
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

function put(list: readonly StoredConnection[], one: StoredConnection): readonly StoredConnection[] {
  return list.some(({ id }) => id === one.id)
    ? list.map((before) => (before.id === one.id ? one : before))
    : [...list, one];
}
