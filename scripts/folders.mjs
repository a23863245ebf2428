// The places that the scripts read and write: the repository, its build output, and the user's cache.
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const rootDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const outDir = path.join(rootDir, 'out');
export const modulesDir = path.join(rootDir, 'node_modules');
export const workCacheDir = path.join(modulesDir, '.cache', 'connector-studio');
export const reportsDir = path.join(rootDir, 'test-results');

/** The per-user cache: downloads that every clone can share. */
export function userCacheDir() {
  const base =
    process.env.XDG_CACHE_HOME ||
    (process.platform === 'win32' && process.env.LOCALAPPDATA) ||
    (process.platform === 'darwin'
      ? path.join(homedir(), 'Library', 'Caches')
      : path.join(homedir(), '.cache'));
  return path.join(base, 'connector-studio');
}
