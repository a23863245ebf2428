// Saved connections of the open connector, and which one is in use. Secrets are never here.
import type { CallInput } from '../../shared/contract/calls';
import type { ConnectionSummary } from '../../shared/contract/connection-calls';
import type { SliceCreator } from './studio';

export interface ConnectionsSlice {
  readonly connections: readonly ConnectionSummary[];
  readonly connectionId: string | null;
  loadConnections(): Promise<void>;
  /** Saves a connection and uses it; answers true when it was kept. */
  saveConnection(input: Omit<CallInput<'connections.save'>, 'connectorId'>): Promise<boolean>;
  removeConnection(id: string): Promise<void>;
  useConnection(id: string | null): void;
}

export const createConnectionsSlice: SliceCreator<ConnectionsSlice> = (set, get, bridge) => ({
  connections: [],
  connectionId: null,
  loadConnections: async () => {
    const connectorId = get().connector?.id;
    if (!connectorId) {
      set({ connections: [], connectionId: null });
      return;
    }
    const listed = await bridge.call('connections.list', { connectorId });
    if (get().connector?.id !== connectorId) return;
    if (!listed.ok) {
      get().showProblem(listed.problem);
      return;
    }
    const current = get().connectionId;
    const kept = listed.value.find((one) => one.id === current) ?? listed.value[0];
    set({ connections: listed.value, connectionId: kept?.id ?? null });
  },
  saveConnection: async (input) => {
    const connectorId = get().connector?.id;
    if (!connectorId) return false;
    const saved = await bridge.call('connections.save', { ...input, connectorId });
    if (!saved.ok) {
      get().showProblem(saved.problem);
      return false;
    }
    set({ connectionId: saved.value.id });
    await get().loadConnections();
    get().announce(`Connection ${saved.value.name} saved.`);
    return true;
  },
  removeConnection: async (id) => {
    const removed = await bridge.call('connections.remove', { id });
    if (!removed.ok) get().showProblem(removed.problem);
    await get().loadConnections();
  },
  useConnection: (connectionId) => set({ connectionId }),
});
