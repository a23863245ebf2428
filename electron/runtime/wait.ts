// Waits, unless somebody cancels.
import type { TaskContext } from '../../shared/contract/tasks';
import { CallCancelled } from './failure';

/** Resolves after `ms`; rejects with `CallCancelled` as soon as the signal aborts. */
export function wait(ms: number, signal: TaskContext['signal']): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(new CallCancelled());
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new CallCancelled());
    });
  });
}
