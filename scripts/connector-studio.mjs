#!/usr/bin/env node
// The program `connector-studio`: the command line of the product, built on its first use in a clone.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { modulesDir, outDir } from './folders.mjs';
import { explain } from './progress.mjs';

if (!existsSync(modulesDir) && !existsSync(path.join(outDir, 'cli.cjs'))) {
  console.error('The dependencies are missing. Run "npm install" in the clone first.');
  process.exit(2);
}
try {
  const { buildCommandLine } = await import('./build.mjs');
  await buildCommandLine();
} catch (error) {
  console.error(`The command line could not be built. ${explain(error)}`);
  process.exit(2);
}
createRequire(import.meta.url)(path.join(outDir, 'cli.cjs'));
