// `node scripts/run.mjs <script.ts> [arguments]`: bundles a TypeScript script and runs it with this Node.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { workCacheDir } from './folders.mjs';
import { Explained, runMain } from './progress.mjs';
import { runVisible } from './run-command.mjs';

await runMain(async () => {
  const [script, ...args] = process.argv.slice(2);
  if (!script) throw new Explained('Usage: node scripts/run.mjs <script.ts> [arguments]');
  await bootstrap();
  const { build } = await import('esbuild');
  const folder = path.join(workCacheDir, 'run');
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, `${path.basename(script, '.ts')}-${process.pid}.mjs`);
  await build({
    entryPoints: [path.resolve(script)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    loader: { '.csx': 'text' },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  try {
    return await runVisible([process.execPath, '--enable-source-maps', outfile, ...args], {
      cwd: process.cwd(),
    });
  } finally {
    rmSync(outfile, { force: true });
  }
});
