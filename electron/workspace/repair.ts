// What opening a folder does first: finishes a save that a dead process began, and clears away what it left. A save
// whose files were changed by others meanwhile is given up, never forced.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Problem, errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { Disk } from './disk';
import { errorCode } from './disk-problems';
import { type FileTarget, findTarget } from './file-targets';
import { type IntentEntry, intentName, ownerOfStaged, parseIntent } from './save-intent';
import { hashBytes } from './stamp';
import { swapIn } from './write-set';

interface Pending {
  readonly entry: IntentEntry;
  readonly target: FileTarget;
  /** The staged file, where it is still there; null when there is none or it was swapped in. */
  readonly staged: string | null;
}

/**
 * Brings a folder to one state. Answers what the person should know of it. Problem: `save-unfinished`, when a save
 * cannot be finished because the disk refuses; the files may then be of two versions. A folder without a save under
 * way is not written to, and need not be writable.
 */
export async function repairFolder(folder: string, disk: Disk): Promise<Result<readonly Problem[]>> {
  try {
    const text = await readIntent(folder);
    const notices = text === null ? [] : await finishSave(folder, text, disk);
    await removeLeftovers(folder, disk);
    return ok(notices);
  } catch (error) {
    return fail(describeUnfinished(error));
  }
}

async function readIntent(folder: string): Promise<string | null> {
  try {
    return await readFile(path.join(folder, intentName), 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null;
    throw error;
  }
}

async function finishSave(folder: string, text: string, disk: Disk): Promise<readonly Problem[]> {
  const entries = parseIntent(text);
  if (!entries) return [foreignMarker];
  const pending: Pending[] = [];
  for (const entry of entries) pending.push(await findPending(folder, entry));
  const isWhole = pending.every(canFinish);
  const hasStaged = pending.some((one) => one.staged !== null);
  if (isWhole) await swapPending(folder, pending, disk);
  else for (const { staged } of pending) if (staged !== null) await disk.remove(staged);
  await disk.remove(path.join(folder, intentName));
  // Without staged files the save had been finished; what differs was changed afterwards.
  return isWhole || !hasStaged ? [] : [abandoned];
}

async function findPending(folder: string, entry: IntentEntry): Promise<Pending> {
  const target = await findTarget(folder, entry.name);
  if (entry.staged === null) return { entry, target, staged: null };
  const staged = path.join(path.dirname(target.file), entry.staged);
  const found = await findTarget(path.dirname(target.file), entry.staged);
  return { entry, target, staged: found.bytes && hashBytes(found.bytes) === entry.after ? staged : null };
}

/** True when the file is in its new state, or can be brought there from the very state that the save began with. */
function canFinish({ entry, target, staged }: Pending): boolean {
  const now = target.bytes && hashBytes(target.bytes);
  return now === entry.after || (now === entry.before && (staged !== null || entry.staged === null));
}

async function swapPending(folder: string, pending: readonly Pending[], disk: Disk): Promise<void> {
  for (const { entry, target, staged } of pending) {
    if (staged !== null || entry.staged === null) await swapIn(entry, target, disk);
  }
  const folders = new Set([folder, ...pending.map(({ target }) => path.dirname(target.file))]);
  for (const one of folders) await disk.syncFolder(one);
}

/** Removes staged files of processes that have ended: their save never became final. */
async function removeLeftovers(folder: string, disk: Disk): Promise<void> {
  for (const name of await listPlainFiles(folder)) {
    const owner = ownerOfStaged(name);
    if (owner === null || isAlive(owner)) continue;
    await disk.remove(path.join(folder, name)).catch((error: unknown) => {
      // They do no harm where they cannot be removed.
      if (!['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error))) throw error;
    });
  }
}

/** What cannot be listed has nothing to repair; opening it says why. */
async function listPlainFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to someone else.
    return errorCode(error) === 'EPERM';
  }
}

const abandoned: Problem = {
  code: 'save-abandoned',
  message:
    'The last save was cut short, and the files were changed by another program since; they are as it left them.',
  severity: 'warning',
  action: 'Look through the connector: changes of that save may be missing.',
};

const foreignMarker: Problem = {
  code: 'save-abandoned',
  message: `The file ${intentName} in the folder is not one that this app understands; it was left alone.`,
  severity: 'warning',
  action: 'Remove it if no other program needs it.',
};

function describeUnfinished(error: unknown): Problem {
  const why = errorCode(error);
  return errorProblem(
    'save-unfinished',
    `The last save was cut short and cannot be finished (${why || 'unknown'}).`,
    {
      action: 'Make the folder writable, or make space on its disk, and open it again.',
    },
  );
}
