// The vault: saved connections with their values. What is kept across restarts is sealed by the operating system;
// where that cannot be, values live in memory until the app closes. Values leave through `open` alone, for the
// runtime in this same process.
import { type Result, ok } from '../../shared/base/result';
import type { ConnectionSummary } from '../../shared/contract/connection-calls';
import { type VaultState, findValues, noteStatus, removeConnection, saveConnection } from './change-vault';
import type { ConnectionDraft, OpenedConnection, SessionConnection } from './connection';
import type { Encryption } from './encryption';
import { type StoredConnection, readVaultFile } from './vault-file';

/** What the vault is built from. */
export interface VaultServices {
  /** Absolute path of the file; it and its folder are made when first needed. */
  readonly file: string;
  readonly encryption: Encryption;
  /** A new id of the form of the contract's `idSchema`. */
  createId(): string;
  /** The time now, ISO 8601. */
  now(): string;
}

/** The saved connections of this computer. */
export interface Vault {
  /** The connections of a connector in the order they were made. Problem: `vault-unreadable`. */
  list(connectorId: string): Promise<Result<readonly ConnectionSummary[]>>;
  /**
   * Makes or changes a connection. Problems: `connection-name-taken`, `connection-missing`,
   * `connection-incomplete`, `vault-unwritable`, `vault-unreadable`.
   */
  save(draft: ConnectionDraft): Promise<Result<ConnectionSummary>>;
  /** Problems: `connection-missing`, `vault-unwritable`, `vault-unreadable`. */
  remove(id: string): Promise<Result<null>>;
  /** The connection with its values; null where there is none, or where its values cannot be read here. */
  open(id: string): Promise<OpenedConnection | null>;
  /** Keeps how the last call went. Problems: those of {@link Vault.remove}. */
  note(id: string, status: 'works' | 'refused'): Promise<Result<null>>;
}

/** Builds a vault over a file; reads and writes nothing before it is asked. Whatever it does, it does in turn. */
export function buildVault(services: VaultServices): Vault {
  const session = new Map<string, SessionConnection>();
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: (state: VaultState) => Promise<Result<T>>): Promise<Result<T>> => {
    const turn = last.then(async () => {
      const stored = await readVaultFile(services.file);
      return stored.ok
        ? work({ file: services.file, encryption: services.encryption, stored: stored.value, session })
        : stored;
    });
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    list: (connectorId) => inTurn(async (state) => ok(await listConnections(state, connectorId))),
    save: (draft) =>
      inTurn((state) => saveConnection(state, draft, { id: services.createId(), changedAt: services.now() })),
    remove: (id) => inTurn((state) => removeConnection(state, id)),
    open: async (id) => {
      const opened = await inTurn(async (state) => ok(await openConnection(state, id)));
      return opened.ok ? opened.value : null;
    },
    note: (id, status) => inTurn((state) => noteStatus(state, id, status)),
  };
}

async function listConnections(state: VaultState, connectorId: string): Promise<ConnectionSummary[]> {
  const inFile = state.stored.filter((one) => one.connectorId === connectorId);
  const listed = await Promise.all(inFile.map((one) => summarize(state, one)));
  const known = new Set(state.stored.map((one) => one.id));
  const inSession = [...state.session.values()].map((one) => one.summary);
  return [...listed, ...inSession.filter((one) => one.connectorId === connectorId && !known.has(one.id))];
}

async function summarize(
  state: VaultState,
  { sealed: _sealed, ...summary }: StoredConnection,
): Promise<ConnectionSummary> {
  const session = state.session.get(summary.id);
  if (session) return session.summary;
  const isReadable = (await findValues(state, summary.id)) !== null;
  return isReadable ? summary : { ...summary, status: 'needs-values' };
}

async function openConnection(state: VaultState, id: string): Promise<OpenedConnection | null> {
  const about = state.session.get(id)?.summary ?? state.stored.find((one) => one.id === id);
  const values = await findValues(state, id);
  return about && values ? { id, name: about.name, type: about.type, values } : null;
}
