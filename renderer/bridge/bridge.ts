// The renderer's side of the door. This room alone reads the preload object; everything else is handed a Bridge.
import type { Result } from '../../shared/base/result';
import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls';
import type { EventName, EventPayload } from '../../shared/contract/events';
import type { TaskProgress } from '../../shared/contract/tasks';

/** A long call under way. */
export interface RunningTask<T> {
  readonly id: string;
  readonly done: Promise<Result<T>>;
  cancel(): void;
}

/** Typed access to the main process. Calls never throw: they answer a value or a problem. */
export interface Bridge {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>;
  start<N extends CallName>(
    name: N,
    input: CallInput<N>,
    onProgress: (progress: TaskProgress) => void,
  ): RunningTask<CallOutput<N>>;
  /** Listens to an event; answers the function that stops listening. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
  /** The path on disk of a file or folder that was dropped on the window; empty where it has none. */
  pathOf(file: File): string;
}

/** What the preload publishes as `window.studio`. */
export interface PreloadDoor {
  call(name: string, input: unknown, taskId: string | null): Promise<unknown>;
  on(name: string, listener: (payload: unknown) => void): () => void;
  cancel(taskId: string): void;
  pathOf(file: File): string;
}

declare global {
  interface Window {
    readonly studio: PreloadDoor;
  }
}

/** Builds the bridge over the preload's door. Types are the contract's; main has parsed both ways. */
export function createBridge(door: PreloadDoor): Bridge {
  const bridge: Bridge = {
    call: <N extends CallName>(name: N, input: CallInput<N>) =>
      door.call(name, input, null) as Promise<Result<CallOutput<N>>>,
    start: <N extends CallName>(
      name: N,
      input: CallInput<N>,
      onProgress: (progress: TaskProgress) => void,
    ) => {
      const id = crypto.randomUUID();
      const stop = bridge.on('task.progress', (progress) => {
        if (progress.taskId === id) onProgress(progress);
      });
      const done = (door.call(name, input, id) as Promise<Result<CallOutput<N>>>).finally(stop);
      return { id, done, cancel: () => door.cancel(id) };
    },
    on: (name, listener) => door.on(name, (payload) => listener(payload as EventPayload<typeof name>)),
    pathOf: (file) => door.pathOf(file),
  };
  return bridge;
}
