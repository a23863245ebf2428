// Writes a set of files of one folder, all or none, whenever the process dies: new bytes are staged beside the real
// files, a marker of intent makes the step final, then the files are swapped in. `repair` finishes what a dead process
// began. Knows nothing of connectors.
import path from 'node:path';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import type { Problem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { Disk } from './disk';
import { describeProtectedFile, describeWriteError, errorCode } from './disk-problems';
import { type FileTarget, findTarget } from './file-targets';
import { type IntentEntry, intentName, nameStaged, printIntent } from './save-intent';
import { hashBytes } from './stamp';

/** What a file is to hold; null when it is to go. */
export interface WantedFile {
  readonly name: string;
  readonly bytes: Uint8Array | null;
}

interface Change extends IntentEntry {
  readonly target: FileTarget;
  readonly bytes: Uint8Array | null;
}

/**
 * Writes the files that differ from the disk and answers their names. Problems: `folder-missing`,
 * `folder-unwritable`, `file-unwritable`, `disk-full`; then every file is as it was.
 */
export async function writeSet(
  folder: string,
  wanted: readonly WantedFile[],
  disk: Disk,
): Promise<Result<readonly string[]>> {
  const changes = await listChanges(folder, wanted);
  if (!changes.ok) return changes;
  const problem = await commit(folder, changes.value, disk);
  return problem ? fail(problem) : ok(changes.value.map((change) => change.name));
}

async function listChanges(folder: string, wanted: readonly WantedFile[]): Promise<Result<Change[]>> {
  const changes: Change[] = [];
  for (const { name, bytes } of wanted) {
    try {
      const target = await findTarget(folder, name);
      const change = toChange(target, bytes);
      if (change.before === change.after) continue;
      if (target.bytes) await access(target.file, constants.W_OK);
      changes.push(change);
    } catch (error) {
      const isProtected = ['EACCES', 'EPERM'].includes(errorCode(error));
      return fail(
        isProtected ? describeProtectedFile(name) : describeWriteError(error, path.join(folder, name)),
      );
    }
  }
  // Files that go, go last: until then nothing refers to a file that is missing.
  return ok(changes.toSorted((left, right) => Number(left.bytes === null) - Number(right.bytes === null)));
}

function toChange(target: FileTarget, bytes: Uint8Array | null): Change {
  return {
    name: target.name,
    staged: bytes ? nameStaged(target.name) : null,
    before: target.bytes && hashBytes(target.bytes),
    after: bytes && hashBytes(bytes),
    target,
    bytes,
  };
}

/** All or none. Answers the problem that stood in the way. */
async function commit(folder: string, changes: readonly Change[], disk: Disk): Promise<Problem | null> {
  let at = path.join(folder, intentName);
  try {
    for (const change of changes) {
      at = change.target.file;
      if (change.bytes) await disk.writeNew(stagedFile(change), change.bytes, change.target.ownership);
    }
    at = path.join(folder, intentName);
    // One rename is a whole step by itself.
    if (changes.length > 1) await writeIntent(folder, changes, disk);
  } catch (error) {
    await removeStaged(changes, disk);
    return describeWriteError(error, at);
  }
  return swapAll(folder, changes, disk);
}

async function swapAll(folder: string, changes: readonly Change[], disk: Disk): Promise<Problem | null> {
  const swapped: Change[] = [];
  let at = folder;
  try {
    for (const change of changes) {
      at = change.target.file;
      await swapIn(change, change.target, disk);
      swapped.push(change);
    }
    await finish(folder, changes, disk);
    return null;
  } catch (error) {
    const problem = describeWriteError(error, at);
    return (await putBack(folder, swapped, disk)) && (await removeStaged(changes, disk))
      ? problem
      : {
          ...problem,
          message: `${problem.message} Some files are already saved; opening the folder again finishes it.`,
        };
  }
}

/** Brings one file into its new state. One that another process has swapped in meanwhile is fine; a link may go. */
export async function swapIn(entry: IntentEntry, target: FileTarget, disk: Disk): Promise<void> {
  if (entry.staged === null) return disk.remove(target.place);
  try {
    await disk.rename(path.join(path.dirname(target.file), entry.staged), target.file);
  } catch (error) {
    const { bytes } = await findTarget(path.dirname(target.file), path.basename(target.file));
    if (!bytes || hashBytes(bytes) !== entry.after) throw error;
  }
}

async function finish(folder: string, changes: readonly Change[], disk: Disk): Promise<void> {
  const folders = new Set(changes.map((change) => path.dirname(change.target.file)));
  for (const one of folders) await disk.syncFolder(one);
  if (changes.length > 1) await disk.remove(path.join(folder, intentName));
}

/** Undoes the swaps, as a set of its own, so that dying here leaves no mixture either. False when that fails. */
async function putBack(folder: string, swapped: readonly Change[], disk: Disk): Promise<boolean> {
  try {
    const changes = swapped.map((change) =>
      toChange({ ...change.target, bytes: change.bytes }, change.target.bytes),
    );
    for (const change of changes) {
      if (change.bytes) await disk.writeNew(stagedFile(change), change.bytes, change.target.ownership);
    }
    if (changes.length > 0) await writeIntent(folder, changes, disk);
    for (const change of changes) await swapIn(change, change.target, disk);
    await disk.remove(path.join(folder, intentName));
    return true;
  } catch {
    // The marker stands, the old one or the new: the next opening brings the files to one state.
    return false;
  }
}

async function writeIntent(folder: string, changes: readonly Change[], disk: Disk): Promise<void> {
  const staged = path.join(folder, nameStaged('saving'));
  const entries = changes.map(({ name, staged: file, before, after }) => ({
    name,
    staged: file,
    before,
    after,
  }));
  await disk.writeNew(staged, Buffer.from(printIntent(entries)), null);
  // The staged files must have their names on disk before the marker has.
  for (const one of new Set(changes.map((change) => path.dirname(change.target.file)))) {
    await disk.syncFolder(one);
  }
  await disk.rename(staged, path.join(folder, intentName));
  await disk.syncFolder(folder);
}

/** Takes staged files away; what stays behind is removed at the next opening. Always true. */
async function removeStaged(changes: readonly Change[], disk: Disk): Promise<boolean> {
  for (const change of changes) {
    if (change.staged !== null) await disk.remove(stagedFile(change)).catch(ignoreLeftover);
  }
  return true;
}

function ignoreLeftover(): void {
  // `repair` removes staged files whose process has ended.
}

function stagedFile(change: Change): string {
  return path.join(path.dirname(change.target.file), change.staged ?? '');
}
