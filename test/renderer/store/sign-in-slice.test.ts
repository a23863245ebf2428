import { describe, expect, it } from 'vitest';
import { createStudio } from '../../../renderer/store/studio';
import { errorProblem } from '../../../shared/base/problem';
import { fail, ok } from '../../../shared/base/result';
import type { ConnectionSummary, OAuthApp } from '../../../shared/contract/connection-calls';
import { createFakeBridge, type Answers } from '../../support/fake-bridge';
import { settle } from '../../support/open-studio';

const anna: ConnectionSummary = {
  id: 'anna',
  connectorId: 'one',
  name: 'Anna',
  type: 'oauth2',
  set: 'people',
  kept: [],
  status: 'needs-sign-in',
  reason: '',
  expiresAt: null,
  isRenewed: false,
  changedAt: '2026-11-25T10:00:00Z',
};
const app: OAuthApp = {
  clientId: 'client-1',
  isSecretKept: true,
  port: 47_315,
  redirectUrl: 'http://localhost:47315/redirect',
};

/** A studio with a connector open and one connection that waits for its sign-in. */
async function open(answers: Answers = {}) {
  const bridge = createFakeBridge({
    'connections.list': () => ok([anna]),
    'connections.read-protection': () => ok({ kind: 'os', isLocked: false, reason: '' }),
    'connections.read-app': () => ok(app),
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

describe('startSignIn', () => {
  it('hands over the connector as it stands, follows the stages, and closes when it worked', async () => {
    const seen: unknown[] = [];
    const { store, bridge } = await open({
      'connections.sign-in': (_input, task) => {
        task.report('browser', null);
        seen.push(store.getState().signIn);
        return ok({ ...anna, status: 'untried' });
      },
    });
    await store.getState().startSignIn('anna');
    expect(bridge.inputsOf('connections.sign-in')).toEqual([
      { id: 'anna', definition: '{"swagger":"2.0","info":{},"paths":{}}', properties: null },
    ]);
    expect(bridge.inputsOf('connections.read-app')).toEqual([{ connectorId: 'one', set: 'people' }]);
    expect(seen).toMatchObject([{ name: 'Anna', stage: 'browser', redirectUrl: app.redirectUrl }]);
    expect(store.getState().signIn).toBeNull();
  });

  it('stays with its reason when it did not work, and can be tried again', async () => {
    const problem = errorProblem('sign-in-denied', 'Declined.');
    const answers = [fail(problem), ok({ ...anna, status: 'untried' as const })];
    const { store } = await open({ 'connections.sign-in': () => answers.shift() ?? fail(problem) });
    await store.getState().startSignIn('anna');
    expect(store.getState().signIn).toMatchObject({ connectionId: 'anna', problem });
    expect(store.getState().notices).toEqual([]);
    await store.getState().startSignIn('anna');
    expect(store.getState().signIn).toBeNull();
  });

  it('is cancelled with its dialog, and one alone runs at a time', async () => {
    const { store, bridge } = await open({
      'connections.sign-in': async (_input, task) => {
        await task.cancelled;
        return fail(errorProblem('task-cancelled', 'Cancelled.'));
      },
    });
    const running = store.getState().startSignIn('anna');
    await settle();
    await store.getState().startSignIn('anna');
    expect(bridge.inputsOf('connections.sign-in')).toHaveLength(1);
    store.getState().closeSignIn();
    await running;
    expect(store.getState().signIn).toBeNull();
    expect(store.getState().notices).toEqual([]);
  });

  it('does nothing for a connection that is not there', async () => {
    const { store, bridge } = await open();
    await store.getState().startSignIn('gone');
    expect(bridge.inputsOf('connections.sign-in')).toEqual([]);
  });
});

describe('signOut', () => {
  it('says whether the tokens were taken back', async () => {
    const answers = [true, false];
    const { store } = await open({
      'connections.sign-out': () => ok({ connection: anna, isRevoked: answers.shift() ?? false }),
    });
    await store.getState().signOut('anna');
    expect(store.getState().announcement.text).toContain('were taken back');
    await store.getState().signOut('anna');
    expect(store.getState().announcement.text).toContain('did not take its tokens back');
  });
});

describe('the OAuth app', () => {
  it('is saved for the open connector, and its secret stays nowhere in the window', async () => {
    const { store, bridge } = await open({ 'connections.save-app': () => ok(app) });
    const input = { set: 'people', clientId: 'c', clientSecret: 'canary', port: 50_000 };
    expect(await store.getState().saveApp(input)).toBeNull();
    expect(bridge.inputsOf('connections.save-app')).toEqual([{ ...input, connectorId: 'one' }]);
    expect(JSON.stringify(store.getState())).not.toContain('canary');
  });
});
