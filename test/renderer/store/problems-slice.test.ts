// What the check finds, and the figures that have a limit.
import { describe, expect, it } from 'vitest';
import { buildOpened, openStudio, sampleDefinition } from '../../support/open-studio';

describe('checking', () => {
  it('has found nothing before the first check', () => {
    expect(openStudio().store.getState().check).toBeNull();
  });

  it('counts the bytes of the definition as UTF-8, and its operations', () => {
    const { store } = openStudio();
    store.getState().edit({
      kind: 'set-title',
      label: 'Title',
      joins: 'own',
      changes: [{ file: 'definition', change: { kind: 'set', path: ['info', 'title'], value: 'Größe' } }],
    });
    store.getState().checkNow();
    const text = sampleDefinition.replace('VanArsdel Inventory', 'Größe');
    expect(store.getState().check).toMatchObject({ sizeBytes: Buffer.byteLength(text), operations: 3 });
  });

  it('finds what is wrong, with the file it is in', () => {
    const { store } = openStudio();
    const { files } = buildOpened();
    const broken = files.files.map((file) => ({ ...file, text: file.text.replace('"2.0",', '"2.0"') }));
    store.getState().openConnector(buildOpened({ files: { files: broken, icon: null } }), false);
    store.getState().checkNow();
    const found = store.getState().check?.problems ?? [];
    expect(found.map((problem) => problem.place?.file)).toContain('definition');
    expect(found[0]?.message).toMatch(/\.$/);
  });

  it('does not check the same document twice', () => {
    const { store } = openStudio();
    store.getState().checkNow();
    const { check } = store.getState();
    store.getState().checkNow();
    expect(store.getState().check).toBe(check);
  });

  it('has nothing to say when nothing is open', () => {
    const { store } = openStudio();
    store.getState().checkNow();
    store.getState().closeConnector();
    store.getState().checkNow();
    expect(store.getState().check).toBeNull();
  });
});
