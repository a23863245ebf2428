// `npm run bench`: a table of figures, each a ratio taken in this run, and the same as JSON in test-results/bench.json.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measureApp } from './app-figures';
import { buildDefinition } from './build-definition';
import { measureCore } from './core-figures';
import { printTable, ratioOf, type Figure } from './figure';
import { readLargestDefinition } from './largest-definition';
import { measureRuntime } from './runtime-figures';

const largest = readLargestDefinition() ?? { name: 'built, 220 operations', text: buildDefinition(220) };
const onlyCore = process.argv.includes('--core');
const folder = mkdtempSync(path.join(tmpdir(), 'connector-studio-bench-'));
try {
  console.log(`Largest definition: ${largest.name}, ${Math.round(largest.text.length / 1024)} KB`);
  const core = [
    ...measureCore('largest', largest.text),
    ...[10, 100, 1000].flatMap((count) => measureCore(`${count} operations`, buildDefinition(count))),
  ];
  console.log(`${printTable(core)}\n`);
  const calls = await measureRuntime();
  console.log(`${printTable(calls)}\n`);
  const app = onlyCore ? [] : await measureApp({ folder, definition: largest.text });
  if (app.length > 0) console.log(printTable(app));
  report([...core, ...calls, ...app]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function report(figures: readonly Figure[]): void {
  const rows = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure) }));
  mkdirSync('test-results', { recursive: true });
  writeFileSync(path.join('test-results', 'bench.json'), `${JSON.stringify(rows, null, 2)}\n`);
}
