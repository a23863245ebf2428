// All that the vault knows at one moment, and how it is looked up: what the file holds, and what the session holds in
// its place.
import type { ConnectionSummary } from '../../shared/contract/connection-calls';
import { errorProblem } from '../../shared/base/problem';
import type { AppKey, ConnectionValues, OpenedApp, SessionConnection, SignIn } from './connection';
import type { Keys } from './keys';
import { openSealed, openSealedSignIn } from './sealed-values';
import type { StoredConnection, VaultContent } from './vault-file';

/** What lives until the app closes; apps by {@link printAppKey}. */
export interface VaultSession {
  readonly connections: Map<string, SessionConnection>;
  readonly apps: Map<string, OpenedApp & AppKey>;
}

/** What is known. Session connections and apps stand for stored ones of the same id. */
export interface VaultState {
  readonly file: string;
  readonly keys: Keys;
  readonly stored: VaultContent;
  readonly session: VaultSession;
}

/** What is said of a connection, without what is sealed. */
export type ConnectionAbout = Omit<StoredConnection, 'by' | 'sealed' | 'sealedSignIn'>;

/** A connection with all that it keeps. */
export interface KeptConnection {
  readonly about: ConnectionAbout;
  readonly values: ConnectionValues;
  readonly signIn: SignIn | null;
}

/** The connection of the file; undefined where it is not there. */
export function findStored({ stored }: VaultState, id: string): StoredConnection | undefined {
  return stored.connections.find((one) => one.id === id);
}

/** True for a connection of the file or of the session. */
export function isKnown(state: VaultState, id: string): boolean {
  return state.session.connections.has(id) || findStored(state, id) !== undefined;
}

/** The values of a connection; null where there is none or they cannot be read here. */
export async function findValues(state: VaultState, id: string): Promise<ConnectionValues | null> {
  const session = state.session.connections.get(id);
  if (session) return session.values;
  const stored = findStored(state, id);
  if (!stored) return null;
  return stored.kept.length === 0 ? {} : openSealed(state.keys, stored.by, stored.sealed);
}

/** The sign-in of a connection; null where there is none or it cannot be read here. */
export async function findSignIn(state: VaultState, id: string): Promise<SignIn | null> {
  const session = state.session.connections.get(id);
  if (session) return session.signIn;
  const stored = findStored(state, id);
  return stored?.sealedSignIn ? openSealedSignIn(state.keys, stored.by, stored.sealedSignIn) : null;
}

/** What the window may know of a connection, as things are now; null where there is none. */
export async function findSummary(
  state: VaultState,
  id: string,
  now: string,
): Promise<ConnectionSummary | null> {
  const session = state.session.connections.get(id);
  if (session) return withExpiry(session.summary, now);
  const stored = findStored(state, id);
  if (!stored) return null;
  const { by, sealed: _sealed, sealedSignIn, ...about } = stored;
  if (!state.keys.isOpen(by)) return { ...about, status: 'locked' };
  if ((await findValues(state, id)) === null) return { ...about, status: 'needs-values' };
  const isReadable = sealedSignIn === null || (await findSignIn(state, id)) !== null;
  return isReadable ? withExpiry(about, now) : { ...about, status: 'needs-sign-in' };
}

/** A sign-in that has run out and that nobody renews is over. */
function withExpiry(about: ConnectionSummary, now: string): ConnectionSummary {
  const { type, status, expiresAt, isRenewed } = about;
  if (type !== 'oauth2' || status === 'needs-sign-in' || isRenewed || expiresAt === null) return about;
  if (Date.parse(expiresAt) > Date.parse(now)) return about;
  return { ...about, status: 'needs-sign-in', reason: 'The sign-in has expired.' };
}

/** A key of an app as one text; ids have no slash. */
export function printAppKey({ connectorId, set }: AppKey): string {
  return `${connectorId}/${set ?? ''}`;
}

/** The list with the one put in the place of that of the same id, or at its end. */
export function putConnection(list: readonly StoredConnection[], one: StoredConnection): StoredConnection[] {
  return list.some(({ id }) => id === one.id)
    ? list.map((before) => (before.id === one.id ? one : before))
    : [...list, one];
}

/** The answer where there is no connection of that id. */
export const connectionMissing = errorProblem(
  'connection-missing',
  'This connection is not saved any more.',
  { action: 'Choose another connection or make a new one.' },
);

/** The answer where the passphrase has not been typed yet. */
export const vaultLocked = errorProblem(
  'vault-locked',
  'Saved connections are locked: the passphrase has not been typed since the app started.',
  { action: 'Open Connections and type the passphrase.' },
);
