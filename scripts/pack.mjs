// Packs the app for this platform with electron-builder: the packages to ship, or a copy for journeys to drive.
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from './build.mjs';
import { hashContent } from './content-hash.mjs';
import { releaseVersion } from './electron-release.mjs';
import { copyRuntimeForPackaging, resolveElectron } from './electron-runtime.mjs';
import { rootDir, workCacheDir } from './folders.mjs';
import { say, withProgress } from './progress.mjs';
import { runOrExplain, toolCommand } from './run-command.mjs';

const targets = { linux: ['--linux', 'dir'], win32: ['--win'], darwin: ['--mac'] };
const unpackedOnly = { linux: ['--linux', 'dir'], win32: ['--win', 'dir'], darwin: ['--mac', 'dir'] };
const distDir = path.join(rootDir, 'dist');
const testBuildDir = path.join(distDir, 'test-build');
const stampFile = path.join(testBuildDir, '.stamp');

/** @returns {Promise<string>} the folder with the packages */
export async function packRelease() {
  await build();
  const runtime = await resolveElectron();
  if (runtime.version !== releaseVersion()) {
    say(`This package carries Electron ${runtime.version}; a release ships with ${releaseVersion()}.`);
  }
  await runBuilder(runtime, distDir, pick(targets), false);
  if (process.platform === 'linux') await packTarball(distDir);
  return distDir;
}

/**
 * A copy that stays open to a debugger, so that a journey can drive it; not for shipping. Made again only when what
 * goes into it has changed.
 * @returns {Promise<string>} the folder with the unpacked app
 */
export async function packTestBuild() {
  await build();
  const runtime = await resolveElectron();
  const inputs = ['out', 'package.json', 'electron-builder.yml', 'scripts/pack.mjs'];
  const stamp = `${runtime.version} ${runtime.source} ${hashContent(inputs)}`;
  if (existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp) return testBuildDir;
  await rm(testBuildDir, { recursive: true, force: true });
  await runBuilder(runtime, testBuildDir, pick(unpackedOnly), true);
  await writeFile(stampFile, stamp);
  return testBuildDir;
}

/** @param {typeof targets} byPlatform */
function pick(byPlatform) {
  return byPlatform[/** @type {keyof typeof targets} */ (process.platform)];
}

/**
 * @param {import('./electron-runtime.mjs').ElectronRuntime} runtime
 * @param {string} output
 * @param {string[]} target
 * @param {boolean} isOpenToDebugger
 */
async function runBuilder(runtime, output, target, isOpenToDebugger) {
  const electronDist = path.join(workCacheDir, 'electron-dist');
  await copyRuntimeForPackaging(runtime, electronDist);
  const command = toolCommand(
    'electron-builder',
    'electron-builder',
    ...target,
    '--publish=never',
    `-c.electronDist=${electronDist}`,
    `-c.electronVersion=${runtime.version}`,
    `-c.directories.output=${output}`,
    `-c.electronFuses.enableNodeCliInspectArguments=${isOpenToDebugger}`,
  );
  await withProgress('Packing the app', (detail) => runOrExplain(command, { onLine: detail }));
  await rm(electronDist, { recursive: true, force: true });
}

/** @param {string} output */
async function packTarball(output) {
  const text = await readFile(path.join(rootDir, 'package.json'), 'utf8');
  const { name, version } = /** @type {{ name: string, version: string }} */ (JSON.parse(text));
  const isX64 = process.arch === 'x64';
  const arch = isX64 ? 'linux-x64' : `linux-${process.arch}`;
  const unpacked = isX64 ? 'linux-unpacked' : `linux-${process.arch}-unpacked`;
  const file = path.join(output, `${name}-${version}-${arch}.tar.gz`);
  const folder = `${name}-${version}`;
  await withProgress('Packing the archive', () =>
    runOrExplain(['tar', '-czf', file, '-C', output, `--transform=s,^${unpacked},${folder},S`, unpacked]),
  );
}
