// What the frame says about saving.
import { describe, expect, it } from 'vitest';
import { printSaveState } from '../../../renderer/app/save-state';
import { createStudio } from '../../../renderer/store/studio';
import { errorProblem } from '../../../shared/base/problem';
import { buildBridge, buildOpened, openStudio } from '../../support/open-studio';

describe('printSaveState', () => {
  it('follows the work from opening to undo', () => {
    const { store } = openStudio();
    const say = () => printSaveState(store.getState());
    expect(say()).toBe('Saved');
    store.getState().edit({
      kind: 'set-host',
      label: 'Host',
      joins: 'own',
      changes: [{ file: 'definition', change: { kind: 'set', path: ['host'], value: 'x.example.com' } }],
    });
    expect(say()).toBe('Unsaved changes');
    store.getState().undo();
    expect(say()).toBe('Saved');
    store.getState().setDraft({ role: 'definition', text: '{', problem: errorProblem('x', 'Broken.') });
    expect(say()).toBe('Text has an error');
  });

  it('knows what was never saved, and says nothing where nothing is open', () => {
    const { store } = createStudio(buildBridge());
    expect(printSaveState(store.getState())).toBe('');
    store.getState().openConnector(buildOpened({ folder: null }), true);
    expect(printSaveState(store.getState())).toBe('Not saved yet');
  });
});
