// One hash over the content of files and folders: tells whether a build is still up to date.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { rootDir } from './folders.mjs';

/** @param {string[]} places files and folders, relative to the repository; absent ones count as empty */
export function hashContent(places) {
  const hash = createHash('sha256');
  for (const file of places.flatMap(listFiles)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(rootDir, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} place
 * @returns {string[]} relative to the repository, in a stable order
 */
function listFiles(place) {
  const absolute = path.join(rootDir, place);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return [place];
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(rootDir, path.join(entry.parentPath, entry.name)))
    .sort();
}
