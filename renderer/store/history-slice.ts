// The history of calls of the open connector: the list as it was searched, the call that is looked at, and sending it
// again. The calls themselves lie with main.
import { errorProblem } from '../../shared/base/problem';
import type { KeptCall, PastCall } from '../../shared/contract/test-calls';
import type { OperationKey } from '../../shared/operations/operation';
import { readOperation } from '../../shared/operations/read-operation';
import type { SliceCreator } from './studio';

export interface HistorySlice {
  /** Null until it was asked for. */
  readonly history: readonly PastCall[] | null;
  readonly historySearch: string;
  readonly pastCall: KeptCall | null;
  /** Loads the list, with another search where one is given. */
  loadHistory(search?: string): Promise<void>;
  /** Opens a call of the list; null closes the one that is open. */
  openPastCall(id: string | null): Promise<void>;
  /** Forgets one call, or all of them where `id` is null. */
  forgetCalls(id: string | null): Promise<void>;
  /** Takes the inputs of the open call to the card and sends them; masked ones wait to be typed again. */
  sendPastCall(): Promise<void>;
}

export const createHistorySlice: SliceCreator<HistorySlice> = (set, get, bridge) => ({
  history: null,
  historySearch: '',
  pastCall: null,
  loadHistory: async (search = get().historySearch) => {
    const connectorId = get().connector?.id;
    if (!connectorId) return;
    set({ historySearch: search });
    const listed = await bridge.call('history.list', { connectorId, search });
    if (get().connector?.id !== connectorId || get().historySearch !== search) return;
    if (listed.ok) set({ history: listed.value });
    else {
      set({ history: [] });
      get().showProblem(listed.problem);
    }
  },
  openPastCall: async (id) => {
    const connectorId = get().connector?.id;
    if (id === null || !connectorId) {
      set({ pastCall: null });
      return;
    }
    const read = await bridge.call('history.read', { connectorId, id });
    if (get().connector?.id !== connectorId) return;
    if (read.ok) set({ pastCall: read.value });
    else get().showProblem(read.problem);
  },
  forgetCalls: async (id) => {
    const connectorId = get().connector?.id;
    if (!connectorId) return;
    const removed = await bridge.call('history.remove', { connectorId, id });
    if (!removed.ok) get().showProblem(removed.problem);
    else get().announce(id === null ? 'The history is empty.' : 'The call is out of the history.');
    if (id === null || get().pastCall?.call.id === id) set({ pastCall: null });
    await get().loadHistory();
  },
  sendPastCall: async () => {
    const { pastCall, connector, running } = get();
    if (!pastCall || !connector || running) return;
    const key = pastCall.call.operationKey as OperationKey;
    if (!readOperation(connector.document.definition.tree, key)) {
      get().showProblem(
        errorProblem('operation-missing', `The connector has no operation ${key} any more.`, {
          action: 'Look at its trace here, or choose the operation that took its place.',
        }),
      );
      return;
    }
    set({ inputs: { ...get().inputs, [key]: pastCall.inputs }, faults: { ...get().faults, [key]: {} } });
    get().select({ kind: 'operation', key });
    get().goTo('test');
    get().showTestView('call');
    if (pastCall.isMasked) {
      get().announce('Secrets are not kept in the history: type the masked inputs again, then send.');
    } else await get().invoke(key);
  },
});
