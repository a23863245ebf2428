// Builds the steps of a trace, one for each stage that a call goes through. Times are handed in; secrets are hidden
// afterwards by `mask-record`.
import type { JsonValue } from '../base/json-value';
import type { Problem } from '../base/problem';
import type { Input, Operation } from '../operations/operation';
import type { PlacedCredential } from '../security/place-credentials';
import type { OutputRow, Refusal, TraceLine, TraceStep } from './call-record';
import type { ChosenInput, GivenValues } from './choose-values';
import { readContent } from './file-content';
import { printSize } from './print-size';
import type { HttpRequest, NamedValue } from './request';
import { type StepTime, buildStep, printCount, sameLine } from './trace-step';
import { type WireValue, printPlain } from './wire-value';

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
  return buildStep('inputs', 'Maker inputs', summary, lines, problem, time);
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
  return buildStep('definition', 'Definition', summary, lines, problem, time);
}

/** A link of an earlier reply, in the place of inputs. `note` says what is particular about it. */
export function buildLinkStep(
  link: string,
  note: string,
  problem: Problem | null,
  time: StepTime,
): TraceStep {
  const lines = [sameLine('link', link), ...(note === '' ? [] : [sameLine('', note)])];
  return buildStep('definition', 'Next page', 'From the reply before', lines, problem, time);
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
  const step = buildStep('connection', 'Connection', summary, lines, problem, time);
  return problem === null && credentials.length === 0 ? { ...step, outcome: 'skipped' } : step;
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
  return buildStep('request', 'Request', summary, [...host, ...headers, ...size], problem, time);
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
  return buildStep('reply', `Reply ${reply.status}`, summary, lines, problem, time);
}

/** A wait before the call is sent again. */
export function buildWaitStep(summary: string, time: StepTime): TraceStep {
  return buildStep('wait', 'Wait', summary, [], null, time);
}

/** What the maker gets where the gateway refuses the call. */
export function buildRefusalStep(refusal: Refusal, time: StepTime): TraceStep {
  const { status, statusText, headers, body } = refusal;
  const lines = [
    ...headers.map(({ name, value }) => sameLine(`header ${name}`, value)),
    sameLine('body', body),
  ];
  return buildStep('outputs', 'Outputs', `${status} ${statusText} from the gateway`, lines, null, time);
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
  return buildStep('outputs', 'Outputs', summary, lines, problem, time);
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
