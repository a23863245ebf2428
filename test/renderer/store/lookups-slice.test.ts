// Lookups over the connection.
import { describe, expect, it } from 'vitest';
import { printLookupKey, type LookupCall } from '../../../renderer/store/lookups-slice';
import { errorProblem } from '../../../shared/base/problem';
import { fail, ok } from '../../../shared/base/result';
import type { Invocation } from '../../../shared/contract/runtime-calls';
import type { OperationKey } from '../../../shared/operations/operation';
import { openStudio } from '../../support/open-studio';

const call: LookupCall = { ok: true, operation: 'get /products' as OperationKey, inputs: { 'query/top': 5 } };

const answered = (status: number, text: string): Invocation => ({
  operationKey: 'get /products',
  request: null,
  reply: {
    status,
    statusText: status === 200 ? 'OK' : 'Unauthorized',
    headers: [],
    body: {
      kind: 'json',
      mediaType: 'application/json',
      text,
      shownBytes: text.length,
      sizeBytes: text.length,
    },
    outputs: [],
  },
  problem: null,
  durationMs: 1,
  trace: [],
});

describe('lookUp', () => {
  it('calls once and keeps the reply; again calls again', async () => {
    const { store, bridge } = openStudio({ 'runtime.invoke': () => ok(answered(200, '{"value":[1]}')) });
    const key = printLookupKey(call, null);
    const first = store.getState().lookUp(call);
    expect(store.getState().lookups[key]?.status).toBe('waiting');
    await store.getState().lookUp(call);
    await first;
    expect(store.getState().lookups[key]).toEqual({ status: 'done', reply: { value: [1] } });
    await store.getState().lookUp(call);
    expect(bridge.inputsOf('runtime.invoke')).toHaveLength(1);
    await store.getState().lookUp(call, true);
    expect(bridge.inputsOf('runtime.invoke')).toMatchObject([
      { operationKey: 'get /products', inputs: { 'query/top': 5 }, connectionId: null },
      { operationKey: 'get /products' },
    ]);
    expect(store.getState().lastCalled).toBeNull();
  });

  it.each([
    ['an answer that refuses', ok(answered(401, '{}')), 'The web API answered 401 Unauthorized'],
    ['a call that cannot be made', fail(errorProblem('connection-missing', 'It is gone.')), 'It is gone.'],
    [
      'a reply that never came',
      ok({ ...answered(200, ''), reply: null, problem: errorProblem('host', 'No host.') }),
      'No host.',
    ],
  ])('says what is wrong with %s', async (_name, answer, message) => {
    const { store } = openStudio({ 'runtime.invoke': () => answer });
    await store.getState().lookUp(call);
    expect(store.getState().lookups[printLookupKey(call, null)]).toMatchObject({
      status: 'failed',
      problem: { message },
    });
    expect(store.getState().announcement.text).toBe(message);
  });
});
