// Sends the work to the journal soon after it was done: together what comes together, a save at once.
import type { StudioStore } from './studio';
import type { Schedule } from './watch-problems';

/** Follows the store until the answered function is called. `schedule` lets work wait for a fraction of a second. */
export function watchJournal(store: StudioStore, schedule: Schedule): () => void {
  let callOff: (() => void) | null = null;
  const flush = () => {
    callOff?.();
    callOff = null;
    void store.getState().flushWork();
  };
  const stop = store.subscribe((state, before) => {
    if (state.workSeq === before.workSeq) return;
    if (state.pendingWork.at(-1)?.record?.kind === 'saved') flush();
    else callOff ??= schedule(flush);
  });
  return () => {
    stop();
    callOff?.();
  };
}
