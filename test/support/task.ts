// A task as the door would give it: reports kept, to be cancelled by hand.
import type { TaskContext } from '../../shared/contract/tasks';

/** A task and what it was told. */
export interface TestTask {
  readonly task: TaskContext;
  /** The stages in the order in which they were first reported. */
  readonly stages: readonly string[];
  readonly cancel: () => void;
}

/** Builds a task; `onReport` hears of every report. */
export function buildTask(
  onReport: (stage: string, fraction: number | null) => void = () => undefined,
): TestTask {
  const controller = new AbortController();
  const stages: string[] = [];
  return {
    task: {
      signal: controller.signal,
      report: (stage, fraction) => {
        if (!stages.includes(stage)) stages.push(stage);
        onReport(stage, fraction);
      },
    },
    stages,
    cancel: () => controller.abort(),
  };
}
