// The stages of `npm test`: what each runs, and how its report is counted.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { reportsDir, rootDir } from './folders.mjs';
import { runCaptured, toolCommand } from './run-command.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, retried?: number }} Count `retried`: passed at the second try only. */
/** @typedef {{ name: string, command: () => string[], env?: NodeJS.ProcessEnv, report?: string, read?: (report: string) => Count }} Stage */

const unitReport = path.join(reportsDir, 'unit.json');
const journeysReport = path.join(reportsDir, 'journeys.json');
const script = (/** @type {string} */ name) => [process.execPath, path.join(rootDir, 'scripts', name)];

/** @type {Record<'lint' | 'format' | 'types' | 'unit' | 'build' | 'journeys', Stage>} */
export const stages = {
  lint: { name: 'lint', command: () => toolCommand('oxlint', 'oxlint', '--type-aware', '--deny-warnings') },
  format: { name: 'format', command: () => toolCommand('prettier', 'prettier', '--check', '.') },
  types: { name: 'types', command: () => script('types.mjs') },
  unit: {
    name: 'unit tests',
    command: () =>
      toolCommand(
        'vitest',
        'vitest',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${unitReport}`,
      ),
    report: unitReport,
    read: countUnitTests,
  },
  build: { name: 'build', command: () => script('build.mjs') },
  journeys: {
    name: 'journeys',
    command: () => script('journeys.mjs'),
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: journeysReport },
    report: journeysReport,
    read: countJourneys,
  },
};

/**
 * Runs a stage. A stage without a report counts as one; so does a failure that its report does not show.
 * @param {Stage} stage
 * @param {(line: string) => void} onLine
 * @returns {Promise<{ code: number, output: string, count: Count }>}
 */
export async function runStage(stage, onLine) {
  const env = { ...process.env, ...stage.env, NO_COLOR: '1' };
  const { code, output } = await runCaptured(stage.command(), { env, onLine });
  const count = readCount(stage);
  if (code !== 0 && count.failed === 0) count.failed = 1;
  if (code === 0 && !stage.read && stage.name !== 'build') count.passed = 1;
  return { code, output, count };
}

/** @param {Stage} stage */
function readCount({ report, read }) {
  const none = { passed: 0, failed: 0, skipped: 0 };
  if (!report || !read) return none;
  try {
    return read(readFileSync(report, 'utf8'));
  } catch (error) {
    // No report: the stage broke before its first test, and its exit code says so.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return none;
    throw error;
  }
}

/** @param {string} report */
function countUnitTests(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} */ (
      JSON.parse(report)
    );
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles.length,
    skipped: numPendingTests + numTodoTests,
  };
}

/** @param {string} report */
function countJourneys(report) {
  const { stats, errors } =
    /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} */ (
      JSON.parse(report)
    );
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    retried: stats.flaky,
  };
}
