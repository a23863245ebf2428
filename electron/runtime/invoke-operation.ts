// Calls one operation for real, from a maker's inputs to the outputs, and records every step on the way.
import { errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { CallInput } from '../../shared/contract/calls';
import type { Invocation, NextCall } from '../../shared/contract/runtime-calls';
import type { TaskContext } from '../../shared/contract/tasks';
import type { CallRecord, Reply, ShownRequest } from '../../shared/runtime/call-record';
import { cutText } from '../../shared/runtime/cut-text';
import { maskInputs } from '../../shared/runtime/history-mask';
import { listSecrets } from '../../shared/runtime/list-secrets';
import { maskRecord } from '../../shared/runtime/mask-record';
import { type Mask, buildMask } from '../../shared/runtime/mask-secrets';
import type { HttpRequest } from '../../shared/runtime/request';
import { completeSettings } from '../../shared/runtime/runtime-settings';
import { type CallAnswer, answerCall } from './answer-call';
import { type CallRun, type ReadyRequest, type Stopped, ended } from './call-run';
import { startTimer } from './call-timer';
import { completeHeaders } from './complete-headers';
import { CallCancelled } from './failure';
import { followLink, linkForgotten } from './follow-link';
import type { KeptLink } from './link-store';
import { findBase, prepareRequest } from './prepare-request';
import { readCall } from './read-call';
import { type ReadReply, readReply } from './read-reply';
import { refuse } from './refuse';
import type { RuntimeServices } from './runtime-services';
import type { RuntimeSession } from './runtime-session';

const longestShownBody = 256 * 1024;

type InvokeInput = CallInput<'runtime.invoke'>;

/**
 * Calls the operation. A call that fails on the way answers with its trace and a problem; nothing in the answer holds
 * a secret. Problems: those of the row `runtime.invoke`, and `task-cancelled`.
 */
export async function invokeOperation(
  services: RuntimeServices,
  session: RuntimeSession,
  input: InvokeInput,
  task: TaskContext,
): Promise<Result<Invocation>> {
  const timer = startTimer(() => services.clock());
  task.report('prepare', null, '');
  const call = await readCall(input, services.connections, session.trees);
  if (!call.ok) return call;
  const link = input.linkId ? findLink(session, input.linkId, input.operationKey) : null;
  if (link === undefined) return fail(linkForgotten);
  const run: CallRun = {
    call: call.value,
    given: input.inputs,
    settings: completeSettings(input.settings ?? {}),
    services,
    timer,
    task,
    timeoutMs: input.timeoutMs,
    steps: [],
    credentials: [],
    secrets: [],
  };
  try {
    return ok(await record(run, session, input, link));
  } catch (error) {
    if (error instanceof CallCancelled) return fail(cancelled);
    throw error;
  }
}

const cancelled = errorProblem('task-cancelled', 'The call was cancelled.');

async function record(
  run: CallRun,
  session: RuntimeSession,
  input: InvokeInput,
  link: KeptLink | null,
): Promise<Invocation> {
  const base = await findBase(run);
  const ready = link ? followLink(run, link.url, base) : prepareRequest(run, base);
  const outcome = ready.ok ? await answer(run, session, input.connectionId, ready.value) : noAnswer(ready);
  const reply = await finish(run, input, outcome);
  const problem = outcome.answer.ok ? null : outcome.answer.problem;
  const refusal = outcome.answer.ok ? null : await refuse(run, outcome.answer);
  const found: CallRecord = {
    request: outcome.request && showRequest(run, outcome.request),
    reply: reply?.reply ?? null,
    problem,
    refusal,
    durationMs: run.timer.now(),
    trace: run.steps,
  };
  const mask = buildMask([...listCallSecrets(run), ...run.secrets]);
  const next = keepNext(session, input.operationKey, reply, mask);
  const invocation = { operationKey: input.operationKey, ...maskRecord(found, mask), next };
  noteHistory(run, input.historyOf, invocation, mask);
  return invocation;
}

/** Keeps the call in the history of its connector, where it has one; the answer does not wait for it. */
function noteHistory(
  { services, call, given }: CallRun,
  connectorId: string | undefined,
  invocation: Invocation,
  mask: Mask,
): void {
  if (connectorId === undefined) return;
  const connection = call.connection?.name ?? '';
  void services.history?.note(connectorId, { invocation, connection, ...maskInputs(given, mask) });
}

/** What came of a call; `request` is null where it ended before there was one. */
interface Outcome {
  readonly request: HttpRequest | null;
  readonly answer: CallAnswer['answer'];
  readonly isUnauthenticated: boolean;
}

function noAnswer(stopped: Stopped): Outcome {
  return { request: null, answer: stopped, isUnauthenticated: false };
}

/** Lets the call through the gateway, where its limit is not reached. */
async function answer(
  run: CallRun,
  session: RuntimeSession,
  connectionId: string | null,
  ready: ReadyRequest,
): Promise<Outcome> {
  const most = run.settings.callsPerMinute;
  const waitSeconds =
    connectionId === null ? null : session.throttle.admit(connectionId, most, run.services.clock());
  if (waitSeconds === null) return answerCall(run, ready);
  const problem = errorProblem(
    'calls-throttled',
    `The platform takes ${most ?? 0} calls a minute through one connection, and this is one more.`,
    { action: `Wait ${waitSeconds} seconds.` },
  );
  return noAnswer({ ...ended('throttle', problem), waitSeconds });
}

/** Reads the reply, keeps its body for saving, and notes what it says about the connection. */
async function finish(
  run: CallRun,
  { connectionId, isLookup = false }: InvokeInput,
  outcome: Outcome,
): Promise<ReadReply | null> {
  if (!outcome.answer.ok) return null;
  run.task.report('read', null, '');
  const { value } = outcome.answer;
  if (!isLookup) await run.services.replies.keep(value.body);
  const read = readReply(run.call, value, run.timer);
  run.steps.push(read.step);
  await noteConnection(run.services, connectionId, read.reply, outcome.isUnauthenticated);
  return read;
}

/** 401 and 403 are about the connection; an error of the server says nothing about it. */
async function noteConnection(
  services: RuntimeServices,
  connectionId: string | null,
  reply: Reply,
  isUnauthenticated: boolean,
): Promise<void> {
  if (connectionId === null || (reply.status >= 500 && !isUnauthenticated)) return;
  const isRefused = reply.status === 401 || reply.status === 403 || isUnauthenticated;
  await services.connections.note(connectionId, isRefused ? 'refused' : 'works');
}

/** Null for no such link; undefined is for one that was kept for another operation, or not at all. */
function findLink(session: RuntimeSession, linkId: string, operationKey: string): KeptLink | undefined {
  const link = session.links.find(linkId);
  return link?.operationKey === operationKey ? link : undefined;
}

function keepNext(
  { links }: RuntimeSession,
  operationKey: string,
  reply: ReadReply | null,
  mask: Mask,
): NextCall | null {
  if (!reply?.next) return null;
  const { kind, url, waitSeconds } = reply.next;
  return { kind, linkId: links.keep({ operationKey, url }), url: mask.hide(url), waitSeconds };
}

function listCallSecrets({ call, credentials, given }: CallRun): readonly string[] {
  return listSecrets(call.needs.fields, call.connection?.values ?? {}, credentials, call.inputs, given);
}

function showRequest({ services }: CallRun, request: HttpRequest): ShownRequest {
  const complete = URL.canParse(request.url) ? completeHeaders(request, services.userAgent) : request;
  const { method, url, headers, body } = complete;
  return { method, url, headers: [...headers], body: cutText(body?.text ?? '', longestShownBody) };
}
