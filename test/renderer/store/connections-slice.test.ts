import { describe, expect, it } from 'vitest';
import { createStudio } from '../../../renderer/store/studio';
import { errorProblem } from '../../../shared/base/problem';
import { fail, ok } from '../../../shared/base/result';
import type { ConnectionSummary } from '../../../shared/contract/connection-calls';
import { createFakeBridge, type Answers } from '../../support/fake-bridge';

const connection = (id: string): ConnectionSummary => ({
  id,
  connectorId: 'one',
  name: `Key ${id}`,
  type: 'apiKey',
  kept: ['api_key'],
  status: 'untried',
  set: null,
  reason: '',
  expiresAt: null,
  isRenewed: false,
  changedAt: '2026-11-25T10:00:00Z',
});

/** A studio with a connector open, over a main process that has these connections. */
async function open(saved: ConnectionSummary[], answers: Answers = {}) {
  const bridge = createFakeBridge({
    'connections.list': () => ok([...saved]),
    'connections.read-protection': () => ok({ kind: 'os', isLocked: false, reason: '' }),
    ...answers,
  });
  const { store } = createStudio(bridge);
  const text = '{"swagger":"2.0","info":{},"paths":{}}';
  store.getState().openConnector(
    {
      id: 'one',
      folder: null,
      stamp: '',
      problems: [],
      files: { files: [{ role: 'definition', name: 'a.json', text, encoding: 'utf-8' }], icon: null },
    },
    true,
  );
  await store.getState().loadConnections();
  return { bridge, store };
}

describe('loadConnections', () => {
  it('uses the first one until another is chosen', async () => {
    const { store } = await open([connection('a'), connection('b')]);
    expect(store.getState().connectionId).toBe('a');
    store.getState().useConnection('b');
    await store.getState().loadConnections();
    expect(store.getState().connectionId).toBe('b');
  });

  it('leaves a choice of none alone', async () => {
    const { store } = await open([connection('a')]);
    store.getState().useConnection(null);
    await store.getState().loadConnections();
    expect(store.getState().connectionId).toBeNull();
  });

  it('goes on with another when the one in use is gone', async () => {
    const saved = [connection('a'), connection('b')];
    const { store } = await open(saved, {
      'connections.remove': ({ id }) => {
        saved.splice(
          saved.findIndex((one) => one.id === id),
          1,
        );
        return ok(null);
      },
    });
    await store.getState().removeConnection('a');
    expect(store.getState().connections.map((one) => one.id)).toEqual(['b']);
    expect(store.getState().connectionId).toBe('b');
  });
});

describe('saveConnection', () => {
  const draft = {
    id: null,
    name: 'Key c',
    type: 'apiKey' as const,
    set: null,
    values: { api_key: 'canary' },
  };

  it('saves for the open connector and uses what was saved', async () => {
    const saved = [connection('a')];
    const { store, bridge } = await open(saved, {
      'connections.save': () => {
        saved.push(connection('c'));
        return ok(connection('c'));
      },
    });
    expect(await store.getState().saveConnection(draft)).toBeNull();
    expect(bridge.inputsOf('connections.save')).toEqual([{ ...draft, connectorId: 'one' }]);
    expect(store.getState().connectionId).toBe('c');
  });

  it('keeps no secret in the window', async () => {
    const { store } = await open([], { 'connections.save': () => ok(connection('c')) });
    await store.getState().saveConnection(draft);
    expect(JSON.stringify(store.getState())).not.toContain('canary');
  });

  it('answers the problem when it was refused', async () => {
    const taken = errorProblem('connection-name-taken', 'Taken.');
    const { store } = await open([], { 'connections.save': () => fail(taken) });
    expect(await store.getState().saveConnection(draft)).toBe(taken);
    expect(store.getState().notices).toEqual([]);
  });
});
