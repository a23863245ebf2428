// The steps of a trace that are about policies: what each changed, or why it was left out.
import type { Problem } from '../base/problem';
import type { PolicyCall } from '../policies/policy-call';
import type { PolicyInstance } from '../policies/read-policies';
import type { TraceStep } from './call-record';
import { listCallChanges } from './compare-calls';
import { type StepTime, buildStep, printCount } from './trace-step';

/** A policy that ran. `note` stands for the count of changes where there is something else to say. */
export function buildPolicyStep(
  policy: PolicyInstance,
  before: PolicyCall,
  after: PolicyCall,
  note: string,
  problem: Problem | null,
  time: StepTime,
): TraceStep {
  const lines = listCallChanges(before, after);
  const count = lines.length === 0 ? 'Changes nothing' : printCount(lines.length, 'change');
  const summary = problem ? nameTemplate(policy) : `${nameTemplate(policy)}: ${note || count}`;
  return buildStep('policy', policy.title, summary, lines, problem, time);
}

/** A policy that was left out, and why. */
export function buildSkippedPolicyStep(policy: PolicyInstance, reason: string, time: StepTime): TraceStep {
  return {
    ...buildStep('policy', policy.title, `${nameTemplate(policy)}: ${reason}`, [], null, time),
    outcome: 'skipped',
  };
}

/** The name of the template with its section, where the title does not say it already. */
function nameTemplate(policy: PolicyInstance): string {
  const section = { Request: 'Request', Response: 'Reply', Failure: 'Failure' }[policy.section];
  const name = policy.template?.title ?? policy.templateId;
  return name === policy.title ? section : `${section}, ${name}`;
}
