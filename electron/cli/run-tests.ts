// Runs the test cases of a connector, for `connector-studio test`: chooses the connection, calls the operations for
// real, and says what came of each case.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { JsonValue } from '../../shared/base/json-value';
import { type Problem, errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { ConnectorDocument } from '../../shared/connector/document';
import type { Invocation } from '../../shared/contract/runtime-calls';
import {
  countCases,
  printCaseCounts,
  printReason,
  type ReportedCase,
} from '../../shared/runtime/case-report';
import { type CaseRunner, runCases } from '../../shared/runtime/case-run';
import { readCases, type TestCase } from '../../shared/runtime/case-schema';
import { selectCases } from '../../shared/runtime/case-select';
import { listVariables } from '../../shared/runtime/case-variables';
import { type Mask, buildMask } from '../../shared/runtime/mask-secrets';
import { readMember, readString } from '../../shared/text/read';
import type { RuntimeServices } from '../runtime/runtime-services';
import { type Environment, listVariableNames, readEnvironmentConnection } from './environment-connection';
import type { CommandRequest } from './parse-arguments';
import { printJunit } from './print-junit';
import { openTestRuntime } from './test-runtime';
import { findUserData, findVaultConnection } from './vault-connection';

/** What a run is about. */
export interface TestRequest extends Pick<CommandRequest, 'connection' | 'junit' | 'only'> {
  readonly folder: string;
  readonly document: ConnectorDocument;
  readonly environment: Environment;
  readonly workingFolder: string;
}

/** What came of it. */
export interface TestOutcome {
  readonly results: readonly ReportedCase[];
  /** Cases that cannot be read. */
  readonly problems: readonly Problem[];
}

const timeoutMs = 60_000;

/**
 * Runs the cases. Problems: `cases-missing`, `connection-missing`, `vault-locked`, `passphrase-wrong`,
 * `vault-unreadable`, `report-unwritable`.
 */
export async function runTests(request: TestRequest): Promise<Result<TestOutcome>> {
  const { cases, problems } = readCases(request.document);
  const chosen = request.only ? selectCases(cases, request.only) : cases;
  if (chosen.length === 0 && problems.length === 0) return fail(describeNone(cases, request.only));
  const connection = await findConnection(request);
  if (!connection.ok) return connection;
  const results = await run(request, chosen, connection.value);
  const written = await writeReport(request, results);
  return written.ok ? ok({ results, problems }) : written;
}

/** `✓ name (12 ms)`, and below a case that failed one line for each reason. */
export function printResults({ results, problems }: TestOutcome): string {
  const lines = results.flatMap((one) => [
    `${marks[one.outcome]} ${one.name} (${Math.round(one.durationMs)} ms)`,
    ...one.reasons.map((reason) => `    ${printReason(reason)}`),
  ]);
  const unread = problems.map(({ message, action = '' }) => `✗ ${message} ${action}`.trim());
  return [...lines, ...unread, printCaseCounts(countCases(results))].join('\n');
}

const marks = { passed: '✓', failed: '✗', skipped: '-' } as const;

interface ChosenConnection {
  /** Null for calls without connection. */
  readonly id: string | null;
  readonly connections: RuntimeServices['connections'];
}

async function findConnection(request: TestRequest): Promise<Result<ChosenConnection>> {
  const { document, connection: name = '', environment, folder } = request;
  const source = { definition: document.definition, properties: document.properties };
  const found = readEnvironmentConnection(source, name, environment);
  if (found.connection) {
    const { connection } = found;
    const open = () => Promise.resolve(connection);
    return ok({ id: 'environment', connections: { open, note: () => Promise.resolve() } });
  }
  if (name === '') return fail(describeNoConnection(found.missing));
  return findVaultConnection(folder, name, environment, findUserData(environment, process.platform));
}

async function run(
  { document, environment }: TestRequest,
  cases: readonly TestCase[],
  { id, connections }: ChosenConnection,
): Promise<readonly ReportedCase[]> {
  const runtime = await openTestRuntime(connections, environment);
  const { tree } = document.definition;
  const properties = document.properties?.tree.text ?? null;
  const about = { definition: tree.text, properties, script: document.script?.text ?? null };
  const task = { signal: new AbortController().signal, report: () => undefined };
  const call: CaseRunner<Invocation>['call'] = (operationKey, inputs) => {
    const given = inputs as Record<string, never>;
    const input = { ...about, operationKey, inputs: given, connectionId: id, timeoutMs };
    return runtime.handlers['runtime.invoke'](input, task);
  };
  const variables = readVariables(cases, environment);
  const mask = buildMask(Object.values(variables));
  try {
    const results = await runCases<Invocation>(tree, cases, { call }, variables);
    return results.map((result) => maskReasons(result, mask));
  } finally {
    await runtime.close();
  }
}

/** Values for `{{name}}` that no case takes: `STUDIO_VAR_NAME`. They are taken for secrets. */
function readVariables(cases: readonly TestCase[], environment: Environment): Record<string, string> {
  const names = cases.flatMap(({ inputs, expect }) => listVariables([inputs, expect as JsonValue]));
  const found = names.map((name): [string, string | undefined] => [
    name,
    environment[listVariableNames(`VAR_${name}`, '')[0] ?? ''],
  ]);
  return Object.fromEntries(found.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

function maskReasons(result: ReportedCase, mask: Mask): ReportedCase {
  const reasons = result.reasons.map(({ place, expected, got }) => ({
    place,
    expected: mask.hide(expected),
    got: mask.hide(got),
  }));
  return { ...result, reasons };
}

async function writeReport(request: TestRequest, results: readonly ReportedCase[]): Promise<Result<null>> {
  if (request.junit === undefined) return ok(null);
  const file = path.resolve(request.workingFolder, request.junit);
  try {
    await writeFile(file, printJunit(readTitle(request.document), results));
    return ok(null);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    return fail(
      errorProblem('report-unwritable', `The report ${request.junit} cannot be written (${code}).`, {
        action: 'Name another file, in a folder that is there.',
      }),
    );
  }
}

function readTitle({ definition }: ConnectorDocument): string {
  const info = readMember(definition.tree.root, 'info');
  return (info && readString(info, 'title')) || 'connector';
}

function describeNone(cases: readonly TestCase[], only: readonly string[] | undefined): Problem {
  const message =
    only && cases.length > 0
      ? `No test case is called ${only.join(' or ')}; there are ${cases.map(({ name }) => name).join(', ')}.`
      : 'There are no test cases in this connector.';
  return errorProblem('cases-missing', message, {
    action: 'Send a call in the app and keep it as a test case.',
  });
}

function describeNoConnection(missing: readonly string[]): Problem {
  return errorProblem(
    'connection-missing',
    `The connector needs a connection, and ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not set.`,
    { action: `Set ${missing.join(' and ')}, or name a saved connection with --connection.` },
  );
}
