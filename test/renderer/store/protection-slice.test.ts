import { describe, expect, it } from 'vitest';
import { createStudio } from '../../../renderer/store/studio';
import { errorProblem } from '../../../shared/base/problem';
import { fail, ok } from '../../../shared/base/result';
import { createFakeBridge, type Answers } from '../../support/fake-bridge';

const kept = { kind: 'passphrase', isLocked: false, reason: '' } as const;
const open = (answers: Answers) => createStudio(createFakeBridge(answers)).store;

describe('the protection', () => {
  it('is what main says', async () => {
    const store = open({ 'connections.read-protection': () => ok({ ...kept, isLocked: true }) });
    expect(store.getState().protection).toBeNull();
    await store.getState().loadProtection();
    expect(store.getState().protection).toEqual({ ...kept, isLocked: true });
  });

  it('follows a passphrase that is set or typed, and keeps it nowhere', async () => {
    const store = open({
      'connections.set-passphrase': () => ok(kept),
      'connections.unlock': () => ok(kept),
    });
    expect(await store.getState().setPassphrase('canary words', null)).toBeNull();
    expect(await store.getState().unlockVault('canary words')).toBeNull();
    expect(store.getState().protection).toEqual(kept);
    expect(JSON.stringify(store.getState())).not.toContain('canary');
  });

  it('answers the problem of a wrong one, for the form to show', async () => {
    const wrong = errorProblem('passphrase-wrong', 'Wrong.');
    const store = open({
      'connections.set-passphrase': () => fail(wrong),
      'connections.unlock': () => fail(wrong),
    });
    expect(await store.getState().setPassphrase('new words here', 'old')).toBe(wrong);
    expect(await store.getState().unlockVault('old')).toBe(wrong);
    expect(store.getState().notices).toEqual([]);
  });

  it('shows a problem where giving up did not work', async () => {
    const problem = errorProblem('vault-unwritable', 'The disk is full.');
    const store = open({ 'connections.forget-passphrase': () => fail(problem) });
    await store.getState().forgetPassphrase();
    expect(store.getState().notices).toHaveLength(1);
  });
});
