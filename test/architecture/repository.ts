// The repository as the rules see it: its files, what each source file imports and where that leads.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type ImportOf, type SourceScan, scanSource } from './scan-source';

export const rootDir = path.resolve(import.meta.dirname, '..', '..');

/** A source file: `name` is relative to the repository with forward slashes. */
export interface SourceFile extends SourceScan {
  readonly name: string;
  readonly text: string;
  /** The import with the file it leads to, or null for a package. */
  readonly links: readonly Link[];
}

export interface Link extends ImportOf {
  /** Relative to the repository, without an ending; null for a package. */
  readonly target: string | null;
}

const sourceEnding = /\.(?:[cm]?ts|tsx|mjs)$/u;

// What is made by running something, as .gitignore has it.
const generated = new Set(['.git', 'node_modules', 'out', 'dist', 'test-results']);

/** Every file of the repository but the generated ones, relative to it, in a stable order. */
export function listRepositoryFiles(folder = ''): readonly string[] {
  return readdirSync(path.join(rootDir, folder), { withFileTypes: true })
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (generated.has(name)) return [];
      return entry.isDirectory() ? listRepositoryFiles(name) : [name];
    });
}

export function readRepositoryFile(name: string): string {
  return readFileSync(path.join(rootDir, name), 'utf8');
}

/** Scans one source file given by name and text; the rules' own tests plant violations this way. */
export function readSource(name: string, text: string): SourceFile {
  const scan = scanSource(text);
  const links = scan.imports.map((one) => ({ ...one, target: resolveTarget(name, one.specifier) }));
  return { name, text, ...scan, links };
}

/** All source files: TypeScript everywhere, and the scripts. */
export function readSources(): readonly SourceFile[] {
  return listRepositoryFiles()
    .filter((name) => sourceEnding.test(name))
    .map((name) => readSource(name, readRepositoryFile(name)));
}

/** The name without its ending: what an import of it resolves to. */
export function nameOfModule(file: string): string {
  return file.replace(sourceEnding, '');
}

/** The first part of the name: `shared`, `electron`, `renderer`, ... */
export function houseOf(name: string): string {
  return name.split('/')[0] ?? '';
}

/** The room of a file inside its house; a file that stands in the house itself is its own room. */
export function roomOf(name: string): string {
  return nameOfModule(name.split('/')[1] ?? '');
}

/** The package of a specifier: `@scope/name` or `name`, `node:` names as they are. */
export function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

function resolveTarget(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const plain = specifier.replace(/\?.*$/u, '');
  return nameOfModule(path.posix.join(path.posix.dirname(from), plain));
}
