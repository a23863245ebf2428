// A connection out of the app's own vault, for runs on the computer where it was saved. What the operating system has
// sealed opens in the app alone; what is kept by a passphrase opens here too.
import { homedir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { type Problem, errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { Encryption } from '../connections/encryption';
import { type ReadyConnections, buildReadyConnections } from '../connections/ready-connections';
import { buildRenewal } from '../connections/renewal';
import { buildVault } from '../connections/vault';
import { createJsonFile } from '../settings/json-file';
import { createConnectorIds, storedIdsSchema } from '../workspace/connector-ids';
import type { Environment } from './environment-connection';

/** A connection that was found: its id, and the door that opens it. */
export interface FoundConnection {
  readonly id: string;
  readonly connections: ReadyConnections;
}

/** Where the app keeps its own files, as Electron chooses it for this app. */
export function findUserData(environment: Environment, platform: NodeJS.Platform): string {
  const own = environment['STUDIO_USER_DATA'];
  if (own) return path.resolve(own);
  const home = environment['HOME'] ?? homedir();
  const support = path.join(home, 'Library', 'Application Support');
  const roaming = environment['APPDATA'] ?? path.join(home, 'AppData', 'Roaming');
  const config = environment['XDG_CONFIG_HOME'] ?? path.join(home, '.config');
  const base = platform === 'darwin' ? support : platform === 'win32' ? roaming : config;
  return path.join(base, 'Connector Studio');
}

/**
 * Finds the connection of that name. Problems: `connection-missing`, `vault-locked`, `passphrase-wrong`,
 * `vault-unreadable`.
 */
export async function findVaultConnection(
  folder: string,
  name: string,
  environment: Environment,
  userData: string,
): Promise<Result<FoundConnection>> {
  const ids = createConnectorIds(
    createJsonFile({ file: path.join(userData, 'connectors.json'), schema: storedIdsSchema, fallback: {} }),
  );
  const now = () => new Date().toISOString();
  const file = path.join(userData, 'connections.json');
  const vault = buildVault({ file, encryption: noEncryption, createId: () => randomUUID(), now });
  const passphrase = environment['STUDIO_PASSPHRASE'] ?? '';
  if (passphrase !== '') {
    const unlocked = await vault.unlock(passphrase);
    if (!unlocked.ok) return unlocked;
  }
  const listed = await vault.list(await ids.find(folder));
  if (!listed.ok) return listed;
  const found = listed.value.find((one) => one.name === name);
  if (!found) return fail(describeMissing(name));
  if (found.status === 'locked') return fail(describeLocked(name));
  if ((await vault.open(found.id)) === null) return fail(describeSealed(name));
  const renewal = buildRenewal({ vault, fetch: (url, init) => fetch(url, init), now });
  return ok({ id: found.id, connections: buildReadyConnections(vault, renewal) });
}

/** The operating system's protection is Electron's: here it cannot be asked. */
const noEncryption: Encryption = {
  reason: () => Promise.resolve('The command line cannot ask the operating system.'),
  isAvailable: () => Promise.resolve(false),
  encrypt: () => Promise.reject(new Error('The command line keeps no secrets.')),
  decrypt: () => Promise.reject(new Error('The command line cannot ask the operating system.')),
};

const byEnvironment = 'Set its values as environment variables, for example STUDIO_API_KEY.';

function describeMissing(name: string): Problem {
  return errorProblem('connection-missing', `No connection of this connector is called ${name}.`, {
    action: `Save one in the app. ${byEnvironment}`,
  });
}

function describeLocked(name: string): Problem {
  return errorProblem('vault-locked', `The connection ${name} is kept by a passphrase.`, {
    action: `Set it as STUDIO_PASSPHRASE. ${byEnvironment}`,
  });
}

function describeSealed(name: string): Problem {
  const message = `The connection ${name} is sealed by the operating system, which opens it in the app alone.`;
  return errorProblem('vault-locked', message, {
    action: `Choose a passphrase for connections in the app and set it as STUDIO_PASSPHRASE. ${byEnvironment}`,
  });
}
