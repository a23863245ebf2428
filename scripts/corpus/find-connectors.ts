// Finds connectors in a folder or in a zip: every folder, however deep, that holds a definition. Nothing is read until
// a connector is opened.
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Result, fail, ok } from '../../shared/base/result';
import type { ConnectorFiles, SourceFile } from '../../shared/connector/document';
import { findFiles } from '../../electron/workspace/find-files';
import { openConnector } from '../../electron/workspace/open-connector';
import { readText } from '../../electron/workspace/read-file';
import { readDirectory, readEntry } from '../zip-archive.mjs';

/** A connector that was found. `name` is its folder, as seen from the place that was searched. */
export interface FoundConnector {
  readonly name: string;
  open(): Promise<Result<ConnectorFiles>>;
  /** The bytes of one of its files, as they stand. */
  readBytes(name: string): Promise<Uint8Array>;
}

const skipped: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Finds the connectors in a folder or zip file, by name. Throws the system's error where there is no such place. */
export async function findConnectors(place: string): Promise<readonly FoundConnector[]> {
  const about = await stat(place);
  return about.isDirectory() ? findInFolder(path.resolve(place), '') : findInZip(place);
}

async function findInFolder(root: string, below: string): Promise<readonly FoundConnector[]> {
  const folder = path.join(root, below);
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const own: readonly FoundConnector[] = holdsDefinition(names)
    ? [
        {
          name: below || path.basename(root),
          open: () => openFolder(folder),
          readBytes: (name) => readFile(path.join(folder, name)),
        },
      ]
    : [];
  const deeper = entries
    .filter((entry) => entry.isDirectory() && !skipped.has(entry.name))
    .map((entry) => findInFolder(root, path.join(below, entry.name)));
  return [...own, ...(await Promise.all(deeper)).flat()].sort(byName);
}

async function openFolder(folder: string): Promise<Result<ConnectorFiles>> {
  const opened = await openConnector(folder);
  return opened.ok ? ok(opened.value.files) : opened;
}

async function findInZip(zipFile: string): Promise<readonly FoundConnector[]> {
  const byFolder = new Map<string, ZipEntry[]>();
  for (const entry of await readDirectory(zipFile)) {
    if (entry.name.endsWith('/')) continue;
    const folder = path.posix.dirname(entry.name);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), entry]);
  }
  return [...byFolder]
    .filter(([, entries]) => holdsDefinition(entries.map(nameOf)))
    .map(([name, entries]) => ({
      name,
      open: () => openEntries(zipFile, entries),
      readBytes: (file: string) => readNamed(zipFile, entries, file),
    }))
    .sort(byName);
}

type ZipEntry = Awaited<ReturnType<typeof readDirectory>>[number];

async function openEntries(zipFile: string, entries: readonly ZipEntry[]): Promise<Result<ConnectorFiles>> {
  const found = findFiles(entries.map(nameOf));
  if (!found.ok) return found;
  const files: SourceFile[] = [];
  for (const { role, name } of found.value.files) {
    const entry = entries.find((one) => nameOf(one) === name);
    const file = entry && readText(await readEntry(zipFile, entry), role, name);
    if (!file) continue;
    if (!file.ok) return fail(file.problem);
    files.push(file.value);
  }
  return ok({ files, icon: null });
}

async function readNamed(zipFile: string, entries: readonly ZipEntry[], file: string): Promise<Uint8Array> {
  const entry = entries.find((one) => nameOf(one) === file);
  if (!entry) throw new Error(`There is no ${file} in the archive.`);
  return readEntry(zipFile, entry);
}

/** True where a definition is among the names, even where there are several to choose from. */
function holdsDefinition(names: readonly string[]): boolean {
  const found = findFiles(names);
  return found.ok || found.problem.code === 'definition-ambiguous';
}

function nameOf(entry: ZipEntry): string {
  return path.posix.basename(entry.name);
}

function byName(left: FoundConnector, right: FoundConnector): number {
  return left.name < right.name ? -1 : 1;
}
