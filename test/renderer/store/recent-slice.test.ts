// The list of recent connectors.
import { describe, expect, it } from 'vitest';
import { createStudio } from '../../../renderer/store/studio';
import { ok } from '../../../shared/base/result';
import { buildBridge } from '../../support/open-studio';

const entry = (folder: string) => ({
  folder,
  title: folder,
  operations: 1,
  brandColor: '#0f6cbd',
  openedAt: '2026-01-01T00:00:00Z',
  exists: true,
});

describe('recent connectors', () => {
  it('are unknown until main has answered, then what main says', async () => {
    const { store } = createStudio(buildBridge({ 'workspace.recent': () => ok([entry('/a')]) }));
    expect(store.getState().recent).toBeNull();
    await store.getState().loadRecent();
    expect(store.getState().recent).toEqual([entry('/a')]);
  });

  it('are what is left after one was removed', async () => {
    const bridge = buildBridge({ 'workspace.forget-recent': () => ok([entry('/b')]) });
    const { store } = createStudio(bridge);
    await store.getState().forgetRecent('/a');
    expect(bridge.inputsOf('workspace.forget-recent')).toEqual([{ folder: '/a' }]);
    expect(store.getState().recent).toEqual([entry('/b')]);
  });
});
