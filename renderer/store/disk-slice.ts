// What other programs did to the files of the open connector, and the question that follows.
import { errorProblem } from '../../shared/base/problem';
import type { EventPayload } from '../../shared/contract/events';
import type { SliceCreator } from './studio';

export type DiskChange = Pick<EventPayload<'workspace.changed-on-disk'>, 'change' | 'names'>;

export interface DiskSlice {
  /** Names of the files that another program changed, until the person has decided about them. */
  readonly changedFiles: readonly string[];
  /** The folder that a refused save was meant for. */
  readonly conflictFolder: string | null;
  noteDiskChange(change: DiskChange): void;
  /** Asks what to do about a save that would write over the changes of others. */
  openConflict(folder: string): void;
}

export const createDiskSlice: SliceCreator<DiskSlice> = (set, get) => ({
  changedFiles: [],
  conflictFolder: null,
  noteDiskChange: ({ change, names }) => {
    const state = get();
    if (change === 'removed') {
      state.showProblem(removedProblem(names));
      return;
    }
    if (change === 'restored') {
      state.announce('The files are back on disk.');
      return;
    }
    // A question that is open already comes first; a save would find the change all the same.
    set({ changedFiles: names, ...(state.dialog === null ? { dialog: 'changed-on-disk' } : {}) });
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
