// Prints a run of test cases as JUnit XML, which build servers read.
import { countCases, printReason, type ReportedCase } from '../../shared/runtime/case-report';

/** The XML. `suite` is what the run is called; times are in seconds. */
export function printJunit(suite: string, results: readonly ReportedCase[]): string {
  const { failed, skipped } = countCases(results);
  const seconds = printSeconds(results.reduce((sum, one) => sum + one.durationMs, 0));
  const counts = `tests="${results.length}" failures="${failed}" errors="0" skipped="${skipped}" time="${seconds}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="${escape(suite)}" ${counts}>`,
    ...results.map((one) => printCase(suite, one)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function printCase(suite: string, { name, operation, outcome, reasons, durationMs }: ReportedCase): string {
  const words = reasons.map(printReason);
  const [first = ''] = words;
  const head = `    <testcase classname="${escape(`${suite}.${operation}`)}" name="${escape(name)}" time="${printSeconds(durationMs)}"`;
  if (outcome === 'passed') return `${head}/>`;
  const inner =
    outcome === 'failed'
      ? `      <failure message="${escape(first)}">${escape(words.join('\n'))}</failure>`
      : `      <skipped message="${escape(first)}"/>`;
  return `${head}>\n${inner}\n    </testcase>`;
}

function printSeconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** Characters that XML cannot hold become a question mark. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '?')
    .replace(/[&<>"\n]/g, (character) => entities[character] ?? character);
}
