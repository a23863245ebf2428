// What the maker gets where a call ends before a reply of the web API: the refusal of the gateway, after the policies
// that are there for failures.
import { errorProblem } from '../../shared/base/problem';
import { fail } from '../../shared/base/result';
import type { PolicyCall } from '../../shared/policies/policy-call';
import type { Refusal } from '../../shared/runtime/call-record';
import { refuseCall } from '../../shared/runtime/refuse-call';
import { buildRefusalStep } from '../../shared/runtime/trace-steps';
import { buildContext, listPolicies } from './answer-call';
import type { CallRun, Stopped } from './call-run';
import { runPolicies } from './run-policies';

/** The refusal, with its step in the trace; null where the call never came as far as the gateway. */
export async function refuse(run: CallRun, stopped: Stopped): Promise<Refusal | null> {
  if (stopped.at === 'inputs') return null;
  const startMs = run.timer.now();
  const plain = refuseCall(stopped.at, stopped.problem, stopped.waitSeconds);
  const refusal = stopped.at === 'sending' ? await applyFailurePolicies(run, plain) : plain;
  run.steps.push(buildRefusalStep(refusal, run.timer.since(startMs)));
  return refusal;
}

const nobodyToAsk = errorProblem(
  'policy-value-call-failed',
  'A policy that takes a value from the web API cannot run when there is no reply of it.',
  { action: 'Let it run on the request.' },
);

async function applyFailurePolicies(run: CallRun, refusal: Refusal): Promise<Refusal> {
  const policies = listPolicies(run, 'Failure');
  if (policies.length === 0) return refusal;
  const request = { method: '', baseUrl: '', path: '', query: [], headers: [], body: undefined };
  const { status, headers } = refusal;
  const call: PolicyCall = { request, reply: { status, headers, body: undefined } };
  const context = buildContext(run, { pathParameters: {} }, request);
  const done = await runPolicies(run, policies, call, context, async () => fail(nobodyToAsk));
  return { ...refusal, headers: [...(done.call.reply?.headers ?? headers)] };
}
