// The handlers of the `connections.*` rows: the vault, the sign-in and the sign-out, seen from the window. Names of
// kept values go out, values never.
import { ok } from '../../shared/base/result';
import type { Handlers } from '../../shared/contract/calls';
import type { connectionCallNames } from './connection-call-names';
import { type SignInServices, signIn } from './sign-in';
import { signOut } from './sign-out';

/** The handlers of this room. */
export type ConnectionsHandlers = Pick<Handlers, (typeof connectionCallNames)[number]>;

/** Builds the handlers. Problems: those of the rows. */
export function buildConnectionsHandlers(services: SignInServices): ConnectionsHandlers {
  const { vault } = services;
  return {
    'connections.list': async ({ connectorId }) => {
      const listed = await vault.list(connectorId);
      return listed.ok ? ok([...listed.value]) : listed;
    },
    'connections.save': (draft) => vault.save(draft),
    'connections.remove': ({ id }) => vault.remove(id),
    'connections.read-app': (key) => vault.describeApp(key),
    'connections.save-app': (draft) => vault.saveApp(draft),
    'connections.sign-in': (input, task) => signIn(services, input, task),
    'connections.sign-out': ({ id }) => signOut(services, id),
    'connections.read-protection': () => vault.describe(),
    'connections.set-passphrase': ({ passphrase, current }) => vault.setPassphrase(passphrase, current),
    'connections.unlock': ({ passphrase }) => vault.unlock(passphrase),
    'connections.forget-passphrase': () => vault.forgetPassphrase(),
  };
}
