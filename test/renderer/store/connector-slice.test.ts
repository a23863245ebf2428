// The open connector in the store: edits, undo, drafts, what is saved.
import { describe, expect, it } from 'vitest';
import { hasUnsavedWork } from '../../../renderer/store/connector-slice';
import { createStudio } from '../../../renderer/store/studio';
import { errorProblem } from '../../../shared/base/problem';
import { ok } from '../../../shared/base/result';
import type { Edit } from '../../../shared/text/edit';
import {
  buildBridge,
  buildOpened,
  definitionOf,
  openStudio,
  sampleDefinition,
  settle,
} from '../../support/open-studio';

const setTitle = (title: string, joins: Edit['joins'] = 'own'): Edit => ({
  kind: 'set-title',
  label: `Title ${title}`,
  joins,
  changes: [{ file: 'definition', change: { kind: 'set', path: ['info', 'title'], value: title } }],
});

describe('opening', () => {
  it('shows the designer on the first operation, with nothing unsaved', () => {
    const { store } = openStudio();
    expect(store.getState()).toMatchObject({
      room: 'design',
      selection: { kind: 'operation', key: 'get /products' },
      reveal: { file: 'definition', path: ['paths', '/products', 'get'] },
    });
    expect(hasUnsavedWork(store.getState())).toBe(false);
  });

  it('takes a new connector for unsaved', () => {
    const { store } = createStudio(buildBridge());
    store.getState().openConnector(buildOpened({ folder: null }), true);
    expect(hasUnsavedWork(store.getState())).toBe(true);
  });

  it('refuses what is no connector, says so, and keeps what was open', () => {
    const { store } = openStudio();
    const opened = store
      .getState()
      .openConnector(buildOpened({ id: 'other', files: { files: [], icon: null } }), false);
    expect(opened).toBe(false);
    expect(store.getState().connector?.id).toBe('inventory');
    expect(store.getState().notices).toHaveLength(1);
  });

  it('leaves nothing of the connector before it', async () => {
    const studio = openStudio();
    const { store } = studio;
    store.setState({ losses: [errorProblem('x', 'A loss.')], connectionId: 'one' });
    store.getState().addSample('get /stock' as never, 'Sample', { a: 1 });
    store.getState().openConnector(buildOpened({ id: 'other' }), false);
    expect(store.getState()).toMatchObject({ losses: [], heldSamples: {}, connectionId: null, check: null });
    await settle();
    expect(studio.bridge.inputsOf('connections.list').at(-1)).toEqual({ connectorId: 'other' });
  });
});

describe('editing', () => {
  it('changes the text as one step and undoes it to the first bytes', () => {
    const studio = openStudio();
    expect(studio.store.getState().edit(setTitle('New name'))).toBeNull();
    expect(definitionOf(studio)).toBe(sampleDefinition.replace('VanArsdel Inventory', 'New name'));
    expect(hasUnsavedWork(studio.store.getState())).toBe(true);
    studio.store.getState().undo();
    expect(definitionOf(studio)).toBe(sampleDefinition);
    expect(studio.store.getState().announcement.text).toBe('Undone: Title New name');
    studio.store.getState().redo();
    expect(definitionOf(studio)).toContain('New name');
  });

  it('joins typing in one field to one step', () => {
    const studio = openStudio();
    for (const title of ['A', 'Ab', 'Abc']) studio.store.getState().edit(setTitle(title, { key: 'title' }));
    studio.store.getState().undo();
    expect(definitionOf(studio)).toBe(sampleDefinition);
  });

  it('tells views what changed', () => {
    const { store } = openStudio();
    const before = store.getState().connector?.document;
    store.getState().edit(setTitle('New name'));
    const { lastChange, connector } = store.getState();
    expect(lastChange?.before).toBe(before);
    expect(lastChange?.after).toBe(connector?.document);
    expect(lastChange?.done.files.map((file) => file.role)).toEqual(['definition']);
  });

  it('shows and answers a refusal, and changes nothing', () => {
    const studio = openStudio();
    const refused = studio.store.getState().edit({
      ...setTitle('x'),
      changes: [{ file: 'definition', change: { kind: 'remove', path: ['not', 'there'] } }],
    });
    expect(refused).not.toBeNull();
    expect(studio.store.getState().notices[0]?.problem).toBe(refused);
    expect(definitionOf(studio)).toBe(sampleDefinition);
  });

  it('takes the selection along when the operation goes away, and back', () => {
    const { store } = openStudio();
    store.getState().edit({
      ...setTitle('x'),
      changes: [{ file: 'definition', change: { kind: 'remove', path: ['paths', '/products', 'get'] } }],
    });
    expect(store.getState().selection).toEqual({ kind: 'operation', key: 'post /products' });
  });
});

describe('a draft', () => {
  const draft = { role: 'definition', text: '{', problem: errorProblem('json', 'Broken.') } as const;

  it('counts as unsaved work and keeps the designer from editing', () => {
    const studio = openStudio();
    studio.store.getState().setDraft(draft);
    expect(hasUnsavedWork(studio.store.getState())).toBe(true);
    expect(studio.store.getState().edit(setTitle('x'))?.code).toBe('edit-draft-open');
    expect(definitionOf(studio)).toBe(sampleDefinition);
  });

  it('lets text edits through and holds undo back', () => {
    const studio = openStudio();
    studio.store.getState().edit(setTitle('New name'));
    studio.store.getState().setDraft(draft);
    studio.store.getState().undo();
    expect(definitionOf(studio)).toContain('New name');
    expect(studio.store.getState().edit({ ...setTitle('Typed'), kind: 'type-text' })).toBeNull();
  });
});

describe('saving and closing', () => {
  it('is saved only as far as it was written', () => {
    const { store } = openStudio({ 'workspace.save': () => ok({ folder: '/a', stamp: 's', written: [] }) });
    store.getState().edit(setTitle('One'));
    const written = store.getState().connector?.document;
    store.getState().edit(setTitle('Two'));
    if (written) store.getState().markSaved(written, '/a', 'stamp-2');
    expect(hasUnsavedWork(store.getState())).toBe(true);
    store.getState().undo();
    expect(hasUnsavedWork(store.getState())).toBe(false);
    expect(store.getState().connector).toMatchObject({ folder: '/a', stamp: 'stamp-2' });
  });

  it('closes to Home with nothing left', () => {
    const { store } = openStudio();
    store.getState().closeConnector();
    expect(store.getState()).toMatchObject({ connector: null, room: 'home', selection: { kind: 'general' } });
  });
});
