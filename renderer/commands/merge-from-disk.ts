// Reads the open connector's folder again and merges what another program made of it.
import type { Studio } from '../store/studio';

/** What led to the merge: news from the disk is taken over silently only while nothing is unsaved. */
type Cause = 'news' | 'save';

/** Merges, or opens the question; false when the folder cannot be read now. */
export async function mergeFromDisk({ store, bridge }: Studio, cause: Cause): Promise<boolean> {
  const { connector } = store.getState();
  if (!connector || connector.folder === null) return false;
  const opened = await bridge.call('workspace.open', { folder: connector.folder });
  const state = store.getState();
  if (state.connector?.id !== connector.id) return true;
  if (!opened.ok) {
    if (cause === 'news') state.showProblem(opened.problem);
    return false;
  }
  // A save of our own that came between.
  if (opened.value.stamp === state.connector.stamp) return true;
  return state.takeDisk(opened.value, true);
}
