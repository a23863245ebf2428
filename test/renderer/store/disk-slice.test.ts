// Files that other programs take away and bring back.
import { describe, expect, it } from 'vitest';
import { printSaveState } from '../../../renderer/app/save-state';
import { openStudio } from '../../support/open-studio';

describe('files that are taken away', () => {
  it('are told, and nothing is lost', () => {
    const { store } = openStudio();
    store.getState().noteDiskChange({ change: 'removed', names: ['apiProperties.json'] });
    expect(store.getState().notices[0]?.problem).toMatchObject({
      code: 'removed-on-disk',
      severity: 'warning',
    });
    expect(store.getState().connector).not.toBeNull();
    expect(printSaveState(store.getState())).toBe('Missing on disk');
  });

  it('are there again once they came back or were saved', () => {
    const { store } = openStudio();
    store.getState().noteDiskChange({ change: 'removed', names: ['apiProperties.json'] });
    store.getState().noteDiskChange({ change: 'restored', names: ['apiProperties.json'] });
    expect(store.getState().missingFiles).toEqual([]);
    store.getState().noteDiskChange({ change: 'removed', names: ['apiProperties.json'] });
    store.getState().markSaved(store.getState().connector!.document, '/connectors/inventory', 'stamp-2');
    expect(printSaveState(store.getState())).toBe('Saved');
  });
});
