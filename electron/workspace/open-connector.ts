// Opens the folder of a connector: its files as texts, its icon, and a stamp for what the disk holds. Parsing is the
// matter of `shared/connector`; the same door serves the window and the command line.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { FileRole, Problem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { ConnectorFiles, IconFile, SourceFile } from '../../shared/connector/document';
import { type Disk, disk as realDisk } from './disk';
import { describeFolderError, describeRelativeFolder } from './disk-problems';
import { type FoundFiles, findFiles } from './find-files';
import { readBytes, readText } from './read-file';
import { readNamedFiles } from './named-files';
import { repairFolder } from './repair';
import { hashBytes, printStamp } from './stamp';

/** A connector as it is on disk. `problems` are notices; none of them stands in the way. */
export interface OpenedFolder {
  /** Absolute. */
  readonly folder: string;
  readonly files: ConnectorFiles;
  readonly stamp: string;
  readonly problems: readonly Problem[];
}

// The platform takes less than 1 MB; what is far larger is a picture for something else.
const iconBytesMax = 4 * 1024 * 1024;
// A connector that lacks one of these would be another one; without the others it is only less.
const needed: ReadonlySet<FileRole> = new Set(['definition', 'properties']);

/**
 * Opens a folder, after finishing a save that was cut short in it. Problems: `folder-missing`, `folder-unreadable`,
 * `definition-missing`, `definition-ambiguous`, `file-too-large`, `file-not-text`, `file-unreadable`,
 * `save-unfinished`.
 */
export async function openConnector(folder: string, disk: Disk = realDisk): Promise<Result<OpenedFolder>> {
  if (!path.isAbsolute(folder)) return fail(describeRelativeFolder(folder));
  const repaired = await repairFolder(folder, disk);
  if (!repaired.ok) return repaired;
  const names = await listFileNames(folder);
  if (!names.ok) return names;
  const found = findFiles(names.value, await readNamedFiles(folder, names.value));
  if (!found.ok) return found;
  const read = await readAll(folder, found.value);
  if (!read.ok) return read;
  const { files, icon, hashes, notices } = read.value;
  return ok({
    folder: path.resolve(folder),
    files: { files, icon: icon[0] ?? null },
    stamp: printStamp(hashes),
    problems: [...repaired.value, ...found.value.notices, ...notices],
  });
}

async function listFileNames(folder: string): Promise<Result<readonly string[]>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return ok(entries.filter((entry) => entry.isFile() || entry.isSymbolicLink()).map((entry) => entry.name));
  } catch (error) {
    return fail(describeFolderError(error, folder));
  }
}

interface ReadFiles {
  readonly files: SourceFile[];
  /** One or none. */
  readonly icon: IconFile[];
  readonly hashes: Map<string, string>;
  readonly notices: Problem[];
}

async function readAll(folder: string, found: FoundFiles): Promise<Result<ReadFiles>> {
  const read: ReadFiles = { files: [], icon: [], hashes: new Map(), notices: [] };
  for (const { role, name } of found.files) {
    const bytes = await readBytes(path.join(folder, name), name);
    const file = bytes.ok ? readText(bytes.value, role, name) : bytes;
    if (bytes.ok && file.ok) {
      read.files.push(file.value);
      read.hashes.set(name, hashBytes(bytes.value));
    } else if (!file.ok && needed.has(role)) return fail({ ...file.problem, place: { file: role } });
    else if (!file.ok) read.notices.push(leftAlone(file.problem));
  }
  if (found.icon !== null) await addIcon(folder, found.icon, read);
  return ok(read);
}

async function addIcon(folder: string, name: string, read: ReadFiles): Promise<void> {
  const bytes = await readBytes(path.join(folder, name), name, iconBytesMax);
  if (!bytes.ok) read.notices.push(leftAlone(bytes.problem));
  else {
    read.icon.push({ name, bytes: bytes.value.toString('base64') });
    read.hashes.set(name, hashBytes(bytes.value));
  }
}

function leftAlone(problem: Problem): Problem {
  return { ...problem, severity: 'warning', message: `${problem.message} It was left alone.` };
}
