// What a fresh clone needs before anything else can run: a recent Node, and the dependencies of package-lock.json.
// Imports only Node and files that do the same; whatever needs a dependency is imported after `bootstrap()`.
import { existsSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { modulesDir, rootDir } from './folders.mjs';
import { withLock } from './lock.mjs';
import { Explained, withProgress } from './progress.mjs';
import { npmCommand, runOrExplain } from './run-command.mjs';

const oldestNode = [20, 19];
// npm writes this file at the end of every installation.
const installedLock = path.join(modulesDir, '.package-lock.json');
const wantedLock = path.join(rootDir, 'package-lock.json');

export async function bootstrap() {
  checkNode();
  if (isInstalled()) return;
  await withLock(path.join(rootDir, '.install.lock'), 'it installs the dependencies', async () => {
    if (!isInstalled()) await installDependencies();
  });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Explained(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

function isInstalled() {
  return existsSync(installedLock) && statSync(installedLock).mtimeMs >= statSync(wantedLock).mtimeMs;
}

async function installDependencies() {
  const isFresh = !existsSync(modulesDir) || Boolean(process.env.CI);
  const command = npmCommand(isFresh ? 'ci' : 'install', '--no-audit', '--no-fund', '--loglevel=error');
  await withProgress('Installing the dependencies, about a minute', (detail) =>
    runOrExplain(command, { env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' }, onLine: detail }),
  );
  const now = new Date();
  utimesSync(installedLock, now, now);
}
