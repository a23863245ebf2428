// Whether the work is on disk, in a word or two.
import { hasUnsavedWork } from '../store/connector-slice';
import { useStudioState, type StudioState } from '../store/studio';

/** What the frame says about saving; empty while nothing is open. */
export function printSaveState(state: Pick<StudioState, 'connector' | 'draft' | 'missingFiles'>): string {
  const { connector, draft } = state;
  if (!connector) return '';
  if (draft) return 'Text has an error';
  if (connector.saved === null) return 'Not saved yet';
  if (state.missingFiles.length > 0) return 'Missing on disk';
  return hasUnsavedWork(state) ? 'Unsaved changes' : 'Saved';
}

/** The save state of now. */
export function useSaveState(): string {
  return useStudioState(printSaveState);
}
