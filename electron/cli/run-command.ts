// Runs one command on a folder: opens the connector through the rooms of the app and says what comes out.
import path from 'node:path';
import type { Problem } from '../../shared/base/problem';
import { type ConnectorDocument, type ConnectorFiles } from '../../shared/connector/document';
import { openDocument } from '../../shared/connector/open-document';
import { checkConnector } from '../../shared/rules/check-connector';
import { countCases, type ReportedCase } from '../../shared/runtime/case-report';
import { exportZip } from '../workspace/export-zip';
import { openConnector } from '../workspace/open-connector';
import { describeInfo, printInfo } from './info';
import type { CommandRequest } from './parse-arguments';
import { countSeverities, listPlaces, printCounts, printProblem } from './print-problems';
import type { Environment } from './environment-connection';
import { printResults, runTests } from './run-tests';

/** What a command says and how it ends: 0 fine, 1 problems, 2 not read. */
export interface CommandOutcome {
  readonly output: string;
  readonly isError: boolean;
  readonly exitCode: 0 | 1 | 2;
}

/** A connector that was opened for a command. */
interface Opened {
  readonly folder: string;
  readonly files: ConnectorFiles;
  readonly document: ConnectorDocument;
  /** Notices of opening: files that were left alone, a save that was finished. */
  readonly notices: readonly Problem[];
}

/** Runs a command; folders and files are seen from `workingFolder`, secrets of `test` come from `environment`. */
export async function runCommand(
  request: CommandRequest,
  workingFolder: string,
  environment: Environment = {},
): Promise<CommandOutcome> {
  const folder = path.resolve(workingFolder, request.folder);
  const found = await openConnector(folder);
  const document = found.ok ? openDocument(found.value.files) : found;
  if (!found.ok || !document.ok) {
    const problem = found.ok ? (document.ok ? undefined : document.problem) : found.problem;
    return describeUnread(request, folder, problem ? [problem] : []);
  }
  const opened = {
    folder,
    files: found.value.files,
    document: document.value,
    notices: found.value.problems,
  };
  if (request.command === 'validate') return validate(request, opened);
  if (request.command === 'info') return tell(request, opened);
  return request.command === 'test'
    ? test(request, opened, workingFolder, environment)
    : pack(request, opened, workingFolder);
}

async function test(
  request: CommandRequest,
  { folder, document }: Opened,
  workingFolder: string,
  environment: Environment,
): Promise<CommandOutcome> {
  const ran = await runTests({ ...request, folder, document, environment, workingFolder });
  if (!ran.ok) return describeUnread(request, folder, [ran.problem]);
  const { results, problems } = ran.value;
  const counts = countCases(results);
  const isRed = counts.failed + counts.skipped + problems.length > 0;
  const output = request.json
    ? printJson({
        command: 'test',
        folder,
        ...counts,
        cases: results.map(reportCase),
        problems: listPlaces(problems, document),
      })
    : printResults(ran.value);
  return { output, isError: false, exitCode: isRed ? 1 : 0 };
}

/** A result without the call itself. */
function reportCase({ name, operation, outcome, durationMs, reasons }: ReportedCase): ReportedCase {
  return { name, operation, outcome, durationMs, reasons };
}

function validate(request: CommandRequest, { folder, document, notices }: Opened): CommandOutcome {
  const problems = [...notices, ...checkConnector(document)];
  const places = listPlaces(problems, document);
  const counts = countSeverities(problems);
  const output = request.json
    ? printJson({ command: 'validate', folder, ...counts, problems: places })
    : [...places.map(printProblem), printCounts(counts)].join('\n');
  return { output, isError: false, exitCode: counts.errors > 0 ? 1 : 0 };
}

function tell(request: CommandRequest, { folder, document }: Opened): CommandOutcome {
  const info = describeInfo(document);
  const output = request.json ? printJson({ command: 'info', folder, ...info }) : printInfo(info);
  return { output, isError: false, exitCode: 0 };
}

async function pack(request: CommandRequest, opened: Opened, workingFolder: string): Promise<CommandOutcome> {
  const { folder, files, document } = opened;
  const target = request.out === '' ? `${folder}.zip` : path.resolve(workingFolder, request.out);
  const written = await exportZip(files, path.basename(target), () => Promise.resolve(target));
  if (!written.ok) {
    const places = listPlaces([written.problem], document);
    const output = request.json
      ? printJson({ command: 'pack', folder, problems: places })
      : places.map(printProblem).join('\n');
    return { output, isError: !request.json, exitCode: 1 };
  }
  const { path: file = target, sizeBytes = 0, entries = [], findings = [] } = written.value ?? {};
  const places = listPlaces(findings, document);
  const output = request.json
    ? printJson({ command: 'pack', folder, file, sizeBytes, entries, problems: places })
    : [
        ...places.map(printProblem),
        `${file} holds ${entries.map(({ name }) => name).join(', ')} (${sizeBytes} bytes).`,
      ].join('\n');
  return { output, isError: false, exitCode: 0 };
}

function describeUnread(
  request: CommandRequest,
  folder: string,
  problems: readonly Problem[],
): CommandOutcome {
  const places = listPlaces(problems, null);
  const output = request.json
    ? printJson({ command: request.command, folder, problems: places })
    : places.map(printProblem).join('\n');
  return { output, isError: !request.json, exitCode: 2 };
}

function printJson(value: object): string {
  return JSON.stringify(value, null, 2);
}
