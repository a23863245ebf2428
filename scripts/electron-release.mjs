// The Electron release that the product ships with: found in node_modules, or fetched by Electron's own installer.
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { modulesDir, userCacheDir } from './folders.mjs';
import { formatDuration, say, withProgress } from './progress.mjs';
import { runCaptured } from './run-command.mjs';

const packageDir = path.join(modulesDir, 'electron');
const silenceLimitMs = 15_000;
const retryAfterMs = 24 * 3_600_000;

/**
 * Finds or fetches the release.
 * @returns {Promise<{ distDir: string, version: string } | undefined>} none when the release server cannot be reached
 */
export async function findElectronRelease() {
  const installed = readInstalled();
  if (installed || isKnownUnreachable()) return installed;
  const version = releaseVersion();
  try {
    await withProgress(`Fetching Electron ${version}`, fetchRelease);
  } catch (error) {
    await rememberUnreachable();
    const reason = error instanceof Error ? error.message : String(error);
    say(`Electron ${version} could not be fetched (${reason.split('\n')[0]}).`);
    say('The next attempt is a day from now, or with another ELECTRON_MIRROR.');
  }
  return readInstalled();
}

export function releaseVersion() {
  const text = readFileSync(path.join(packageDir, 'package.json'), 'utf8');
  return /** @type {{ version: string }} */ (JSON.parse(text)).version;
}

function readInstalled() {
  const distDir = path.join(packageDir, 'dist');
  const versionFile = path.join(distDir, 'version');
  if (!existsSync(path.join(packageDir, 'path.txt')) || !existsSync(versionFile)) return undefined;
  return { distDir, version: readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') };
}

/** @param {(text: string) => void} detail */
async function fetchRelease(detail) {
  const stalled = new AbortController();
  const stop = () => stalled.abort();
  let timer = setTimeout(stop, silenceLimitMs);
  const onLine = (/** @type {string} */ line) => {
    detail(line);
    clearTimeout(timer);
    timer = setTimeout(stop, silenceLimitMs);
  };
  const script = fileURLToPath(new URL('electron-download.mjs', import.meta.url));
  const download = await runCaptured([process.execPath, script], { onLine, signal: stalled.signal }).catch(
    () => ({ code: 1, output: `no answer within ${formatDuration(silenceLimitMs)}` }),
  );
  clearTimeout(timer);
  if (download.code !== 0) throw new Error(download.output.trim());
  const unpack = await runCaptured([process.execPath, path.join(packageDir, 'install.js')]);
  if (unpack.code !== 0) throw new Error(unpack.output.trim());
}

// The note names the mirror too: whoever sets another one gets a new attempt at once.
const noteFile = () => path.join(userCacheDir(), 'electron-release-unreachable.json');
const noteKey = () => `${releaseVersion()} ${process.env.ELECTRON_MIRROR ?? ''}`;

function isKnownUnreachable() {
  if (!existsSync(noteFile())) return false;
  const note = /** @type {{ key: string, atMs: number }} */ (JSON.parse(readFileSync(noteFile(), 'utf8')));
  return note.key === noteKey() && Date.now() - note.atMs < retryAfterMs;
}

async function rememberUnreachable() {
  await mkdir(userCacheDir(), { recursive: true });
  await writeFile(noteFile(), JSON.stringify({ key: noteKey(), atMs: Date.now() }));
}
