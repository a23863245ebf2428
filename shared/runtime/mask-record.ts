// Hides the secrets in a whole call: the last thing that is done to it before it leaves the runtime. Every text that
// somebody else had a say in goes through the mask; fixed words of the record do not.
import type { Problem } from '../base/problem';
import type {
  CallRecord,
  OutputRow,
  Refusal,
  Reply,
  ShownRequest,
  TraceLine,
  TraceStep,
} from './call-record';
import { isSecretHeader, readCredential } from './list-secrets';
import { type Mask, maskText } from './mask-secrets';
import { cutMark } from './cut-text';
import type { NamedValue } from './request';

/** The record without any secret. */
export function maskRecord(record: CallRecord, mask: Mask): CallRecord {
  return {
    request: record.request && maskRequest(record.request, mask),
    reply: record.reply && maskReply(record.reply, mask),
    problem: record.problem && maskProblem(record.problem, mask),
    refusal: record.refusal ? maskRefusal(record.refusal, mask) : null,
    durationMs: record.durationMs,
    trace: record.trace.map((step) => maskStep(step, mask)),
  };
}

/** A header with its value hidden where its name says so; the word before a credential stays: `Bearer ••••••••`. */
export function maskHeader({ name, value }: NamedValue, mask: Mask): NamedValue {
  const shown = mask.hide(name);
  if (!isSecretHeader(name) || value === '') return { name: shown, value: hideShown(value, mask) };
  if (/^set-cookie$/i.test(name))
    return { name: shown, value: mask.hide(value.replace(/=[^;]*/, `=${maskText}`)) };
  const word = value.slice(0, value.length - readCredential(value).length);
  return { name: shown, value: `${word}${maskText}` };
}

/** The problem with secrets hidden in what it says. */
export function maskProblem(problem: Problem, mask: Mask): Problem {
  return {
    ...problem,
    message: mask.hide(problem.message),
    ...(problem.action === undefined ? {} : { action: mask.hide(problem.action) }),
  };
}

function maskRequest(request: ShownRequest, mask: Mask): ShownRequest {
  return {
    method: request.method,
    url: mask.hide(request.url),
    headers: request.headers.map((header) => maskHeader(header, mask)),
    body: hideShown(request.body, mask),
  };
}

function maskRefusal(refusal: Refusal, mask: Mask): Refusal {
  const headers = refusal.headers.map((header) => maskHeader(header, mask));
  return { ...refusal, headers, body: mask.hide(refusal.body) };
}

function maskReply(reply: Reply, mask: Mask): Reply {
  const { body } = reply;
  const isText = body.kind === 'json' || body.kind === 'text';
  const isCut = body.shownBytes < body.sizeBytes;
  const hide = (text: string) => (isCut ? mask.hideCut(text) : mask.hide(text));
  return {
    status: reply.status,
    statusText: mask.hide(reply.statusText),
    headers: reply.headers.map((header) => maskHeader(header, mask)),
    body: { ...body, mediaType: mask.hide(body.mediaType), text: isText ? hide(body.text) : body.text },
    outputs: reply.outputs.map((row) => maskRow(row, mask)),
  };
}

function maskRow(row: OutputRow, mask: Mask): OutputRow {
  const { label, path, value } = row;
  return { ...row, label: mask.hide(label), path: mask.hide(path), value: hideShown(value, mask) };
}

function maskStep(step: TraceStep, mask: Mask): TraceStep {
  return {
    ...step,
    title: mask.hide(step.title),
    summary: mask.hide(step.summary),
    lines: step.lines.map((line) => maskLine(step, line, mask)),
    problem: step.problem && maskProblem(step.problem, mask),
  };
}

/** A text that may have been cut for showing. */
function hideShown(text: string, mask: Mask): string {
  return text.endsWith(cutMark)
    ? `${mask.hideCut(text.slice(0, -cutMark.length))}${cutMark}`
    : mask.hide(text);
}

/** Lines that stand for headers follow the rule for headers. */
function maskLine(step: TraceStep, line: TraceLine, mask: Mask): TraceLine {
  const header = readHeaderName(step, line);
  const hide = (value: string) =>
    header === null ? hideShown(value, mask) : maskHeader({ name: header, value }, mask).value;
  return {
    ...line,
    name: mask.hide(line.name),
    value: hide(line.value),
    ...(line.before === undefined ? {} : { before: hide(line.before) }),
  };
}

/** The header that a line is about; null for every other line. Policies and scripts write `header X-Client`. */
function readHeaderName({ kind }: TraceStep, { name }: TraceLine): string | null {
  if (kind === 'request' || kind === 'reply' || kind === 'connection') return name;
  return /^header (.+)$/.exec(name)?.[1] ?? null;
}
