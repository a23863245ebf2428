import { describe, expect, it } from 'vitest';
import { ok } from '../../../shared/base/result';
import type { Invocation } from '../../../shared/contract/runtime-calls';
import type { OperationKey } from '../../../shared/operations/operation';
import { readCases } from '../../../shared/runtime/case-schema';
import type { Answers } from '../../support/fake-bridge';
import { openStudio } from '../../support/open-studio';

const key = 'get /products' as OperationKey;

function invocation(status = 200): Invocation {
  return {
    operationKey: key,
    request: null,
    reply: {
      status,
      statusText: 'OK',
      headers: [],
      body: { kind: 'empty', mediaType: '', text: '', shownBytes: 0, sizeBytes: 0 },
      outputs: [],
    },
    problem: null,
    durationMs: 5,
    trace: [],
  };
}

async function open(answers: Answers = {}) {
  const studio = openStudio({ 'runtime.invoke': () => ok(invocation()), ...answers });
  const state = () => studio.store.getState();
  await state().invoke(key);
  const cases = () => readCases(state().connector?.document ?? { sidecar: null }).cases;
  return { ...studio, state, cases };
}

describe('test cases in the window', () => {
  it('are made of the last call, and opened', async () => {
    const { state, cases } = await open();
    state().keepCase(key);
    expect(cases()).toEqual([
      { name: 'List products', operation: 'ListProducts', inputs: {}, expect: { status: 200 }, take: [] },
    ]);
    expect([state().openCase, state().testView]).toEqual(['List products', 'cases']);
    state().undo();
    expect(cases()).toEqual([]);
  });

  it('are renamed, moved and removed by steps that undo takes back', async () => {
    const { state, cases } = await open();
    state().keepCase(key);
    state().keepCase(key);
    expect(state().renameCase('List products', '')).toBe('A name cannot be empty.');
    expect(state().renameCase('List products', 'List products 2')).toContain('already');
    expect(state().renameCase('List products', 'First')).toBe('');
    state().moveCase('First', 1);
    expect(cases().map(({ name }) => name)).toEqual(['List products 2', 'First']);
    state().removeCase('First');
    expect(cases()).toHaveLength(1);
    state().undo();
    expect(cases()).toHaveLength(2);
  });

  it('refuse what looks like a secret', async () => {
    const { state, cases } = await open();
    const secret = {
      name: 'A',
      operation: 'ListProducts',
      inputs: { 'header/Authorization': 'Bearer abcdefghijklmnop' },
      expect: {},
      take: [],
    };
    expect(state().saveCase(secret)).toContain('looks like a secret');
    expect(cases()).toEqual([]);
  });

  it('run over the chosen connection, and say how it went', async () => {
    const { state, bridge } = await open();
    state().keepCase(key);
    state().keepCase(key);
    await state().runCases(null);
    expect(Object.values(state().caseResults).map(({ outcome }) => outcome)).toEqual(['passed', 'passed']);
    expect(state().announcement.text).toBe('2 passed.');
    expect(state().caseRun).toBeNull();
    expect(bridge.inputsOf('runtime.invoke').at(-1)).toMatchObject({ operationKey: key, isLookup: true });
    await state().runCases(['List products']);
    expect(bridge.inputsOf('runtime.invoke')).toHaveLength(4);
  });

  it('end when they are cancelled', async () => {
    const { state } = await open();
    state().keepCase(key);
    state().keepCase(key);
    const run = state().runCases(null);
    state().caseRun?.cancel();
    await run;
    expect(state().caseResults['List products 2']?.outcome).toBe('skipped');
  });
});
