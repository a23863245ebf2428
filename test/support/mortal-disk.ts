// A disk on which the process dies at a chosen step: nothing that comes after reaches it. Everything before is real.
import { writeFile } from 'node:fs/promises';
import { type Disk, disk } from '../../electron/workspace/disk';

/** How the step is left at which the process dies. */
export type Death = 'before' | 'half' | 'after';

export interface MortalDisk extends Disk {
  /** How many steps were asked for, the deadly one and those after it included. */
  countSteps(): number;
}

/** Builds a disk that lives for `steps` steps; the next one is not done, half done, or done but never answered. */
export function buildMortalDisk(steps: number, death: Death): MortalDisk {
  let count = 0;
  const take = async (step: () => Promise<void>, half: () => Promise<void>) => {
    count += 1;
    if (count <= steps) return step();
    if (count === steps + 1 && death === 'after') await step();
    if (count === steps + 1 && death === 'half') await half();
    throw Object.assign(new Error('The process has died'), { code: 'EIO' });
  };
  const nothing = async () => undefined;
  return {
    writeNew: (file, bytes, like) =>
      take(
        () => disk.writeNew(file, bytes, like),
        () => writeFile(file, bytes.subarray(0, bytes.length / 2)),
      ),
    rename: (from, to) => take(() => disk.rename(from, to), nothing),
    remove: (file) => take(() => disk.remove(file), nothing),
    syncFolder: (folder) => take(() => disk.syncFolder(folder), nothing),
    countSteps: () => count,
  };
}
