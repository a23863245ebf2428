// How esbuild bundles what runs outside the page: the main process, the preload script and the command line.
import path from 'node:path';
import { outDir, rootDir } from './folders.mjs';

/**
 * @param {Record<string, string>} entries output name -> source, relative to the repository
 * @param {'production' | 'development'} mode
 * @returns {import('esbuild').BuildOptions}
 */
export function nodeBundle(entries, mode) {
  return {
    absWorkingDir: rootDir,
    entryPoints: Object.entries(entries).map(([out, source]) => ({ out, in: path.join(rootDir, source) })),
    outdir: outDir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.18',
    external: ['electron'],
    loader: { '.csx': 'text' },
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    sourcemap: 'linked',
    logLevel: 'warning',
  };
}

export const appEntries = {
  main: 'electron/main.ts',
  preload: 'electron/preload.ts',
  'import-worker': 'electron/import/import-worker.ts',
};
export const commandLineEntries = { cli: 'electron/cli/main.ts' };
