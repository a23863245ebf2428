// Before something replaces or closes the open connector: unsaved work is asked about first.
import { hasUnsavedWork } from '../store/connector-slice';
import type { Studio } from '../store/studio';

/** Runs `next` at once, or once the person has saved or discarded; never when they cancel. */
export function leaveFirst({ store }: Studio, next: () => void): void {
  const state = store.getState();
  if (hasUnsavedWork(state)) state.openDialog('leave', next);
  else next();
}
