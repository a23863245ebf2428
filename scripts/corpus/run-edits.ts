// `npm run corpus -- --edits`: the promise of the text on every connector, with a summary at the end.
import type { FoundConnector } from './find-connectors';
import { type EditsReport, tryEdits } from './try-edits';

/** Prints a line for each connector and the summary; answers the exit code. */
export async function runEdits(connectors: readonly FoundConnector[]): Promise<number> {
  const reports: EditsReport[] = [];
  for (const connector of connectors) {
    const report = await tryEdits(connector);
    if (!report) continue;
    reports.push(report);
    const surplus = report.surplus.filter(({ lines }) => lines > 0);
    console.log(JSON.stringify({ ...report, surplus }));
  }
  console.log(printSummary(reports));
  const isKept = reports.every(
    (one) => one.identical && one.undone === one.edits && one.redone === one.edits,
  );
  return isKept && reports.length > 0 ? 0 : 1;
}

function printSummary(reports: readonly EditsReport[]): string {
  const edits = reports.reduce((sum, one) => sum + one.edits, 0);
  const lines = reports.flatMap((one) => one.surplus.map((surplus) => surplus.lines)).sort((a, b) => a - b);
  const share = (count: number, of: number): string => `${((100 * count) / of).toFixed(2)} %`;
  const total = (key: 'undone' | 'redone'): number => reports.reduce((sum, one) => sum + one[key], 0);
  const slowest = reports.map((one) => one.slowestMs).sort((a, b) => b - a);
  return [
    `connectors            ${reports.length}`,
    `identical             ${share(reports.filter((one) => one.identical).length, reports.length)}`,
    `edits                 ${edits}`,
    `surplus lines         median ${lines[Math.floor(lines.length / 2)] ?? 0}, maximum ${lines.at(-1) ?? 0}, none in ${share(lines.filter((one) => one === 0).length, edits)}`,
    `undone to the byte    ${share(total('undone'), edits)}`,
    `redone to the byte    ${share(total('redone'), edits)}`,
    `refused               ${reports.reduce((sum, one) => sum + one.refused.length, 0)}`,
    `slowest edit          ${(slowest[0] ?? 0).toFixed(1)} ms, median of the slowest ${(slowest[Math.floor(slowest.length / 2)] ?? 0).toFixed(1)} ms`,
  ].join('\n');
}
