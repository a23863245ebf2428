// `npm run corpus -- [zip or folder] [--large | --edits]`: opens every connector found and prints one JSON line for each,
// then a summary. With `--large` also imports the largest public API description; with `--edits` tries a fixed set of
// edits on each instead. Fails when a connector breaks the app or an edit its promise.
import path from 'node:path';
import { runMain } from '../progress.mjs';
import { isThread, listen, tryAll } from './corpus-thread';
import { findConnectors } from './find-connectors';
import { importLarge } from './import-large';
import { runEdits } from './run-edits';
import type { ConnectorReport, Outcome } from './try-connector';

const usualPlace = path.join('..', 'shared', 'corpus', 'connectors.zip');

if (isThread) await listen();
else await runMain(run);

async function run(): Promise<number> {
  const args = process.argv.slice(2);
  const place = args.find((arg) => !arg.startsWith('--')) ?? usualPlace;
  const connectors = await findConnectors(place);
  if (args.includes('--edits')) return runEdits(connectors);
  const reports: ConnectorReport[] = [];
  await tryAll(place, connectors, (report) => {
    reports.push(report);
    console.log(JSON.stringify(report));
  });
  console.log(printSummary(reports));
  const isLargeFine = args.includes('--large') ? await importLarge((line) => console.log(line)) : true;
  return isLargeFine && reports.length > 0 && !reports.some(isBroken) ? 0 : 1;
}

function printSummary(reports: readonly ConnectorReport[]): string {
  const count = (outcome: Outcome): number => reports.filter((one) => one.outcome === outcome).length;
  const sum = (key: 'operations' | 'triggers' | 'inputs' | 'outputs'): number =>
    reports.reduce((total, report) => total + report[key], 0);
  const slowest = [...reports].sort((left, right) => totalMs(right) - totalMs(left)).slice(0, 3);
  return [
    `connectors            ${reports.length}`,
    `opened                ${count('opened')}`,
    `opened with problems  ${count('opened-with-problems')}`,
    `refused               ${count('refused')}`,
    `broken                ${reports.filter(isBroken).length}`,
    `operations            ${sum('operations')} (${sum('triggers')} triggers, ${sum('inputs')} inputs, ${sum('outputs')} outputs)`,
    `slowest               ${slowest.map((one) => `${Math.round(totalMs(one))} ms ${path.basename(one.connector)}`).join(', ')}`,
  ].join('\n');
}

function totalMs({ ms, checkMs, readMs }: ConnectorReport): number {
  return ms + checkMs + readMs;
}

/** A connector may be refused in a sentence; it must not break the app. */
function isBroken({ outcome, why }: ConnectorReport): boolean {
  return outcome === 'refused' && /^(CRASHED|HUNG)/.test(why);
}
