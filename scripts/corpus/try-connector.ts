// Puts one connector through what the app does with it: opens it, checks it, and reads every operation in full.
import type { Problem, Severity } from '../../shared/base/problem';
import type { ConnectorDocument } from '../../shared/connector/document';
import { listTextProblems } from '../../shared/connector/list-problems';
import { openDocument } from '../../shared/connector/open-document';
import { listInputs } from '../../shared/operations/list-inputs';
import { listOperations } from '../../shared/operations/list-operations';
import { listOutputs } from '../../shared/operations/list-outputs';
import { readOperation } from '../../shared/operations/read-operation';
import { checkConnector } from '../../shared/rules/check-connector';
import type { FoundConnector } from './find-connectors';

/** What became of a connector. `opened-with-problems` has something that keeps it from being published. */
export type Outcome = 'opened' | 'opened-with-problems' | 'refused';

/** One line of the report. `ms` counts opening and parsing; `checkMs` the rules; `readMs` all operations. */
export interface ConnectorReport {
  readonly connector: string;
  readonly outcome: Outcome;
  readonly bytes: number;
  readonly operations: number;
  readonly triggers: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly problems: Readonly<Record<Severity, number>>;
  readonly ms: number;
  readonly checkMs: number;
  readonly readMs: number;
  /** The first thing that is wrong, in one sentence with file, line and column; empty for none. */
  readonly why: string;
}

const noProblems: Readonly<Record<Severity, number>> = { error: 0, warning: 0, hint: 0 };

/** Tries a connector and reports. Never throws for what stands in it. */
export async function tryConnector(connector: FoundConnector): Promise<ConnectorReport> {
  const start = performance.now();
  const files = await connector.open();
  const document = files.ok ? openDocument(files.value) : files;
  const ms = since(start);
  if (!document.ok) return describeRefused(connector.name, printProblem(document.problem), ms);
  const checkStart = performance.now();
  const problems = checkConnector(document.value);
  const checkMs = since(checkStart);
  const readStart = performance.now();
  const counts = readOperations(document.value);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const first = listTextProblems(document.value)[0] ?? errors[0];
  return {
    connector: connector.name,
    outcome: errors.length > 0 ? 'opened-with-problems' : 'opened',
    bytes: document.value.definition.tree.text.length,
    ...counts,
    problems: countBySeverity(problems),
    ms,
    checkMs,
    readMs: since(readStart),
    why: first ? printProblem(first) : '',
  };
}

/** The report of a connector that could not be opened. */
export function describeRefused(connector: string, why: string, ms: number): ConnectorReport {
  const counts = { bytes: 0, operations: 0, triggers: 0, inputs: 0, outputs: 0, checkMs: 0, readMs: 0 };
  return { connector, outcome: 'refused', ...counts, problems: noProblems, ms, why };
}

function readOperations({ definition }: ConnectorDocument) {
  const { tree } = definition;
  const counts = { operations: 0, triggers: 0, inputs: 0, outputs: 0 };
  for (const { key, kind } of listOperations(tree)) {
    const operation = readOperation(tree, key);
    if (!operation) continue;
    counts.operations += 1;
    if (kind === 'trigger') counts.triggers += 1;
    counts.inputs += listInputs(tree, operation).length;
    counts.outputs += listOutputs(tree, operation).length;
  }
  return counts;
}

function countBySeverity(problems: readonly Problem[]): Readonly<Record<Severity, number>> {
  const counts = { ...noProblems };
  for (const { severity } of problems) counts[severity] += 1;
  return counts;
}

function printProblem({ message, place }: Problem): string {
  const range = place?.range;
  const where = range ? `${place.file ?? 'file'}:${range.line}:${range.column} ` : '';
  return `${where}${message}`;
}

function since(start: number): number {
  return Math.round((performance.now() - start) * 10) / 10;
}
