// What a killed process left behind, against what it had promised.
import { createJournals } from '../../electron/workspace/journal';
import { openConnector } from '../../electron/workspace/open-connector';
import { replayJournal } from '../../shared/connector/replay-journal';
import { readVersion, versionOf } from './versioned';
import { journalId } from './work';

/** What is wrong; all false for what should be. */
export interface Verdict {
  readonly isUnreadable: boolean;
  readonly isMixed: boolean;
  readonly isLost: boolean;
}

/** The versions that the process said were kept and saved. */
export interface Promised {
  readonly kept: number;
  readonly saved: number;
}

/** Opens the folder and its journal as the next start would. */
export async function checkDisk(
  folder: string,
  journalFolder: string,
  { kept, saved }: Promised,
): Promise<Verdict> {
  const opened = await openConnector(folder);
  const version = opened.ok ? readVersion(opened.value.files) : null;
  const journals = createJournals({ folder: journalFolder, onFault: () => undefined });
  const read = await journals.read(journalId);
  const replayed = read.ok && read.value ? replayJournal(read.value) : null;
  const work = replayed?.ok && !replayed.value.problem ? versionOf(replayed.value.document) : null;
  return {
    isUnreadable: !opened.ok || (kept > 0 && work === null),
    isMixed: opened.ok && version === null,
    isLost: (version ?? -1) < saved || (kept > 0 && (work ?? -1) < kept),
  };
}
