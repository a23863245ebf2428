// Webhook triggers under test: what is registered, what has arrived, and what an earlier start left behind.
import { listOperations } from '../../shared/operations/list-operations';
import type { Hook, Notification } from '../../shared/contract/hook-calls';
import type { Invocation } from '../../shared/contract/runtime-calls';
import type { OperationKey } from '../../shared/operations/operation';
import { fillOperation } from './filled-operation';
import type { SliceCreator } from './studio';
import { pickValues } from './test-inputs';

export interface TriggerSlice {
  readonly hooks: readonly Hook[];
  /** The last one first. */
  readonly notifications: readonly Notification[];
  /** What is under way: registering or ending. */
  readonly hookBusy: 'starting' | 'stopping' | null;
  /** What the web API answered to the last registration, by operation. */
  readonly registrations: Readonly<Record<string, Invocation>>;
  /** Loads the registrations; where an earlier start left some, offers to end them. */
  loadHooks(): Promise<void>;
  startHook(key: OperationKey): Promise<void>;
  stopHook(id: string): Promise<void>;
  /** Forgets a registration that cannot be ended from here. */
  forgetHook(id: string): Promise<void>;
  replayNotification(notification: Notification): Promise<void>;
  noteNotification(notification: Notification): void;
  clearNotifications(hookId: string): void;
}

const mostNotifications = 200;

export const createTriggerSlice: SliceCreator<TriggerSlice> = (set, get, bridge) => {
  const files = () => {
    const document = get().connector?.document;
    return {
      definition: document?.definition.tree.text ?? '',
      properties: document?.properties?.tree.text ?? null,
    };
  };
  const load = async (): Promise<readonly Hook[]> => {
    const connectorId = get().connector?.id;
    if (!connectorId) return [];
    const listed = await bridge.call('hooks.list', { connectorId });
    if (!listed.ok || get().connector?.id !== connectorId) return [];
    set({ hooks: listed.value });
    return listed.value;
  };
  const stop = async (id: string) => {
    set({ hookBusy: 'stopping' });
    const stopped = await bridge.call('hooks.stop', { id, ...files() });
    set({ hookBusy: null });
    if (!stopped.ok)
      get().showProblem(stopped.problem, { label: 'Forget it', run: () => void get().forgetHook(id) });
    await load();
    if (!stopped.ok) return;
    if (get().hooks.some((hook) => hook.id === id)) {
      const status = stopped.value.invocation?.reply?.status;
      const reason = stopped.value.invocation?.problem?.message ?? `it answered ${status ?? 'nothing'}`;
      get().showProblem(
        {
          code: 'hook-not-ended',
          message: `The web API did not end the registration: ${reason}.`,
          severity: 'warning',
        },
        { label: 'Forget it', run: () => void get().forgetHook(id) },
      );
    } else get().announce('The webhook is ended.');
  };
  return {
    hooks: [],
    notifications: [],
    hookBusy: null,
    registrations: {},
    loadHooks: async () => {
      const left = (await load()).filter((hook) => !hook.isListening);
      if (left.length === 0) return;
      const count = left.length === 1 ? 'A webhook is' : `${left.length} webhooks are`;
      get().showProblem(
        {
          code: 'hooks-left',
          message: `${count} still registered with the web API from an earlier start of the app.`,
          severity: 'warning',
        },
        {
          label: 'End now',
          run: () => void left.reduce((before, { id }) => before.then(() => stop(id)), Promise.resolve()),
        },
      );
    },
    startHook: async (key) => {
      const { connector, connectionId, settings, inputs, hookBusy } = get();
      const filled =
        connector && fillOperation(connector.document.definition.tree, key, inputs[key] ?? {}, get());
      if (!connector || !filled || hookBusy) return;
      set({ hookBusy: 'starting' });
      get().announce('Registering the webhook.');
      const started = await bridge.call('hooks.start', {
        ...files(),
        definition: filled.tree.text,
        script: connector.document.script?.text ?? null,
        connectorId: connector.id,
        operationKey: key,
        inputs: pickValues(filled.inputs, inputs[key] ?? {}) as Record<string, never>,
        connectionId,
        timeoutMs: settings.callTimeoutMs,
      });
      set({ hookBusy: null });
      if (get().connector?.id !== connector.id) return;
      if (!started.ok) {
        get().showProblem(started.problem);
        return;
      }
      const { hook, invocation } = started.value;
      set({ registrations: { ...get().registrations, [key]: invocation } });
      get().announce(
        hook ? 'The webhook is registered and listens.' : 'The web API did not take the registration.',
      );
      await load();
    },
    stopHook: stop,
    forgetHook: async (id) => {
      const forgotten = await bridge.call('hooks.forget', { id });
      if (!forgotten.ok) get().showProblem(forgotten.problem);
      await load();
    },
    replayNotification: async ({ hookId, mediaType, text }) => {
      const replayed = await bridge.call('hooks.replay', { id: hookId, mediaType, text });
      if (!replayed.ok) get().showProblem(replayed.problem);
    },
    noteNotification: (notification) => {
      const hook = get().hooks.find(({ id }) => id === notification.hookId);
      set({ notifications: [notification, ...get().notifications].slice(0, mostNotifications) });
      const { connector } = get();
      const operations = connector ? listOperations(connector.document.definition.tree) : [];
      const title = operations.find(({ key }) => key === hook?.operationKey)?.title;
      get().announce(`A notification has arrived${title ? ` for ${title}` : ''}.`);
    },
    clearNotifications: (hookId) =>
      set({ notifications: get().notifications.filter((one) => one.hookId !== hookId) }),
  };
};
