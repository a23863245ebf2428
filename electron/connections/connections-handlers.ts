// The handlers of the `connections.*` rows: the vault, seen from the window. Names of kept values go out, values
// never.
import { ok } from '../../shared/base/result';
import type { Handlers } from '../../shared/contract/calls';
import type { Vault } from './vault';

/** What the handlers need from the app. */
export interface ConnectionsServices {
  readonly vault: Vault;
}

/** The handlers of this room. */
export type ConnectionsHandlers = Pick<
  Handlers,
  'connections.list' | 'connections.save' | 'connections.remove'
>;

/** Builds the handlers. Problems: those of the rows. */
export function buildConnectionsHandlers({ vault }: ConnectionsServices): ConnectionsHandlers {
  return {
    'connections.list': async ({ connectorId }) => {
      const listed = await vault.list(connectorId);
      return listed.ok ? ok([...listed.value]) : listed;
    },
    'connections.save': (draft) => vault.save(draft),
    'connections.remove': ({ id }) => vault.remove(id),
  };
}
