// Takes a call through the policies of one section, one after the other, and leaves a step in the trace for each.
import { type Problem, errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import { applyPolicy, changesBody, placeProblem } from '../../shared/policies/apply-policy';
import type { PolicyReply, PolicyRequest } from '../../shared/policies/message';
import type { PolicyCall, PolicyContext, PolicyOutcome } from '../../shared/policies/policy-call';
import type { PolicyInstance } from '../../shared/policies/read-policies';
import { isHeaderValue } from '../../shared/runtime/build-request';
import { buildPolicyStep, buildSkippedPolicyStep } from '../../shared/runtime/policy-step';
import type { CallRun } from './call-run';
import { CallCancelled } from './failure';

/** Makes the call that a policy wants an answer of first. */
export type Ask = (request: PolicyRequest, policy: PolicyInstance) => Promise<Result<PolicyReply>>;

/** What the policies made of a call. */
export interface PoliciesRun {
  readonly call: PolicyCall;
  /** Of the policy that ended the call; the ones behind it did not run. */
  readonly problem: Problem | null;
  /** True where a policy marks the connection as broken. */
  readonly isUnauthenticated: boolean;
}

/** Runs the policies in their order. Problems: those of `applyPolicy`, `header-value-unfit`, and those of `ask`. */
export async function runPolicies(
  run: CallRun,
  policies: readonly PolicyInstance[],
  start: PolicyCall,
  context: PolicyContext,
  ask: Ask,
): Promise<PoliciesRun> {
  let call = start;
  let isUnauthenticated = false;
  for (const policy of policies) {
    if (run.task.signal.aborted) throw new CallCancelled();
    const startMs = run.timer.now();
    const place = run.steps.length;
    const reason = explainSkip(policy, call, context);
    if (reason !== null) {
      run.steps.push(buildSkippedPolicyStep(policy, reason, run.timer.since(startMs)));
      continue;
    }
    const outcome = await finish(run, policy, applyPolicy(policy, call, context), ask);
    const problem = outcome.ok ? null : outcome.problem;
    const after = outcome.ok ? outcome.value.call : call;
    const isBroken = outcome.ok && outcome.value.kind === 'unauthenticated';
    const note = isBroken ? 'the connection is marked as broken' : '';
    // Before the steps of the call that it made for itself.
    run.steps.splice(place, 0, buildPolicyStep(policy, call, after, note, problem, run.timer.since(startMs)));
    if (problem) return { call, problem, isUnauthenticated };
    isUnauthenticated ||= isBroken;
    call = after;
  }
  return { call, problem: null, isUnauthenticated };
}

type Done = Exclude<PolicyOutcome, { readonly kind: 'fetch' }>;

/** Asks where the policy wants an answer first, and checks what it made of the headers. */
async function finish(
  run: CallRun,
  policy: PolicyInstance,
  outcome: Result<PolicyOutcome>,
  ask: Ask,
): Promise<Result<Done>> {
  if (!outcome.ok) return outcome;
  if (outcome.value.kind !== 'fetch') return check(policy, outcome.value);
  const reply = await ask(outcome.value.request, policy);
  if (!reply.ok) return reply;
  const call = outcome.value.finish(reply.value);
  if (!call.ok) return fail(placeProblem(policy, call.problem));
  run.secrets.push(...outcome.value.listSecrets(call.value));
  return check(policy, { kind: 'done', call: call.value });
}

function check(policy: PolicyInstance, done: Done): Result<Done> {
  const { request, reply } = done.call;
  const unfit = [...request.headers, ...(reply?.headers ?? [])].find(({ value }) => !isHeaderValue(value));
  if (!unfit) return ok(done);
  return fail(placeProblem(policy, describeHeader(policy, unfit.name)));
}

function describeHeader(policy: PolicyInstance, name: string): Problem {
  return errorProblem(
    'header-value-unfit',
    `The policy "${policy.title}" gives the header ${name} a character that it cannot carry.`,
    { action: 'Take line breaks and characters outside Latin-1 out of the value.' },
  );
}

/** Why a policy is left out; null where it runs. */
function explainSkip(policy: PolicyInstance, call: PolicyCall, { settings }: PolicyContext): string | null {
  if (policy.section === 'Request' || !call.reply || !changesBody(policy)) return null;
  if (call.reply.status >= 400 && settings.errorReplies === 'leave-body')
    return `left out, the reply has status ${call.reply.status}`;
  return null;
}
