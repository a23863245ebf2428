// Builds the steps of a trace, one for each stage that a call goes through. Times are handed in; secrets are hidden
// afterwards by `mask-record`.
import type { JsonValue } from '../base/json-value';
import type { Problem } from '../base/problem';
import type { Input, Operation } from '../operations/operation';
import type { PlacedCredential } from '../security/place-credentials';
import type { OutputRow, TraceLine, TraceStep } from './call-record';
import type { ChosenInput, GivenValues } from './choose-values';
import { cutText } from './cut-text';
import { readContent } from './file-content';
import type { UnrunParts } from './find-unrun-parts';
import { printSize } from './print-size';
import type { HttpRequest, NamedValue } from './request';
import { type WireValue, printPlain } from './wire-value';

/** When a step began and how long it took, in milliseconds from the start of the call. */
export interface StepTime {
  readonly startMs: number;
  readonly durationMs: number;
}

const mostLines = 100;
const longestValue = 1000;

/** The maker's inputs as they were given. */
export function buildInputsStep(
  inputs: readonly Input[],
  given: GivenValues,
  problem: Problem | null,
  time: StepTime,
): TraceStep {
  const filled = inputs.filter((input) => Object.hasOwn(given, input.id));
  const lines = filled.map((input) => sameLine(input.label, printGiven(given[input.id])));
  const summary = filled.length === 0 ? 'No inputs' : printCount(filled.length, 'input');
  return build('inputs', 'Maker inputs', summary, lines, problem, time);
}

/** What the definition made of them: defaults are added, and each value has its place in the call. */
export function buildDefinitionStep(
  operation: Operation,
  chosen: readonly ChosenInput[],
  problem: Problem | null,
  time: StepTime,
): TraceStep {
  const lines = chosen.map(({ input, value, isDefault }): TraceLine => ({
    name: input.id.replace('/', ' '),
    value: printShown(value),
    change: isDefault ? 'added' : 'same',
  }));
  const summary = `${operation.method.toUpperCase()} ${operation.path}`;
  return build('definition', 'Definition', summary, lines, problem, time);
}

/** The credentials that the connection added; skipped where no connection is used or it adds none. */
export function buildConnectionStep(
  name: string | null,
  credentials: readonly PlacedCredential[],
  problem: Problem | null,
  time: StepTime,
): TraceStep {
  const lines = credentials.map((one): TraceLine => ({ name: one.name, value: one.value, change: 'added' }));
  const places = credentials.map((one) => `${one.in} ${one.name}`).join(', ');
  const summary = name === null ? 'No connection' : places === '' ? name : `${name}: ${places}`;
  const step = build('connection', 'Connection', summary, lines, problem, time);
  return problem === null && credentials.length === 0 ? { ...step, outcome: 'skipped' } : step;
}

/** One skipped step for policies and one for custom code, where the operation has them. */
export function buildUnrunSteps(parts: UnrunParts, time: StepTime): readonly TraceStep[] {
  const steps: TraceStep[] = [];
  const count = parts.policies.length;
  if (count > 0) {
    const summary = `${printCount(count, 'policy', 'policies')} of this operation ${count === 1 ? 'was' : 'were'} not run`;
    const lines = parts.policies.map((title) => sameLine(title, 'Runs in the cloud only'));
    steps.push({ ...build('policy', 'Policies', summary, lines, null, time), outcome: 'skipped' });
  }
  if (parts.isScripted) {
    const summary = 'The custom code of this operation was not run';
    steps.push({ ...build('script', 'Custom code', summary, [], null, time), outcome: 'skipped' });
  }
  return steps;
}

/** The request as it left. `reroute` is said where it went to another host than the definition's. */
export function buildRequestStep(
  request: HttpRequest,
  reroute: { readonly from: string; readonly to: string } | null,
  problem: Problem | null,
  time: StepTime,
): TraceStep {
  const host: readonly TraceLine[] = reroute
    ? [{ name: 'Host', value: reroute.to, before: reroute.from, change: 'changed' }]
    : [];
  const size = request.body
    ? [sameLine('Body', `${printSize(request.body.bytes.length)}, ${request.body.mediaType}`)]
    : [];
  const headers = request.headers.map((header) => sameLine(header.name, header.value));
  const summary = `${request.method} ${request.url}`;
  return build('request', 'Request', summary, [...host, ...headers, ...size], problem, time);
}

/** The reply as it came. */
export function buildReplyStep(
  reply: { readonly status: number; readonly headers: readonly NamedValue[]; readonly mediaType: string },
  sizeBytes: number,
  problem: Problem | null,
  time: StepTime,
): TraceStep {
  const lines = reply.headers.map((header) => sameLine(header.name, header.value));
  const summary = [reply.mediaType, printSize(sizeBytes)].filter((part) => part !== '').join(', ');
  return build('reply', `Reply ${reply.status}`, summary, lines, problem, time);
}

/** What the maker gets. `note` stands for the count where there is something else to say. */
export function buildOutputsStep(
  rows: readonly OutputRow[],
  note: string,
  problem: Problem | null,
  time: StepTime,
): TraceStep {
  const undeclared = rows.filter((row) => row.undeclared).length;
  const extra = undeclared > 0 ? `, ${undeclared} not in the definition` : '';
  const summary = note || (rows.length === 0 ? 'No outputs' : `${printCount(rows.length, 'output')}${extra}`);
  const lines = rows
    .filter((row) => row.value !== '')
    .map((row): TraceLine => ({
      name: row.path || row.label,
      value: row.value,
      change: row.undeclared ? 'added' : 'same',
    }));
  return build('outputs', 'Outputs', summary, lines, problem, time);
}

function build(
  kind: TraceStep['kind'],
  title: string,
  summary: string,
  lines: readonly TraceLine[],
  problem: Problem | null,
  time: StepTime,
): TraceStep {
  const outcome = problem ? 'failed' : 'done';
  const shown = lines
    .slice(0, mostLines)
    .map((line) => ({ ...line, value: cutText(line.value, longestValue) }));
  return { kind, title, summary, outcome, ...time, lines: shown, problem };
}

function sameLine(name: string, value: string): TraceLine {
  return { name, value, change: 'same' };
}

function printGiven(value: JsonValue | undefined): string {
  return value === undefined ? '' : printShown(value);
}

/** A value as text; of a file what it is instead of its bytes. */
function printShown(value: WireValue): string {
  const content = readContent(value);
  return content === undefined
    ? printPlain(value)
    : `File of ${printSize(Math.floor((content.length * 3) / 4))}`;
}

function printCount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
