// Calls one operation for real, from a maker's inputs to the outputs, and records every step on the way.
import { type Problem, errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { CallInput } from '../../shared/contract/calls';
import type { Invocation } from '../../shared/contract/runtime-calls';
import type { TaskContext } from '../../shared/contract/tasks';
import type { CallRecord, Reply, ShownRequest, TraceStep } from '../../shared/runtime/call-record';
import { cutText } from '../../shared/runtime/cut-text';
import { listSecrets } from '../../shared/runtime/list-secrets';
import { maskRecord } from '../../shared/runtime/mask-record';
import { buildMask } from '../../shared/runtime/mask-secrets';
import type { HttpRequest } from '../../shared/runtime/request';
import { buildReplyStep, buildRequestStep } from '../../shared/runtime/trace-steps';
import { type CallLimits, startLimits } from './call-limits';
import { type CallTimer, startTimer } from './call-timer';
import { type PreparedCall, prepareRequest } from './prepare-request';
import { type Call, readCall } from './read-call';
import { readReply } from './read-reply';
import { receiveBody } from './receive-body';
import type { ReceivedBody } from './reply-store';
import type { RuntimeServices } from './runtime-services';
import { type WireReply, findHeader } from './transport';

const longestShownBody = 256 * 1024;

/**
 * Calls the operation. A call that fails on the way answers with its trace and a problem; nothing in the answer holds
 * a secret. Problems: those of the row `runtime.invoke`, and `task-cancelled`.
 */
export async function invokeOperation(
  services: RuntimeServices,
  input: CallInput<'runtime.invoke'>,
  task: TaskContext,
): Promise<Result<Invocation>> {
  const timer = startTimer(() => services.clock());
  task.report('prepare', null, '');
  const call = await readCall(input, services.connections);
  if (!call.ok) return call;
  const prepared = await prepareRequest(call.value, input.inputs, services, timer);
  const outcome = prepared.request
    ? await exchange(call.value, prepared, prepared.request, services, input.timeoutMs, timer, task)
    : { steps: [], reply: null, problem: prepared.problem };
  if (outcome === 'cancelled') return fail(cancelled);
  await noteConnection(services, input.connectionId, outcome.reply);
  const record: CallRecord = {
    request: prepared.request && showRequest(prepared.request),
    reply: outcome.reply,
    problem: outcome.problem,
    durationMs: timer.now(),
    trace: [...prepared.steps, ...outcome.steps],
  };
  const mask = buildMask(
    listSecrets(
      call.value.needs.fields,
      call.value.connection?.values ?? {},
      prepared.credentials,
      call.value.inputs,
      input.inputs,
    ),
  );
  return ok({ operationKey: input.operationKey, ...maskRecord(record, mask) });
}

const cancelled = errorProblem('task-cancelled', 'The call was cancelled.');

/** What came of sending: steps of the trace, and a reply or a problem. */
interface Outcome {
  readonly steps: readonly TraceStep[];
  readonly reply: Reply | null;
  readonly problem: Problem | null;
}

async function exchange(
  call: Call,
  prepared: PreparedCall,
  request: HttpRequest,
  services: RuntimeServices,
  timeoutMs: number,
  timer: CallTimer,
  task: TaskContext,
): Promise<Outcome | 'cancelled'> {
  const { host } = new URL(request.url);
  const limits = startLimits({ host, timeoutMs }, task.signal);
  try {
    const sentAt = timer.now();
    task.report('send', null, host);
    const wire = await attempt(() => services.transport.send(request, limits.signal), limits);
    if (limits.isCancelled()) return 'cancelled';
    const requestStep = buildRequestStep(request, prepared.reroute, problemOf(wire), timer.since(sentAt));
    if (!wire.ok) return { steps: [requestStep], reply: null, problem: wire.problem };

    const receivedAt = timer.now();
    const received = await receive(wire.value, services, limits, task);
    if (limits.isCancelled()) return 'cancelled';
    const sizeBytes = received.ok ? received.value.sizeBytes : 0;
    const head = { ...wire.value, mediaType: findHeader(wire.value.headers, 'content-type') };
    const replyStep = buildReplyStep(head, sizeBytes, problemOf(received), timer.since(receivedAt));
    if (!received.ok) return { steps: [requestStep, replyStep], reply: null, problem: received.problem };

    task.report('read', null, '');
    await services.replies.keep(received.value);
    const { reply, step } = readReply(call, wire.value, received.value, timer);
    return { steps: [requestStep, replyStep, step], reply, problem: null };
  } finally {
    limits.release();
  }
}

function receive(
  wire: WireReply,
  services: RuntimeServices,
  limits: CallLimits,
  task: TaskContext,
): Promise<Result<ReceivedBody>> {
  const length = Number(findHeader(wire.headers, 'content-length'));
  const isPlain = findHeader(wire.headers, 'content-encoding') === '';
  const receiving = {
    expectedBytes: isPlain && length > 0 ? length : null,
    clock: () => services.clock(),
    report: (fraction: number | null, detail: string) => task.report('receive', fraction, detail),
  };
  receiving.report(null, '');
  return attempt(() => receiveBody(wire.body, services.replies, receiving), limits);
}

async function attempt<T>(work: () => Promise<T>, limits: CallLimits): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    return fail(limits.explain(error));
  }
}

function problemOf(result: Result<unknown>): Problem | null {
  return result.ok ? null : result.problem;
}

/** 401 and 403 are about the connection; an error of the server says nothing about it. */
async function noteConnection(
  services: RuntimeServices,
  connectionId: string | null,
  reply: Reply | null,
): Promise<void> {
  if (connectionId === null || !reply || reply.status >= 500) return;
  const isRefused = reply.status === 401 || reply.status === 403;
  await services.connections.note(connectionId, isRefused ? 'refused' : 'works');
}

function showRequest(request: HttpRequest): ShownRequest {
  const { method, url, headers, body } = request;
  return { method, url, headers: [...headers], body: cutText(body?.text ?? '', longestShownBody) };
}
