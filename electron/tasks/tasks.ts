// The calls under way: each may report progress and be cancelled by the id that the window gave it. Knows nothing
// of what a call does.
import type { TaskContext, TaskProgress } from '../../shared/contract/tasks';

/** A call under way: what its handler is given, and `end` for when it has answered. */
export interface Task {
  readonly context: TaskContext;
  end(): void;
}

/** The calls under way. Ids are free again once their call has ended. */
export interface Tasks {
  /** Begins a task; null when the id is taken. A task without an id reports to nobody. */
  begin(id: string | null): Task | null;
  /** Aborts a task's signal; an id that is not under way is let pass, for the call may just have ended. */
  cancel(id: string): void;
  /** Aborts everything: the window that asked has gone. */
  cancelAll(): void;
}

/** Builds the registry. `report` delivers progress to the window; after the end or a cancel nothing is reported. */
export function createTasks(report: (progress: TaskProgress) => void): Tasks {
  const running = new Set<AbortController>();
  const named = new Map<string, AbortController>();
  return {
    begin: (id) => {
      if (id !== null && named.has(id)) return null;
      const controller = new AbortController();
      running.add(controller);
      if (id !== null) named.set(id, controller);
      return {
        context: createContext(id, controller.signal, (progress) => {
          if (running.has(controller)) report(progress);
        }),
        end: () => {
          running.delete(controller);
          if (id !== null) named.delete(id);
        },
      };
    },
    cancel: (id) => named.get(id)?.abort(),
    cancelAll: () => running.forEach((controller) => controller.abort()),
  };
}

function createContext(
  id: string | null,
  signal: AbortSignal,
  report: (progress: TaskProgress) => void,
): TaskContext {
  return {
    signal,
    report: (stage, fraction, detail) => {
      if (id === null || signal.aborted) return;
      report({ taskId: id, stage, fraction: fraction === null ? null : toFraction(fraction), detail });
    },
  };
}

/** Rounding may lead a little outside; the contract takes 0 to 1. */
function toFraction(value: number): number {
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
}
