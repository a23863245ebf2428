// The vault: saved connections with their values, sign-ins and OAuth apps. What is kept across restarts is sealed by
// the operating system or by a passphrase; where neither can be, it lives in memory until the app closes. Secrets
// leave through `open`, `openSignIn` and `openApp` alone, for the rooms of this same process.
import { type Result, fail, ok } from '../../shared/base/result';
import type { ConnectionSummary, OAuthApp, Protection } from '../../shared/contract/connection-calls';
import {
  type ConnectionNote,
  keepSignIn,
  noteConnection,
  removeConnection,
  saveConnection,
} from './change-vault';
import type { AppKey, ConnectionDraft, OpenedApp, OpenedConnection, SignIn } from './connection';
import type { Encryption } from './encryption';
import { buildKeys } from './keys';
import { usualPassphraseCost } from './passphrase';
import { type AppDraft, describeApp, openApp, saveApp } from './vault-apps';
import { readVaultFile } from './vault-file';
import { forgetPassphrase, setPassphrase, unlockVault } from './vault-lock';
import {
  type VaultSession,
  type VaultState,
  connectionMissing,
  findSignIn,
  findStored,
  findSummary,
  findValues,
} from './vault-state';

/** What the vault is built from. */
export interface VaultServices {
  /** Absolute path of the file; it and its folder are made when first needed. */
  readonly file: string;
  /** The operating system's. */
  readonly encryption: Encryption;
  /** How slow a passphrase is to guess; see `passphrase`. The usual where it is left out. */
  readonly passphraseCost?: number;
  /** A new id of the form of the contract's `idSchema`. */
  createId(): string;
  /** The time now, ISO 8601. */
  now(): string;
}

/** The saved connections of this computer. Every answer may be `vault-unreadable`. */
export interface Vault {
  /** The connections of a connector in the order they were made. */
  list(connectorId: string): Promise<Result<readonly ConnectionSummary[]>>;
  /** One connection as it is now. Problem: `connection-missing`. */
  find(id: string): Promise<Result<ConnectionSummary>>;
  /**
   * Makes or changes a connection. Problems: `connection-name-taken`, `connection-missing`,
   * `connection-incomplete`, `vault-locked`, `vault-unwritable`.
   */
  save(draft: ConnectionDraft): Promise<Result<ConnectionSummary>>;
  /** Problems: `connection-missing`, `vault-unwritable`. */
  remove(id: string): Promise<Result<null>>;
  /** The connection with its values; null where there is none, or where its values cannot be read here. */
  open(id: string): Promise<OpenedConnection | null>;
  /** Its sign-in; null where there is none, or where it cannot be read here. */
  openSignIn(id: string): Promise<SignIn | null>;
  /** Keeps a sign-in, or forgets it (null). Problems: those of `save`. */
  keepSignIn(id: string, signIn: SignIn | null, note: ConnectionNote): Promise<Result<null>>;
  /** Keeps how the last call or renewal went. Problems: those of `remove`. */
  note(id: string, note: ConnectionNote): Promise<Result<null>>;
  describeApp(key: AppKey): Promise<Result<OAuthApp>>;
  /** Problem: `vault-locked`. */
  openApp(key: AppKey): Promise<Result<OpenedApp>>;
  /** Problems: `vault-locked`, `vault-unwritable`. */
  saveApp(draft: AppDraft): Promise<Result<OAuthApp>>;
  /** How connections are kept. */
  describe(): Promise<Result<Protection>>;
  /** Problems: `passphrase-wrong`, `vault-unwritable`. */
  setPassphrase(passphrase: string, current: string | null): Promise<Result<Protection>>;
  /** Problem: `passphrase-wrong`. */
  unlock(passphrase: string): Promise<Result<Protection>>;
  /** Problem: `vault-unwritable`. */
  forgetPassphrase(): Promise<Result<Protection>>;
}

/** Builds a vault over a file; reads and writes nothing before it is asked. Whatever it does, it does in turn. */
export function buildVault(services: VaultServices): Vault {
  const keys = buildKeys(services.encryption, services.passphraseCost ?? usualPassphraseCost);
  const session: VaultSession = { connections: new Map(), apps: new Map() };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: (state: VaultState) => Promise<Result<T>>): Promise<Result<T>> => {
    const turn = last.then(async () => {
      const stored = await readVaultFile(services.file);
      return stored.ok ? work({ file: services.file, keys, stored: stored.value, session }) : stored;
    });
    last = turn.catch(() => undefined);
    return turn;
  };
  const read = async <T>(work: (state: VaultState) => Promise<T | null>): Promise<T | null> => {
    const found = await inTurn(async (state) => ok(await work(state)));
    return found.ok ? found.value : null;
  };
  return {
    list: (connectorId) =>
      inTurn(async (state) => ok(await listConnections(state, connectorId, services.now()))),
    find: (id) =>
      inTurn(async (state) => {
        const found = await findSummary(state, id, services.now());
        return found ? ok(found) : fail(connectionMissing);
      }),
    save: (draft) =>
      inTurn((state) => saveConnection(state, draft, { id: services.createId(), changedAt: services.now() })),
    remove: (id) => inTurn((state) => removeConnection(state, id)),
    open: (id) => read((state) => openConnection(state, id)),
    openSignIn: (id) => read((state) => findSignIn(state, id)),
    keepSignIn: (id, signIn, note) => inTurn((state) => keepSignIn(state, id, signIn, note)),
    note: (id, note) => inTurn((state) => noteConnection(state, id, note)),
    describeApp: (key) => inTurn(async (state) => ok(await describeApp(state, key))),
    openApp: (key) => inTurn((state) => openApp(state, key)),
    saveApp: (draft) => inTurn((state) => saveApp(state, draft)),
    describe: () => inTurn(async (state) => ok(await keys.describe(state.stored.lock))),
    setPassphrase: (passphrase, current) => inTurn((state) => setPassphrase(state, passphrase, current)),
    unlock: (passphrase) => inTurn((state) => unlockVault(state, passphrase)),
    forgetPassphrase: () => inTurn(forgetPassphrase),
  };
}

async function listConnections(
  state: VaultState,
  connectorId: string,
  now: string,
): Promise<ConnectionSummary[]> {
  const inFile = state.stored.connections.filter((one) => one.connectorId === connectorId);
  const known = new Set(state.stored.connections.map((one) => one.id));
  const inSession = [...state.session.connections.values()].map((one) => one.summary);
  const more = inSession.filter((one) => one.connectorId === connectorId && !known.has(one.id));
  const listed = [...inFile, ...more].map(({ id }) => findSummary(state, id, now));
  return (await Promise.all(listed)).filter((one) => one !== null);
}

async function openConnection(state: VaultState, id: string): Promise<OpenedConnection | null> {
  const about = state.session.connections.get(id)?.summary ?? findStored(state, id);
  const values = await findValues(state, id);
  return about && values ? { id, name: about.name, type: about.type, set: about.set, values } : null;
}
