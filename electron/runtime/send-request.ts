// Sends one request and takes its reply in, and leaves both in the trace.
import { type Problem, errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { HttpRequest } from '../../shared/runtime/request';
import { buildReplyStep, buildRequestStep } from '../../shared/runtime/trace-steps';
import { type CallLimits, startLimits } from './call-limits';
import type { Answer, CallRun } from './call-run';
import { completeHeaders } from './complete-headers';
import { CallCancelled } from './failure';
import { receiveBody } from './receive-body';
import type { ReceivedBody } from './reply-store';
import type { Reroute } from './sample-api';
import { type WireReply, findHeader } from './transport';

/** How a request is called in the trace. */
export interface SendNote {
  /** Behind the titles of its two steps: `, try 2`. */
  readonly suffix: string;
  readonly reroute: Reroute | null;
}

/**
 * The answer of the web API, whatever its status. Problems: `host-invalid`, and those of `describeFailure`. Rejects
 * with `CallCancelled`.
 */
export async function sendRequest(
  run: CallRun,
  request: HttpRequest,
  note: SendNote,
): Promise<Result<Answer>> {
  const { timer, task, services, steps } = run;
  if (!URL.canParse(request.url)) return refuseAddress(run, request, note);
  const complete = completeHeaders(request, services.userAgent);
  const { host } = new URL(complete.url);
  const limits = startLimits({ host, timeoutMs: run.timeoutMs }, task.signal);
  try {
    const sentAt = timer.now();
    task.report('send', null, host);
    const wire = await attempt(() => services.transport.send(complete, limits.signal), limits);
    const problem = wire.ok ? null : wire.problem;
    steps.push(name(note, buildRequestStep(complete, note.reroute, problem, timer.since(sentAt))));
    return wire.ok ? await receive(run, wire.value, note, limits) : wire;
  } finally {
    limits.release();
  }
}

async function receive(
  run: CallRun,
  wire: WireReply,
  note: SendNote,
  limits: CallLimits,
): Promise<Result<Answer>> {
  const { timer, steps } = run;
  const receivedAt = timer.now();
  const received = await attempt(() => receiveWire(run, wire), limits);
  const sizeBytes = received.ok ? received.value.sizeBytes : 0;
  const head = { ...wire, mediaType: findHeader(wire.headers, 'content-type') };
  const problem = received.ok ? null : received.problem;
  steps.push(name(note, buildReplyStep(head, sizeBytes, problem, timer.since(receivedAt))));
  if (!received.ok) return received;
  const { status, statusText, headers } = wire;
  return ok({ status, statusText, headers, body: received.value });
}

function receiveWire({ services, task }: CallRun, wire: WireReply): Promise<ReceivedBody> {
  const length = Number(findHeader(wire.headers, 'content-length'));
  const isPlain = findHeader(wire.headers, 'content-encoding') === '';
  const receiving = {
    expectedBytes: isPlain && length > 0 ? length : null,
    clock: () => services.clock(),
    report: (fraction: number | null, detail: string) => task.report('receive', fraction, detail),
  };
  receiving.report(null, '');
  return receiveBody(wire.body, services.replies, receiving);
}

async function attempt<T>(work: () => Promise<T>, limits: CallLimits): Promise<Result<T>> {
  try {
    const value = await work();
    if (limits.isCancelled()) throw new CallCancelled();
    return ok(value);
  } catch (error) {
    if (limits.isCancelled()) throw new CallCancelled();
    return fail(limits.explain(error));
  }
}

function refuseAddress(run: CallRun, request: HttpRequest, note: SendNote): Result<never> {
  const problem = describeAddress(request.url);
  run.steps.push(name(note, buildRequestStep(request, null, problem, run.timer.since(run.timer.now()))));
  return fail(problem);
}

function describeAddress(url: string): Problem {
  return errorProblem('host-invalid', `${url} is no address that can be called.`, {
    action: 'Check what the policies make of host and path.',
  });
}

function name<S extends { readonly title: string }>({ suffix }: SendNote, step: S): S {
  return { ...step, title: `${step.title}${suffix}` };
}
