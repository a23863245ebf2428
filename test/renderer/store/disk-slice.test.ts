// What other programs do to the files of the open connector.
import { describe, expect, it } from 'vitest';
import { openStudio } from '../../support/open-studio';

describe('a change on disk', () => {
  it('is asked about', () => {
    const { store } = openStudio();
    store.getState().noteDiskChange({ change: 'changed', names: ['apiProperties.json'] });
    expect(store.getState()).toMatchObject({
      dialog: 'changed-on-disk',
      changedFiles: ['apiProperties.json'],
    });
  });

  it('does not push away a question that is open', () => {
    const { store } = openStudio();
    store.getState().openDialog('leave');
    store.getState().noteDiskChange({ change: 'changed', names: [] });
    expect(store.getState().dialog).toBe('leave');
  });

  it('that takes the files away is a warning, and nothing is lost', () => {
    const { store } = openStudio();
    store.getState().noteDiskChange({ change: 'removed', names: [] });
    expect(store.getState().notices[0]?.problem).toMatchObject({
      code: 'removed-on-disk',
      severity: 'warning',
    });
    expect(store.getState().connector).not.toBeNull();
  });
});
