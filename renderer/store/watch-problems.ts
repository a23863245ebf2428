// Checks the connector again some time after it has changed: when the typing pauses and the window is idle.
import type { StudioStore } from './studio';

/** Runs the work later; answers the function that calls it off. */
export type Schedule = (work: () => void) => () => void;

/** Follows the store until the answered function is called. Each change puts the check off anew. */
export function watchProblems(store: StudioStore, schedule: Schedule): () => void {
  let callOff: (() => void) | null = null;
  const plan = () => {
    callOff?.();
    callOff = schedule(() => {
      callOff = null;
      store.getState().checkNow();
    });
  };
  if (store.getState().connector) plan();
  const stop = store.subscribe((state, before) => {
    if (state.connector?.document === before.connector?.document) return;
    // Another connector, or none: what was found in the last one is not to be shown for a moment longer.
    if (state.connector?.id !== before.connector?.id) store.setState({ check: null });
    plan();
  });
  return () => {
    stop();
    callOff?.();
  };
}
