// Settings and what main says about itself.
import { describe, expect, it } from 'vitest';
import { createStudio } from '../../../renderer/store/studio';
import { errorProblem } from '../../../shared/base/problem';
import { fail, ok } from '../../../shared/base/result';
import type { Settings } from '../../../shared/contract/app-calls';
import { buildBridge } from '../../support/open-studio';

const info = {
  version: '0.1.0',
  electron: '33.2.1',
  platform: 'linux',
  vault: 'session' as const,
  vaultReason: 'There is no keyring.',
  openAtStart: null,
};
const kept: Settings = { theme: 'dark', callTimeoutMs: 5000, definitionOpen: false };

describe('loading', () => {
  it('takes over what main says', async () => {
    const { store } = createStudio(
      buildBridge({ 'app.info': () => ok(info), 'app.settings': () => ok(kept) }),
    );
    await store.getState().loadApp();
    expect(store.getState()).toMatchObject({ info, settings: kept, definitionOpen: false });
  });

  it('goes on with its own settings when main has none', async () => {
    const { store } = createStudio(
      buildBridge({
        'app.info': () => ok(info),
        'app.settings': () => fail(errorProblem('x', 'Unreadable.')),
      }),
    );
    await store.getState().loadApp();
    expect(store.getState().settings.theme).toBe('system');
    expect(store.getState().notices).toHaveLength(1);
  });
});

describe('changing', () => {
  it('shows the change at once and keeps main’s answer', async () => {
    const { store } = createStudio(buildBridge({ 'app.change-settings': () => ok(kept) }));
    const changing = store.getState().changeSettings({ theme: 'dark' });
    expect(store.getState().settings.theme).toBe('dark');
    await changing;
    expect(store.getState().settings).toEqual(kept);
  });

  it('goes back when main refuses', async () => {
    const problem = errorProblem('settings-unwritable', 'The settings cannot be written.');
    const { store } = createStudio(buildBridge({ 'app.change-settings': () => fail(problem) }));
    const before = store.getState().settings;
    await store.getState().changeSettings({ theme: 'dark' });
    expect(store.getState().settings).toEqual(before);
    expect(store.getState().notices[0]?.problem).toEqual(problem);
  });
});
