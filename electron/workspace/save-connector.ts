// Saves a connector into its folder: refuses to write over what others changed, then writes what differs, all or
// none. Which state the person saw is told by the stamp.
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Problem, errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { ConnectorFiles } from '../../shared/connector/document';
import { printFileBytes, printIconBytes } from '../../shared/package/file-bytes';
import { type Disk, disk as realDisk } from './disk';
import {
  describeMissingFolder,
  describeRelativeFolder,
  describeWriteError,
  errorCode,
} from './disk-problems';
import { findTarget } from './file-targets';
import { intentName } from './save-intent';
import { repairFolder } from './repair';
import { type Hashes, hashBytes, parseStamp, printStamp } from './stamp';
import { type WantedFile, writeSet } from './write-set';

/** What to save where. A `stamp` of null makes the folder; `overwrite` writes over what others changed. */
export interface SaveRequest {
  readonly folder: string;
  readonly files: ConnectorFiles;
  readonly stamp: string | null;
  readonly overwrite: boolean;
}

/** `written` names the files that differed, those that went included. */
export interface SavedFolder {
  readonly folder: string;
  readonly stamp: string;
  readonly written: readonly string[];
}

/**
 * Saves. A file that the stamp names and the connector has no more is removed. Problems: `changed-on-disk`,
 * `folder-missing`, `folder-unwritable`, `file-unwritable`, `disk-full`, `save-unfinished`; then no file has changed.
 */
export async function saveConnector(
  request: SaveRequest,
  disk: Disk = realDisk,
): Promise<Result<SavedFolder>> {
  const known = parseStamp(request.stamp ?? '');
  const wanted = listWanted(request.files, known);
  if (!wanted.ok) return wanted;
  const missing = await prepareFolder(request);
  if (missing) return fail(missing);
  const repaired = await repairFolder(request.folder, disk);
  if (!repaired.ok) return repaired;
  const conflict = request.overwrite ? null : await findConflict(request.folder, wanted.value, known);
  if (conflict) return fail(conflict);
  const written = await writeSet(request.folder, wanted.value, disk);
  if (!written.ok) return written;
  return ok({
    folder: path.resolve(request.folder),
    stamp: printStamp(hashWanted(wanted.value)),
    written: written.value,
  });
}

function listWanted(files: ConnectorFiles, known: Hashes): Result<readonly WantedFile[]> {
  const wanted: WantedFile[] = files.files.map((file) => ({ name: file.name, bytes: printFileBytes(file) }));
  if (files.icon) {
    const bytes = printIconBytes(files.icon);
    if (!bytes.ok) return bytes;
    wanted.push({ name: files.icon.name, bytes: bytes.value });
  }
  const names = wanted.map(({ name }) => name.toLowerCase());
  const unfit = wanted.find(({ name }, index) => !isFit(name) || names.indexOf(names[index] ?? '') !== index);
  if (unfit) return fail(describeUnfit(unfit.name));
  const gone = [...known.keys()].filter((name) => isFit(name) && !names.includes(name.toLowerCase()));
  return ok([...wanted, ...gone.map((name) => ({ name, bytes: null }))]);
}

/** True for the plain name of a file that this app may write: no path, no name of its own markers. */
function isFit(name: string): boolean {
  return name !== '.' && name !== '..' && name !== intentName && !/[/\\\0]|\.studio-new$/.test(name);
}

function describeUnfit(name: string): Problem {
  return errorProblem(
    'file-unwritable',
    `A connector cannot have a file called ${JSON.stringify(name)} here.`,
    {
      action: 'Give each file a plain name of its own.',
    },
  );
}

/** Makes the folder where that is asked for. */
async function prepareFolder({ folder, stamp, overwrite }: SaveRequest): Promise<Problem | null> {
  if (!path.isAbsolute(folder)) return describeRelativeFolder(folder);
  try {
    if (stamp === null) await mkdir(folder, { recursive: true });
    else if (overwrite) await makeLastFolder(folder);
    else if (!(await hasFolder(folder))) return await describeGone(folder);
    return null;
  } catch (error) {
    return describeWriteError(error, path.join(folder, 'connector'));
  }
}

/** Makes the folder again; not what it stood in, for then a whole disk is away. */
async function makeLastFolder(folder: string): Promise<void> {
  await mkdir(folder).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error;
  });
}

async function hasFolder(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

async function describeGone(folder: string): Promise<Problem> {
  if (!(await hasFolder(path.dirname(folder)))) return describeMissingFolder(folder);
  return errorProblem('changed-on-disk', `The folder ${folder} was removed by another program.`, {
    action: 'Write it again, or save to another folder.',
  });
}

/** What stands on disk is neither what the person saw nor what is to be written. A file that is gone holds nothing
 *  that could be lost: it is written again. */
async function findConflict(
  folder: string,
  wanted: readonly WantedFile[],
  known: Hashes,
): Promise<Problem | null> {
  const changed: string[] = [];
  for (const { name, bytes } of wanted) {
    const now = await hashOnDisk(folder, name);
    const isKnown = now === (known.get(name) ?? null);
    const isWanted = now === (bytes && hashBytes(bytes));
    if (!isKnown && !isWanted && now !== null) changed.push(name);
  }
  if (changed.length === 0) return null;
  return errorProblem(
    'changed-on-disk',
    `Changed by another program since it was opened: ${changed.join(', ')}.`,
    {
      action: 'Open the folder again to take its version, write over it, or save to another folder.',
    },
  );
}

/** Null where there is no file; a file that cannot be read counts as changed. */
async function hashOnDisk(folder: string, name: string): Promise<string | null> {
  try {
    const { bytes } = await findTarget(folder, name);
    return bytes && hashBytes(bytes);
  } catch (error) {
    return errorCode(error) || 'unreadable';
  }
}

function hashWanted(wanted: readonly WantedFile[]): Hashes {
  return new Map(wanted.flatMap(({ name, bytes }) => (bytes ? [[name, hashBytes(bytes)] as const] : [])));
}
