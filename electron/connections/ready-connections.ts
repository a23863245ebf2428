// Connections as the runtime takes them: opened, their sign-in renewed where it has to be, and with the reason where
// one cannot be used now.
import type { Problem } from '../../shared/base/problem';
import type { ConnectionSummary } from '../../shared/contract/connection-calls';
import type { OpenedConnection } from './connection';
import type { Renewal } from './renewal';
import type { Vault } from './vault';
import { vaultLocked } from './vault-state';

/** A connection for one call. */
export interface ReadyConnection extends OpenedConnection {
  /** Why it cannot be used now; undefined when it can. */
  readonly problem?: Problem;
}

/** The door to the runtime. */
export interface ReadyConnections {
  /** Null where there is none with that id, or its values cannot be read here. */
  open(id: string): Promise<ReadyConnection | null>;
  /** Keeps whether the web API took the connection in. */
  note(id: string, status: 'works' | 'refused'): Promise<unknown>;
}

/** Builds it over the vault. */
export function buildReadyConnections(vault: Vault, renewal: Renewal): ReadyConnections {
  return {
    open: async (id) => {
      const found = await vault.find(id);
      if (!found.ok) return null;
      if (found.value.status === 'locked') return { ...describe(found.value), problem: vaultLocked };
      const connection = await vault.open(id);
      if (connection?.type !== 'oauth2') return connection;
      const signIn = await renewal.freshen(connection);
      if (!signIn.ok) return { ...connection, problem: signIn.problem };
      const { parameter, accessToken } = signIn.value;
      return { ...connection, values: { ...connection.values, [parameter]: accessToken } };
    },
    note: (id, status) => vault.note(id, { status, ...(status === 'works' ? { reason: '' } : {}) }),
  };
}

function describe({ id, name, type, set }: ConnectionSummary): OpenedConnection {
  return { id, name, type, set, values: {} };
}
