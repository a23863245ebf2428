// Taking over what other programs wrote.
import { describe, expect, it } from 'vitest';
import { hasUnsavedWork } from '../../../renderer/store/connector-slice';
import type { Edit } from '../../../shared/text/edit';
import { buildOpened, definitionOf, openStudio, sampleDefinition } from '../../support/open-studio';

const setHost = (value: string): Edit => ({
  kind: 'set-host',
  label: 'Host',
  joins: 'own',
  changes: [{ file: 'definition', change: { kind: 'set', path: ['host'], value } }],
});

/** The folder with a definition that another program wrote. */
function onDisk(text: string) {
  const opened = buildOpened({ stamp: 'stamp-2' });
  const files = opened.files.files.map((file) => (file.role === 'definition' ? { ...file, text } : file));
  return { ...opened, files: { ...opened.files, files } };
}

const summary = sampleDefinition.replace('List products', 'List all products');
const host = sampleDefinition.replace('api.vanarsdel.com', 'disk.example.com');

describe('changes on disk', () => {
  it('are taken at once while nothing is unsaved; undo takes them back', () => {
    const studio = openStudio();
    const { store } = studio;
    expect(store.getState().takeDisk(onDisk(summary), true)).toBe(true);
    expect(definitionOf(studio)).toBe(summary);
    expect(hasUnsavedWork(store.getState())).toBe(false);
    expect(store.getState()).toMatchObject({ dialog: null, connector: { stamp: 'stamp-2' } });
    store.getState().undo();
    expect(definitionOf(studio)).toBe(sampleDefinition);
    expect(hasUnsavedWork(store.getState())).toBe(true);
  });

  it('are asked about when something is unsaved, then both are kept', () => {
    const studio = openStudio();
    const { store } = studio;
    store.getState().edit(setHost('mine.example.com'));
    store.getState().takeDisk(onDisk(summary), true);
    expect(store.getState().dialog).toBe('changed-on-disk');
    expect(definitionOf(studio)).not.toContain('List all products');
    store.getState().finishMerge([]);
    expect(definitionOf(studio)).toBe(summary.replace('api.vanarsdel.com', 'mine.example.com'));
    expect(store.getState().connector?.saved?.definition.tree.text).toBe(summary);
    expect(hasUnsavedWork(store.getState())).toBe(true);
    store.getState().undo();
    expect(definitionOf(studio)).toContain('mine.example.com');
    expect(definitionOf(studio)).not.toContain('List all products');
  });

  it.each([
    ['ours', 'mine.example.com'],
    ['theirs', 'disk.example.com'],
  ] as const)('that contradict are decided for %s', (side, expected) => {
    const studio = openStudio();
    const { store } = studio;
    store.getState().edit(setHost('mine.example.com'));
    store.getState().takeDisk(onDisk(host), false);
    expect(store.getState().openMerge?.merge.conflicts).toMatchObject([{ path: ['host'] }]);
    store.getState().finishMerge([side]);
    expect(definitionOf(studio)).toBe(sampleDefinition.replace('api.vanarsdel.com', expected));
    expect(hasUnsavedWork(store.getState())).toBe(side === 'ours');
    expect(store.getState().openMerge).toBeNull();
  });

  it('do not push away a question that is open', () => {
    const { store } = openStudio();
    store.getState().edit(setHost('mine.example.com'));
    store.getState().openDialog('leave');
    store.getState().takeDisk(onDisk(host), true);
    expect(store.getState().dialog).toBe('leave');
  });
});
