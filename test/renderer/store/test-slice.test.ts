import { describe, expect, it } from 'vitest';
import { createStudio } from '../../../renderer/store/studio';
import { findLastInvocation } from '../../../renderer/store/test-slice';
import { errorProblem } from '../../../shared/base/problem';
import { fail, ok } from '../../../shared/base/result';
import type { Invocation } from '../../../shared/contract/runtime-calls';
import type { OperationKey } from '../../../shared/operations/operation';
import { createFakeBridge, type Answers } from '../../support/fake-bridge';

const key = 'get /stock' as OperationKey;
const definition = JSON.stringify({
  swagger: '2.0',
  info: { title: 'Stock', version: '1' },
  paths: {
    '/stock': {
      get: {
        parameters: [
          { name: 'sku', in: 'query', type: 'string', required: true, 'x-ms-summary': 'Product' },
          { name: 'top', in: 'query', type: 'integer', default: 5 },
        ],
        responses: { 200: { description: 'Fine' } },
      },
    },
  },
});

const invocation: Invocation = {
  operationKey: key,
  request: null,
  reply: {
    status: 200,
    statusText: 'OK',
    headers: [],
    body: { kind: 'empty', mediaType: '', text: '', shownBytes: 0, sizeBytes: 0 },
    outputs: [],
  },
  problem: null,
  durationMs: 12,
  trace: [],
};

function open(answers: Answers = {}, id = 'one') {
  const bridge = createFakeBridge({ 'connections.list': () => ok([]), ...answers });
  const { store } = createStudio(bridge);
  const files = {
    files: [{ role: 'definition', name: 'a.json', text: definition, encoding: 'utf-8' }],
    icon: null,
  } as const;
  const opened = { id, folder: null, stamp: '', problems: [], files: { ...files, files: [...files.files] } };
  store.getState().openConnector(opened, true);
  return { bridge, store, opened };
}

describe('inputs', () => {
  it('start with what the definition proposes, once', () => {
    const { store } = open();
    store.getState().startInputs(key);
    expect(store.getState().inputs[key]).toEqual({ 'query/top': 5 });
    store.getState().setInput(key, 'query/top', undefined);
    store.getState().startInputs(key);
    expect(store.getState().inputs[key]).toEqual({});
    store.getState().startInputs(key, true);
    expect(store.getState().inputs[key]).toEqual({ 'query/top': 5 });
  });
});

describe('invoke', () => {
  it('does not send what is not complete, says why, and lets it be corrected', async () => {
    const { store, bridge } = open();
    await store.getState().invoke(key);
    expect(bridge.inputsOf('runtime.invoke')).toEqual([]);
    expect(store.getState().faults[key]).toEqual({ 'query/sku': 'Product is required.' });
    expect(store.getState().announcement.text).toContain('Product is required.');
    store.getState().setInput(key, 'query/sku', 'A-100');
    expect(store.getState().faults[key]).toEqual({});
  });

  it('sends the values and keeps what comes back', async () => {
    const { store, bridge } = open({ 'runtime.invoke': () => ok(invocation) });
    store.getState().startInputs(key);
    store.getState().setInput(key, 'query/sku', 'A-100');
    store.getState().useConnection('key-1');
    await store.getState().invoke(key);
    expect(bridge.inputsOf('runtime.invoke')).toEqual([
      {
        definition,
        properties: null,
        script: null,
        operationKey: key,
        inputs: { 'query/sku': 'A-100', 'query/top': 5 },
        connectionId: 'key-1',
        timeoutMs: 30_000,
        historyOf: 'one',
      },
    ]);
    expect(store.getState().invocations[key]).toBe(invocation);
    expect(findLastInvocation(store.getState())).toBe(invocation);
    expect(store.getState().running).toBeNull();
    expect(store.getState().announcement.text).toBe('Reply 200 OK');
  });

  it('goes on where the reply leads, with the link that main keeps', async () => {
    const next = { kind: 'page', linkId: 'link-1', url: '/p2', waitSeconds: null } as const;
    const answers = [
      { ...invocation, next },
      { ...invocation, next: null },
    ];
    const { store, bridge } = open({ 'runtime.invoke': () => ok(answers.shift() ?? invocation) });
    store.getState().startInputs(key);
    store.getState().setInput(key, 'query/sku', 'A-100');
    await store.getState().invokeNext(key);
    expect(bridge.inputsOf('runtime.invoke')).toEqual([]);
    await store.getState().invoke(key);
    await store.getState().invokeNext(key);
    expect(bridge.inputsOf('runtime.invoke')[1]).toMatchObject({ operationKey: key, linkId: 'link-1' });
    expect(store.getState().invocations[key]?.next).toBeNull();
    await store.getState().invokeNext(key);
    expect(bridge.inputsOf('runtime.invoke')).toHaveLength(2);
  });

  it('shows how far the call is, and can be given up', async () => {
    const { store } = open({
      'runtime.invoke': async (_input, task) => {
        task.report('send', null);
        await task.cancelled;
        return fail(errorProblem('task-cancelled', 'Cancelled.'));
      },
    });
    store.getState().setInput(key, 'query/sku', 'A-100');
    const done = store.getState().invoke(key);
    await Promise.resolve();
    await Promise.resolve();
    expect(store.getState().running).toMatchObject({ key, progress: { stage: 'send' } });
    store.getState().running?.cancel();
    await done;
    expect(store.getState().running).toBeNull();
    expect(store.getState().notices).toEqual([]);
    expect(store.getState().invocations).toEqual({});
  });

  it('shows the problem of a call that could not be made', async () => {
    const missing = errorProblem('connection-missing', 'This connection is not saved any more.');
    const { store } = open({ 'runtime.invoke': () => fail(missing) });
    store.getState().setInput(key, 'query/sku', 'A-100');
    await store.getState().invoke(key);
    expect(store.getState().notices.map((one) => one.problem)).toEqual([missing]);
  });

  it('forgets everything with the connector that it belonged to', async () => {
    const { store, opened } = open({ 'runtime.invoke': () => ok(invocation) });
    store.getState().setInput(key, 'query/sku', 'A-100');
    const done = store.getState().invoke(key);
    store.getState().openConnector({ ...opened, id: 'two' }, true);
    await done;
    expect(store.getState().invocations).toEqual({});
    expect(findLastInvocation(store.getState())).toBeNull();
    expect(store.getState().inputs).toEqual({});
  });
});
