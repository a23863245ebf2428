// Test calls: the inputs typed for each operation, the call under way, and the last reply of each operation.
import type { JsonValue } from '../../shared/base/json-value';
import type { Invocation } from '../../shared/contract/runtime-calls';
import type { TaskProgress } from '../../shared/contract/tasks';
import type { OperationKey } from '../../shared/operations/operation';
import type { SliceCreator } from './studio';

export interface RunningCall {
  readonly key: OperationKey;
  readonly progress: TaskProgress | null;
  cancel(): void;
}

export interface TestSlice {
  /** By operation, then by input id. */
  readonly inputs: Readonly<Record<string, Readonly<Record<string, JsonValue>>>>;
  readonly running: RunningCall | null;
  /** The last call of each operation. */
  readonly invocations: Readonly<Record<string, Invocation>>;
  /** Sets an input's value; undefined takes it away. */
  setInput(key: OperationKey, id: string, value: JsonValue | undefined): void;
  invoke(key: OperationKey): Promise<void>;
}

export const createTestSlice: SliceCreator<TestSlice> = (set, get, bridge) => ({
  inputs: {},
  running: null,
  invocations: {},
  setInput: (key, id, value) => {
    const rest = { ...get().inputs[key] };
    if (value === undefined) delete rest[id];
    else rest[id] = value;
    set({ inputs: { ...get().inputs, [key]: rest } });
  },
  invoke: async (key) => {
    const { connector, running, connectionId, inputs, settings } = get();
    if (!connector || running) return;
    const task = bridge.start(
      'runtime.invoke',
      {
        definition: connector.document.definition.tree.text,
        properties: connector.document.properties?.tree.text ?? null,
        operationKey: key,
        inputs: (inputs[key] ?? {}) as Record<string, never>,
        connectionId,
        timeoutMs: settings.callTimeoutMs,
      },
      (progress) => {
        const now = get().running;
        if (now?.key === key) set({ running: { ...now, progress } });
      },
    );
    set({ running: { key, progress: null, cancel: () => task.cancel() } });
    get().announce('Sending the call.');
    const done = await task.done;
    set({ running: null });
    if (!done.ok) {
      if (done.problem.code !== 'task-cancelled') get().showProblem(done.problem);
      else get().announce('The call was cancelled.');
      return;
    }
    const { reply, problem } = done.value;
    set({ invocations: { ...get().invocations, [key]: done.value } });
    get().announce(problem ? problem.message : `Reply ${reply?.status ?? ''} ${reply?.statusText ?? ''}`);
    await get().loadConnections();
  },
});
