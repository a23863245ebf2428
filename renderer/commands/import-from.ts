// Starts an import from a file on disk; unsaved work is asked about first.
import type { Studio } from '../store/studio';
import { leaveFirst } from './leave-first';

/** Reads the file and opens the import dialog on it. */
export function importFrom(studio: Studio, file: string): void {
  leaveFirst(studio, () => {
    void studio.store.getState().startImport(file);
  });
}
