// Saved connections of the open connector, and which one is in use. Secrets are never here.
import { errorProblem, type Problem } from '../../shared/base/problem';
import type { CallInput } from '../../shared/contract/calls';
import type { ConnectionSummary } from '../../shared/contract/connection-calls';
import { createProtectionSlice, type ProtectionSlice } from './protection-slice';
import { createSignInSlice, type SignInSlice } from './sign-in-slice';
import type { SliceCreator } from './studio';
import { tryConnection } from './try-connection';

export interface ConnectionsSlice extends SignInSlice, ProtectionSlice {
  readonly connections: readonly ConnectionSummary[];
  readonly connectionId: string | null;
  /** The connection in the form, null inside for a new one; null while the form is closed. */
  readonly connectionForm: { readonly id: string | null } | null;
  loadConnections(): Promise<void>;
  /** Saves a connection and uses it; answers the problem, for the form to show, when it was not kept. */
  saveConnection(input: Omit<CallInput<'connections.save'>, 'connectorId'>): Promise<Problem | null>;
  /** Calls the operation with which the connector has connections tried; nothing where it names none. */
  testConnection(id: string): Promise<void>;
  removeConnection(id: string): Promise<void>;
  useConnection(id: string | null): void;
  /** Opens the form, for a new connection when `id` is null. */
  openConnectionForm(id: string | null): void;
  closeConnectionForm(): void;
}

export const createConnectionsSlice: SliceCreator<ConnectionsSlice> = (set, get, bridge) => ({
  ...createSignInSlice(set, get, bridge),
  ...createProtectionSlice(set, get, bridge),
  connections: [],
  connectionId: null,
  connectionForm: null,
  loadConnections: async () => {
    const connectorId = get().connector?.id;
    if (!connectorId) {
      set({ connections: [], connectionId: null });
      return;
    }
    const [listed] = await Promise.all([
      bridge.call('connections.list', { connectorId }),
      get().loadProtection(),
    ]);
    if (get().connector?.id !== connectorId) return;
    if (!listed.ok) {
      get().showProblem(listed.problem);
      return;
    }
    const { connectionId: current, connections: before } = get();
    // Without one on purpose is a choice, too; only what is gone, or was never chosen, gives way to the first.
    const isChosen = current === null && before.length > 0;
    const kept = listed.value.find((one) => one.id === current) ?? (isChosen ? undefined : listed.value[0]);
    set({ connections: listed.value, connectionId: kept?.id ?? null });
  },
  saveConnection: async (input) => {
    const connectorId = get().connector?.id;
    if (!connectorId) return errorProblem('connection-no-connector', 'No connector is open.');
    const saved = await bridge.call('connections.save', { ...input, connectorId });
    if (!saved.ok) return saved.problem;
    set({ connectionId: saved.value.id });
    await get().loadConnections();
    get().announce(`Connection ${saved.value.name} saved.`);
    if (saved.value.status === 'untried') void get().testConnection(saved.value.id);
    return null;
  },
  testConnection: async (id) => {
    const said = await tryConnection(get(), bridge, id);
    if (said === null) return;
    await get().loadConnections();
    get().announce(said);
  },
  removeConnection: async (id) => {
    const removed = await bridge.call('connections.remove', { id });
    if (removed.ok) get().announce('Connection removed.');
    else get().showProblem(removed.problem);
    await get().loadConnections();
  },
  useConnection: (connectionId) => set({ connectionId }),
  openConnectionForm: (id) => set({ connectionForm: { id } }),
  closeConnectionForm: () => set({ connectionForm: null }),
});
