// Checks the connector again some time after it has changed: when the typing pauses and the window is idle. A long
// definition is checked elsewhere, so that the window stays free.
import type { ConnectorDocument } from '../../shared/connector/document';
import type { Found } from './check-document';
import type { StudioStore } from './studio';

/** Runs the work later; answers the function that calls it off. */
export type Schedule = (work: () => void) => () => void;

/** Checks a document away from the window; of several calls in a row only the last is answered. */
export type CheckElsewhere = (document: ConnectorDocument) => Promise<Found>;

/** A longer definition takes more than a few milliseconds (in UTF-16 units). */
const longDefinition = 200_000;

/** Follows the store until the answered function is called. Each change puts the check off anew. */
export function watchProblems(store: StudioStore, schedule: Schedule, elsewhere: CheckElsewhere): () => void {
  let callOff: (() => void) | null = null;
  const plan = () => {
    callOff?.();
    callOff = schedule(() => {
      callOff = null;
      check(store, elsewhere);
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

function check(store: StudioStore, elsewhere: CheckElsewhere): void {
  const state = store.getState();
  const document = state.connector?.document;
  if (!document || document.definition.tree.source.length < longDefinition) state.checkNow();
  else if (state.check?.document !== document) {
    void elsewhere(document).then((found) => state.takeCheck(document, found));
  }
}
