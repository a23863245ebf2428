import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import { listBindings } from '../../../shared/runtime/binding-list';
import { planLookup } from '../../../shared/runtime/binding-plan';
import { openBound } from '../../support/bound-connector';

function plan(inputId: string | null, values: Readonly<Record<string, JsonValue>> = {}) {
  const { tree, operation } = openBound();
  const found = listBindings(tree, operation).find((one) => one.inputId === inputId);
  if (!found) throw new Error('No such binding.');
  const planned = planLookup(tree, operation, found.binding, values);
  if (planned.kind === 'call') return `${planned.operationKey} ${JSON.stringify(planned.inputs)}`;
  return planned.kind === 'wait' ? planned.sentence : `${planned.problem.code}: ${planned.problem.message}`;
}

describe('planLookup', () => {
  it('gives fixed values', () => {
    expect(plan('query/site')).toBe('get /sites {"query/top":50}');
  });

  it('waits for what it depends on, then passes it on', () => {
    expect(plan('query/list')).toBe('Fill in Site first.');
    expect(plan('query/list', { 'query/site': 'S1' })).toBe(
      'get /lists {"query/site":"S1","query/kind":"open"}',
    );
  });

  it('takes values out of the body, and fields by a bare name', () => {
    expect(plan('body/kind')).toBe('Fill in Owner first.');
    expect(plan('body/kind', { 'body/head/owner': 'ann' })).toBe('get /lists {"query/site":"ann"}');
    expect(plan('body/fields', { 'query/list': 'L' })).toBe('get /schema {"query/list":"L"}');
    expect(plan(null, { 'query/list': 'L' })).toBe('get /schema {"query/list":"L"}');
  });

  it('says what is wrong in the definition', () => {
    expect(plan('path/id')).toBe(
      'binding-argument-missing: ListNeedy needs must, and nothing gives it a value.',
    );
    expect(plan('query/user')).toBe(
      'binding-platform-only: The choices come from AadGraph.GetUsers, which only the platform answers.',
    );
    expect(plan('query/wrong')).toBe(
      'binding-argument-unknown: ListSites is given none, but has no such parameter.',
    );
  });

  it('says when the operation is gone', () => {
    const { tree, operation } = openBound();
    const [first] = listBindings(tree, operation);
    if (!first) throw new Error('No binding.');
    const planned = planLookup(tree, operation, { ...first.binding, operationId: 'Gone' }, {});
    expect(planned).toMatchObject({ kind: 'broken', problem: { code: 'binding-operation-missing' } });
  });
});
