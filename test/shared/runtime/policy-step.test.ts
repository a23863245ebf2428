import { expect, test } from 'vitest';
import type { PolicyCall } from '../../../shared/policies/policy-call';
import type { PolicyInstance } from '../../../shared/policies/read-policies';
import { findTemplate } from '../../../shared/policies/template-catalogue';
import { buildPolicyStep, buildSkippedPolicyStep } from '../../../shared/runtime/policy-step';

const time = { startMs: 1, durationMs: 2 };
const policy: PolicyInstance = {
  templateId: 'setheader',
  template: findTemplate('setheader') ?? null,
  title: 'Tenant',
  section: 'Request',
  operationIds: [],
  parameters: {},
  place: [],
};
const request = { method: 'GET', baseUrl: 'https://a', path: '/', query: [], headers: [], body: undefined };
const before: PolicyCall = { request, reply: null };
const after: PolicyCall = { request: { ...request, headers: [{ name: 'X-T', value: 'n' }] }, reply: null };

test('a step says the section, the template and how much changed', () => {
  expect(buildPolicyStep(policy, before, after, '', null, time)).toEqual({
    kind: 'policy',
    title: 'Tenant',
    summary: 'Request, Set HTTP header: 1 change',
    outcome: 'done',
    ...time,
    lines: [{ name: 'header X-T', value: 'n', change: 'added' }],
    problem: null,
  });
  expect(buildPolicyStep(policy, before, before, '', null, time).summary).toMatch(/: Changes nothing$/);
  expect(buildPolicyStep(policy, before, before, 'marked', null, time).summary).toMatch(/: marked$/);
});

test('a policy that fails and one that is left out', () => {
  const problem = { code: 'c', message: 'm', severity: 'error' as const };
  const unknown = { ...policy, template: null, templateId: 'x', title: 'x', section: 'Response' as const };
  expect(buildPolicyStep(unknown, before, before, '', problem, time)).toMatchObject({
    outcome: 'failed',
    summary: 'Reply',
    problem,
  });
  expect(buildSkippedPolicyStep(policy, 'left out', time)).toMatchObject({
    outcome: 'skipped',
    summary: 'Request, Set HTTP header: left out',
  });
});
