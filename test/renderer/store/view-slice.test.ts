// What is shown: rooms, places, panels.
import { describe, expect, it } from 'vitest';
import { printOperationKey } from '../../../shared/operations/operation-key';
import { openStudio } from '../../support/open-studio';

const stock = { kind: 'operation', key: printOperationKey('/stock', 'get') } as const;

describe('selecting', () => {
  it('reveals the operation in the text, again each time', () => {
    const { store } = openStudio();
    store.getState().select(stock);
    const first = store.getState().reveal;
    expect(first).toMatchObject({ file: 'definition', path: ['paths', '/stock', 'get'] });
    store.getState().select(stock);
    expect(store.getState().reveal?.seq).toBe((first?.seq ?? 0) + 1);
  });

  it('reveals the info for General', () => {
    const { store } = openStudio();
    store.getState().select({ kind: 'general' });
    expect(store.getState().reveal?.path).toEqual(['info']);
  });
});

describe('following the cursor of the text', () => {
  it('selects what it stands in and leaves the text where it is', () => {
    const { store } = openStudio();
    const { reveal } = store.getState();
    store.getState().follow('definition', ['paths', '/stock', 'get', 'summary']);
    expect(store.getState().selection).toEqual(stock);
    expect(store.getState().pickedPlace).toEqual(['paths', '/stock', 'get', 'summary']);
    expect(store.getState().reveal).toBe(reveal);
  });

  it('keeps the selection object, and the whole state, where nothing changes', () => {
    const { store } = openStudio();
    const { selection } = store.getState();
    store.getState().follow('definition', ['paths', '/products', 'get', 'summary']);
    expect(store.getState().selection).toBe(selection);
    const state = store.getState();
    store.getState().follow('definition', ['paths', '/products', 'get', 'summary']);
    expect(store.getState()).toBe(state);
  });
});

describe('going to the place of a problem', () => {
  it('shows designer, selection and text', () => {
    const { store } = openStudio();
    store.getState().goTo('problems');
    store.getState().showPlace({ file: 'definition', pointer: '/paths/~1stock/get/responses' });
    expect(store.getState()).toMatchObject({
      room: 'design',
      selection: stock,
      definitionOpen: true,
      reveal: { file: 'definition', path: ['paths', '/stock', 'get', 'responses'] },
    });
  });

  it('shows another file by its range, and leaves the selection', () => {
    const { store } = openStudio();
    const { selection } = store.getState();
    const range = { offset: 3, length: 1, line: 1, column: 4 };
    store.getState().showPlace({ file: 'script', range });
    expect(store.getState()).toMatchObject({
      selection,
      definitionFile: 'script',
      reveal: { file: 'script', range },
    });
  });
});

describe('the definition pane', () => {
  it('is remembered when it is toggled in a wide window', async () => {
    const { store, bridge } = openStudio();
    store.getState().toggleDefinition();
    expect(store.getState().definitionOpen).toBe(false);
    expect(bridge.inputsOf('app.change-settings')).toEqual([{ definitionOpen: false }]);
  });

  it('makes way in a narrow window, is not remembered there, and comes back', () => {
    const { store, bridge } = openStudio();
    store.getState().setNarrow(true);
    expect(store.getState().definitionOpen).toBe(false);
    store.getState().toggleDefinition();
    expect(store.getState().definitionOpen).toBe(true);
    expect(bridge.inputsOf('app.change-settings')).toEqual([]);
    store.getState().setNarrow(false);
    expect(store.getState().definitionOpen).toBe(true);
  });
});

describe('panels and requests', () => {
  it('opens one panel at a time and closes it again', () => {
    const { store } = openStudio();
    store.getState().togglePanel('problems');
    store.getState().togglePanel('trace');
    expect(store.getState().panel).toBe('trace');
    store.getState().togglePanel('trace');
    expect(store.getState().panel).toBeNull();
  });

  it('counts requests for focus, so that the same one can come twice', () => {
    const { store } = openStudio();
    store.getState().requestFocus('filter');
    store.getState().requestFocus('filter');
    expect(store.getState().focusRequest).toEqual({ target: 'filter', seq: 2 });
  });

  it('remembers the commands that ran lately, each once, the last one first', () => {
    const { store } = openStudio();
    ['undo', 'save', 'undo'].forEach((id) => store.getState().noteCommand(id));
    expect(store.getState().recentCommands).toEqual(['undo', 'save']);
  });
});
