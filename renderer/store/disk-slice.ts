// Files of the open connector that another program took away, and a save that met the changes of others.
import { errorProblem } from '../../shared/base/problem';
import type { EventPayload } from '../../shared/contract/events';
import type { SliceCreator } from './studio';

export type DiskChange = Pick<EventPayload<'workspace.changed-on-disk'>, 'change' | 'names'>;

export interface DiskSlice {
  /** Names of files that are gone from disk; the next save writes them again. */
  readonly missingFiles: readonly string[];
  /** The folder that a refused save was meant for. */
  readonly conflictFolder: string | null;
  /** Notes files that went or came back; changed ones are the matter of `takeDisk`. */
  noteDiskChange(change: DiskChange): void;
  /** Asks what to do about a save that would write over the changes of others. */
  openConflict(folder: string): void;
}

export const createDiskSlice: SliceCreator<DiskSlice> = (set, get) => ({
  missingFiles: [],
  conflictFolder: null,
  noteDiskChange: ({ change, names }) => {
    set({ missingFiles: change === 'removed' ? names : [] });
    if (change === 'removed') get().showProblem(removedProblem(names));
    if (change === 'restored') get().announce('The files are back on disk.');
  },
  openConflict: (conflictFolder) => set({ dialog: 'save-conflict', conflictFolder }),
});

function removedProblem(names: readonly string[]) {
  const what = names.length > 0 ? names.join(', ') : 'The folder of this connector';
  return errorProblem('removed-on-disk', `${what} was taken away by another program.`, {
    severity: 'warning',
    action: 'Your work is still here. Save to write it again.',
  });
}
