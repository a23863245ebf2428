// Which Electron runs the app here: `resolveElectron()` for the other scripts, a printed answer on the command line.
// Order: ELECTRON_OVERRIDE_DIST_PATH, the release the product ships with, the older one from the npm registry.
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, cp, link, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findElectronFromRegistry } from './electron-from-registry.mjs';
import { findElectronRelease, releaseVersion } from './electron-release.mjs';
import { Explained, runMain } from './progress.mjs';
import { ensureSystemLibraries } from './system-packages.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable absolute path of the program
 * @property {string} distDir absolute path of its folder
 * @property {string} version without a leading "v"
 * @property {'override' | 'release' | 'npm registry'} source
 */

/** @returns {Promise<ElectronRuntime>} a runtime that can start: its system libraries are there as well */
export async function resolveElectron() {
  const runtime = await findRuntime();
  await ensureSystemLibraries(runtime.executable);
  return runtime;
}

/** @returns {Promise<ElectronRuntime>} */
async function findRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return describe(path.resolve(override), 'override');
  const release = await findElectronRelease();
  if (release) return describe(release.distDir, 'release');
  const older = await findElectronFromRegistry();
  if (older) return describe(older.distDir, 'npm registry');
  throw new Explained(
    `Electron ${releaseVersion()} is missing and could not be fetched. Set ELECTRON_MIRROR to a server that has it, ` +
      'or ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.',
  );
}

/**
 * @param {string} distDir
 * @param {ElectronRuntime['source']} source
 * @returns {ElectronRuntime}
 */
function describe(distDir, source) {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const executable = path.join(
    distDir,
    process.platform in names ? names[/** @type {keyof typeof names} */ (process.platform)] : 'electron',
  );
  if (!existsSync(executable)) throw new Explained(`There is no Electron at ${executable}.`);
  const versionFile = path.join(distDir, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8') : 'of unknown version';
  return { executable, distDir, version: version.trim().replace(/^v/, ''), source };
}

/** The switches without which Electron refuses to start for this user. */
export function electronSwitches() {
  if (process.platform !== 'linux') return [];
  const isRoot = process.getuid?.() === 0;
  const forbidden =
    readFlag('/proc/sys/kernel/unprivileged_userns_clone') === '0' ||
    readFlag('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1';
  return isRoot || forbidden ? ['--no-sandbox'] : [];
}

/** @param {string} file */
function readFlag(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/**
 * A copy of the runtime for electron-builder, which wants it without any app inside and changes the executable.
 * Everything else is hard-linked where the disk allows it.
 * @param {ElectronRuntime} runtime
 * @param {string} folder replaced when present
 */
export async function copyRuntimeForPackaging(runtime, folder) {
  await rm(folder, { recursive: true, force: true });
  if (process.platform === 'darwin') {
    await cp(runtime.distDir, folder, { recursive: true, verbatimSymlinks: true });
    return;
  }
  await mkdir(folder, { recursive: true });
  for (const entry of await readdir(runtime.distDir, { recursive: true, withFileTypes: true })) {
    const from = path.join(entry.parentPath, entry.name);
    const name = path.relative(runtime.distDir, from);
    if (!entry.isFile() || name.startsWith(path.join('resources', 'app'))) continue;
    const to = path.join(folder, name);
    await mkdir(path.dirname(to), { recursive: true });
    if (from === runtime.executable) await copyFile(from, to);
    else await link(from, to).catch(() => copyFile(from, to));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => console.log(JSON.stringify(await resolveElectron(), null, 2)));
}
