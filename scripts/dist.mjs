// `npm run dist`: packs the app for this platform into dist/. With --test-build the copy goes to dist/test-build and
// stays open to a debugger, so that a journey can drive the packaged app; such a copy is not for shipping.
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { rootDir, workCacheDir } from './folders.mjs';
import { runMain, say, withProgress } from './progress.mjs';
import { runOrExplain, toolCommand } from './run-command.mjs';

const targets = { linux: ['--linux', 'dir'], win32: ['--win'], darwin: ['--mac'] };

await runMain(async () => {
  const isTestBuild = process.argv.includes('--test-build');
  await bootstrap();
  const { build } = await import('./build.mjs');
  const { copyRuntimeForPackaging, resolveElectron } = await import('./electron-runtime.mjs');
  const { releaseVersion } = await import('./electron-release.mjs');
  await build();
  const runtime = await resolveElectron();
  if (runtime.version !== releaseVersion()) {
    say(`This package carries Electron ${runtime.version}; a release ships with ${releaseVersion()}.`);
  }
  const electronDist = path.join(workCacheDir, 'electron-dist');
  const output = path.join(rootDir, 'dist', ...(isTestBuild ? ['test-build'] : []));
  await copyRuntimeForPackaging(runtime, electronDist);
  const platform = /** @type {keyof typeof targets} */ (process.platform);
  const command = toolCommand(
    'electron-builder',
    'electron-builder',
    ...targets[platform],
    '--publish=never',
    `-c.electronDist=${electronDist}`,
    `-c.electronVersion=${runtime.version}`,
    `-c.directories.output=${output}`,
    `-c.electronFuses.enableNodeCliInspectArguments=${isTestBuild}`,
  );
  await withProgress('Packing the app', (detail) => runOrExplain(command, { onLine: detail }));
  await rm(electronDist, { recursive: true, force: true });
  if (process.platform === 'linux' && !isTestBuild) await packTarball(output);
  say(`The packages are in ${output}`);
});

/** @param {string} output */
async function packTarball(output) {
  const text = readFileSync(path.join(rootDir, 'package.json'), 'utf8');
  const { name, version } = /** @type {{ name: string, version: string }} */ (JSON.parse(text));
  const arch = process.arch === 'x64' ? 'linux-x64' : `linux-${process.arch}`;
  const unpacked = process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`;
  const file = path.join(output, `${name}-${version}-${arch}.tar.gz`);
  const folder = `${name}-${version}`;
  await withProgress('Packing the archive', () =>
    runOrExplain(['tar', '-czf', file, '-C', output, `--transform=s,^${unpacked},${folder},S`, unpacked]),
  );
}
