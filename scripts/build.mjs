// Builds the app into out/: each part only when its sources have changed since the last build.
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { hashContent } from './content-hash.mjs';
import { outDir, rootDir } from './folders.mjs';
import { withLock } from './lock.mjs';
import { appEntries, commandLineEntries, nodeBundle } from './node-bundles.mjs';
import { runMain, say, withProgress } from './progress.mjs';

/** @typedef {{ name: string, inputs: string[], output: string, make: () => Promise<unknown> }} Part */

// The sample web API is bundled into the main process, and icons are drawn from an SVG: neither is copied.
const assetsNotCopied = ['.ts', '.svg', '.ico', '.icns', 'tsconfig.json'];
const stampsFile = path.join(outDir, '.stamps.json');
const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts/node-bundles.mjs'];

/** @type {Part} */
const app = {
  name: 'main process',
  inputs: ['electron', 'shared', 'assets', ...settings],
  output: 'main.cjs',
  make: () => bundle(appEntries),
};
/** @type {Part} */
const commandLine = {
  name: 'command line',
  inputs: app.inputs,
  output: 'cli.cjs',
  make: () => bundle(commandLineEntries),
};
/** @type {Part} */
const page = {
  name: 'window',
  inputs: ['renderer', 'shared', 'assets', 'vite.config.mts', ...settings],
  output: 'renderer/index.html',
  make: async () => {
    // Vite decides by this whether React is the development or the production one; a shell may have set it.
    process.env.NODE_ENV = 'production';
    const vite = await import('vite');
    await vite.build({ configFile: path.join(rootDir, 'vite.config.mts'), logLevel: 'warn' });
  },
};
/** @type {Part} */
const assets = {
  name: 'assets',
  inputs: ['assets', 'scripts/build.mjs'],
  output: 'assets',
  make: copyAssets,
};

/** Brings out/ up to date. */
export function build() {
  return makeStale([app, commandLine, page, assets]);
}

/** Brings only the command line up to date: a second of work on a fresh clone. */
export function buildCommandLine() {
  return makeStale([commandLine]);
}

/** @param {Part[]} parts */
async function makeStale(parts) {
  await mkdir(outDir, { recursive: true });
  await withLock(path.join(outDir, '.lock'), 'it builds the app', async () => {
    const stamps = existsSync(stampsFile)
      ? /** @type {Record<string, string>} */ (JSON.parse(await readFile(stampsFile, 'utf8')))
      : {};
    const fresh = Object.fromEntries(parts.map((part) => [part.name, hashContent(part.inputs)]));
    const stale = parts.filter(
      (part) => stamps[part.name] !== fresh[part.name] || !existsSync(path.join(outDir, part.output)),
    );
    if (stale.length === 0) return;
    await withProgress(`Building ${stale.map((part) => part.name).join(', ')}`, () =>
      Promise.all(stale.map((part) => part.make())),
    );
    for (const part of stale) stamps[part.name] = fresh[part.name] ?? '';
    await writeFile(stampsFile, JSON.stringify(stamps, null, 2));
  });
}

/** @param {Record<string, string>} entries */
async function bundle(entries) {
  const esbuild = await import('esbuild');
  await esbuild.build(nodeBundle(entries, 'production'));
}

export async function copyAssets() {
  const target = path.join(outDir, 'assets');
  await rm(target, { recursive: true, force: true });
  await cp(path.join(rootDir, 'assets'), target, {
    recursive: true,
    filter: (source) => !assetsNotCopied.some((ending) => source.endsWith(ending)),
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    await bootstrap();
    await build();
    say('out/ is up to date');
  });
}
