// Test calls: the inputs typed for each operation, the call under way, and the last reply of each operation.
import type { JsonValue } from '../../shared/base/json-value';
import type { Invocation } from '../../shared/contract/runtime-calls';
import type { TaskProgress } from '../../shared/contract/tasks';
import type { Input, OperationKey } from '../../shared/operations/operation';
import { fillOperation, type FilledOperation } from './filled-operation';
import type { SliceCreator, StudioState } from './studio';
import { buildStartValues, findFaults, pickValues, type InputFaults, type InputValues } from './test-inputs';

export interface RunningCall {
  readonly key: OperationKey;
  readonly progress: TaskProgress | null;
  cancel(): void;
}

export interface TestSlice {
  /** By operation. */
  readonly inputs: Readonly<Record<string, InputValues>>;
  /** By operation: what kept its inputs from being sent, until it is corrected. */
  readonly faults: Readonly<Record<string, InputFaults>>;
  readonly running: RunningCall | null;
  /** The last call of each operation. */
  readonly invocations: Readonly<Record<string, Invocation>>;
  /** The inputs of those calls, by operation. */
  readonly sentInputs: Readonly<Record<string, InputValues>>;
  /** The operation that was called last: the reply that main still has whole. */
  readonly lastCalled: OperationKey | null;
  /** Gives an operation the values that its definition proposes; `again` also where it has some already. */
  startInputs(key: OperationKey, again?: boolean): void;
  /** Sets an input's value; undefined takes it away. */
  setInput(key: OperationKey, id: string, value: JsonValue | undefined): void;
  /** Checks the inputs, calls the operation and keeps what comes back. */
  invoke(key: OperationKey): Promise<void>;
  /** Goes on where the last reply of the operation leads: its next page or poll. */
  invokeNext(key: OperationKey): Promise<void>;
}

/** The last call of all, for the panel below the designer; null before the first. */
export function findLastInvocation({
  lastCalled,
  invocations,
}: Pick<StudioState, 'lastCalled' | 'invocations'>): Invocation | null {
  return (lastCalled && invocations[lastCalled]) ?? null;
}

export const createTestSlice: SliceCreator<TestSlice> = (set, get, bridge) => {
  /** False, and said, when the inputs cannot be sent as they are. */
  const checkInputs = (key: OperationKey, inputs: readonly Input[]): boolean => {
    const faults = findFaults(inputs, get().inputs[key] ?? {});
    set({ faults: { ...get().faults, [key]: faults } });
    const sentences = Object.values(faults);
    if (sentences.length === 0) return true;
    const count = sentences.length === 1 ? 'One input keeps' : `${sentences.length} inputs keep`;
    get().announce(`${count} the call from being sent. ${sentences[0] ?? ''}`);
    return false;
  };
  const send = async (
    { tree, operation: { key } }: FilledOperation,
    inputs: InputValues,
    linkId: string | null = null,
  ) => {
    const { connector, draft, connectionId, settings } = get();
    if (!connector) return;
    const task = bridge.start(
      'runtime.invoke',
      {
        definition: tree.text,
        properties: connector.document.properties?.tree.text ?? null,
        script: connector.document.script?.text ?? null,
        operationKey: key,
        inputs: inputs as Record<string, never>,
        connectionId,
        ...(linkId === null ? {} : { linkId }),
        timeoutMs: settings.callTimeoutMs,
        historyOf: connector.id,
      },
      (progress) => {
        const now = get().running;
        if (now?.key === key) set({ running: { ...now, progress } });
      },
    );
    set({ running: { key, progress: null, cancel: () => task.cancel() } });
    get().announce(draft ? 'Sending the call, by the last good definition.' : 'Sending the call.');
    const done = await task.done;
    set({ running: null });
    if (get().connector?.id !== connector.id) return;
    if (!done.ok) {
      if (done.problem.code !== 'task-cancelled') get().showProblem(done.problem);
      else get().announce('The call was cancelled.');
      return;
    }
    set({
      invocations: { ...get().invocations, [key]: done.value },
      sentInputs: { ...get().sentInputs, [key]: inputs },
      lastCalled: key,
    });
    get().announce(printOutcome(done.value));
    if (get().history !== null) void get().loadHistory();
    await get().loadConnections();
  };
  return {
    inputs: {},
    faults: {},
    running: null,
    invocations: {},
    sentInputs: {},
    lastCalled: null,
    startInputs: (key, again = false) => {
      if (get().inputs[key] && !again) return;
      const values = buildStartValues(fill(get(), key)?.inputs ?? []);
      set({ inputs: { ...get().inputs, [key]: values }, faults: { ...get().faults, [key]: {} } });
    },
    setInput: (key, id, value) => {
      const rest = { ...get().inputs[key] };
      if (value === undefined) delete rest[id];
      else rest[id] = value;
      const { [id]: _corrected, ...faults } = get().faults[key] ?? {};
      set({ inputs: { ...get().inputs, [key]: rest }, faults: { ...get().faults, [key]: faults } });
    },
    invoke: async (key) => {
      const state = get();
      if (!state.connector || state.running) return;
      state.showTestView('call');
      state.startInputs(key);
      const filled = fill(get(), key);
      if (!filled || !checkInputs(key, filled.inputs)) return;
      await send(filled, pickValues(filled.inputs, get().inputs[key] ?? {}));
    },
    invokeNext: async (key) => {
      const { connector, running, invocations, sentInputs } = get();
      const next = invocations[key]?.next;
      const filled = fill(get(), key);
      if (!connector || running || !next || !filled) return;
      await send(filled, sentInputs[key] ?? {}, next.linkId);
    },
  };
};

/** The operation with its dynamic fields, as the card shows it. */
function fill(state: StudioState, key: OperationKey): FilledOperation | null {
  const tree = state.connector?.document.definition.tree;
  return tree ? fillOperation(tree, key, state.inputs[key] ?? {}, state) : null;
}

function printOutcome({ reply, problem }: Invocation): string {
  if (problem) return problem.message;
  return `Reply ${reply?.status ?? ''} ${reply?.statusText ?? ''}`.trim();
}
