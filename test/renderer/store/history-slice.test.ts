import { describe, expect, it } from 'vitest';
import { errorProblem } from '../../../shared/base/problem';
import { fail, ok } from '../../../shared/base/result';
import type { Invocation } from '../../../shared/contract/runtime-calls';
import type { KeptCall, PastCall } from '../../../shared/contract/test-calls';
import type { OperationKey } from '../../../shared/operations/operation';
import type { Answers } from '../../support/fake-bridge';
import { openStudio } from '../../support/open-studio';

const key = 'get /products' as OperationKey;
const call: PastCall = {
  id: 'call-1',
  at: '2026-11-25T09:00:00.000Z',
  operationKey: key,
  method: 'GET',
  url: 'https://api.vanarsdel.com/products',
  status: 200,
  statusText: 'OK',
  problem: '',
  durationMs: 5,
  sizeBytes: 2,
  connection: '',
};
const invocation: Invocation = {
  operationKey: key,
  request: null,
  reply: null,
  problem: errorProblem('host-unknown', 'The host is not known.'),
  durationMs: 5,
  trace: [],
};
const kept: KeptCall = { call, inputs: {}, isMasked: false, invocation };

function open(answers: Answers = {}) {
  const studio = openStudio({
    'history.list': () => ok([call]),
    'history.read': () => ok(kept),
    'history.remove': () => ok(null),
    'runtime.invoke': () => ok(invocation),
    ...answers,
  });
  return { ...studio, state: () => studio.store.getState() };
}

describe('the history of the open connector', () => {
  it('is loaded for it, with the search that stands', async () => {
    const { bridge, state } = open();
    await state().loadHistory('lamp');
    await state().loadHistory();
    expect(state().history).toEqual([call]);
    expect(bridge.inputsOf('history.list').map(({ search }) => search)).toEqual(['lamp', 'lamp']);
  });

  it('says why it cannot be read', async () => {
    const { state } = open({ 'history.list': () => fail(errorProblem('history-unreadable', 'No.')) });
    await state().loadHistory();
    expect(state().history).toEqual([]);
    expect(state().notices.map(({ problem }) => problem.code)).toContain('history-unreadable');
  });

  it('opens a call, forgets it, and closes what was open with it', async () => {
    const { bridge, state } = open();
    await state().openPastCall('call-1');
    expect(state().pastCall).toEqual(kept);
    await state().forgetCalls('call-1');
    expect(state().pastCall).toBeNull();
    expect(bridge.inputsOf('history.remove')).toEqual([{ connectorId: state().connector?.id, id: 'call-1' }]);
    await state().openPastCall('call-1');
    await state().forgetCalls(null);
    expect(state().pastCall).toBeNull();
  });

  it('sends a call again with the same inputs, and is told of it', async () => {
    const { bridge, state } = open();
    state().goTo('design');
    await state().loadHistory();
    await state().openPastCall('call-1');
    await state().sendPastCall();
    expect(bridge.inputsOf('runtime.invoke')).toMatchObject([
      { operationKey: key, historyOf: state().connector?.id },
    ]);
    expect([state().room, state().testView, state().selection]).toEqual([
      'test',
      'call',
      { kind: 'operation', key },
    ]);
    expect(bridge.inputsOf('history.list')).toHaveLength(2);
  });

  it('waits for secrets to be typed again, and for an operation that is gone says so', async () => {
    const masked = open({ 'history.read': () => ok({ ...kept, isMasked: true }) });
    await masked.state().openPastCall('call-1');
    await masked.state().sendPastCall();
    expect(masked.bridge.inputsOf('runtime.invoke')).toEqual([]);
    expect(masked.state().announcement.text).toContain('type the masked inputs again');
    const gone = open({
      'history.read': () => ok({ ...kept, call: { ...call, operationKey: 'get /gone' } }),
    });
    await gone.state().openPastCall('call-1');
    await gone.state().sendPastCall();
    expect(gone.state().notices.map(({ problem }) => problem.code)).toEqual(['operation-missing']);
  });
});
