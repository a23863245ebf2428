// The import worker as the build makes it, bundled once for a test file.
import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { nodeBundle } from '../../scripts/node-bundles.mjs';

/** Bundles the worker and answers its file, which is gone after the tests of the file. */
export async function bundleImportWorker(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'connector-studio-worker-'));
  const options = nodeBundle({ 'import-worker': 'electron/import/import-worker.ts' }, 'production');
  await build({ ...options, outdir: folder, sourcemap: false });
  return path.join(folder, 'import-worker.cjs');
}

/** Removes what was bundled, once the tests of the file have run. */
export function removeAfterAll(file: () => string): void {
  afterAll(() => rm(path.dirname(file()), { recursive: true, force: true }));
}
