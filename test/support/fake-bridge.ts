// A bridge without a main process: tests say what each call answers. What goes in is checked by the contract, as
// main would check it.
import type { Bridge, RunningTask } from '../../renderer/bridge/bridge';
import { errorProblem } from '../../shared/base/problem';
import { fail, type Result } from '../../shared/base/result';
import { calls, type CallInput, type CallName, type CallOutput } from '../../shared/contract/calls';
import type { EventName, EventPayload } from '../../shared/contract/events';
import type { TaskProgress } from '../../shared/contract/tasks';

/** What a call answers; `report` tells progress, as long as the task is not cancelled. */
export type Answer<N extends CallName> = (
  input: CallInput<N>,
  task: { report(stage: string, fraction: number | null): void; readonly cancelled: Promise<void> },
) => Result<CallOutput<N>> | Promise<Result<CallOutput<N>>>;

export type Answers = { [N in CallName]?: Answer<N> };

export interface FakeBridge extends Bridge {
  /** Every call so far, in order. */
  readonly log: readonly { readonly name: CallName; readonly input: unknown }[];
  /** Sends an event as main would. */
  emit<N extends EventName>(name: N, payload: EventPayload<N>): void;
  /** The inputs of the calls with that name. */
  inputsOf<N extends CallName>(name: N): readonly CallInput<N>[];
}

/** Builds the bridge; a call that no answer is given for answers the problem `not-faked`. */
export function createFakeBridge(answers: Answers = {}): FakeBridge {
  const log: { name: CallName; input: unknown }[] = [];
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  let taskCount = 0;
  const answer = async <N extends CallName>(
    name: N,
    input: CallInput<N>,
    task: Parameters<Answer<N>>[1],
  ): Promise<Result<CallOutput<N>>> => {
    log.push({ name, input });
    const fit = calls[name].input.safeParse(input);
    if (!fit.success) throw new Error(`${name} was called with a wrong shape: ${fit.error.message}`);
    const give = answers[name];
    await Promise.resolve();
    return give
      ? give(input, task)
      : fail(errorProblem('not-faked', `${name} is not answered in this test.`));
  };
  return {
    log,
    call: (name, input) =>
      answer(name, input, { report: () => undefined, cancelled: new Promise(() => undefined) }),
    start: <N extends CallName>(
      name: N,
      input: CallInput<N>,
      onProgress: (progress: TaskProgress) => void,
    ) => {
      taskCount += 1;
      const id = `task-${taskCount}`;
      let cancel: () => void = () => undefined;
      const cancelled = new Promise<void>((resolve) => (cancel = resolve));
      const report = (stage: string, fraction: number | null) =>
        onProgress({ taskId: id, stage, fraction, detail: '' });
      const done = Promise.race([
        answer(name, input, { report, cancelled }),
        cancelled.then(() => fail(errorProblem('task-cancelled', 'Cancelled.'))),
      ]);
      return { id, done, cancel } satisfies RunningTask<CallOutput<N>>;
    },
    on: (name, listener) => {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set);
      set.add(listener as (payload: unknown) => void);
      return () => set.delete(listener as (payload: unknown) => void);
    },
    pathOf: (file) => `/dropped/${file.name}`,
    emit: (name, payload) => listeners.get(name)?.forEach((listener) => listener(payload)),
    inputsOf: <N extends CallName>(name: N) =>
      log.filter((one) => one.name === name).map((one) => one.input as CallInput<N>),
  };
}
