// Saving, wherever it leads.
import { describe, expect, it } from 'vitest';
import { saveConnector, saveConnectorAs, saveTo } from '../../../renderer/commands/save-connector';
import { hasUnsavedWork } from '../../../renderer/store/connector-slice';
import { errorProblem } from '../../../shared/base/problem';
import { fail, ok } from '../../../shared/base/result';
import { buildOpened, openStudio, sampleDefinition } from '../../support/open-studio';

const setHost = {
  kind: 'set-host',
  label: 'Host',
  joins: 'own' as const,
  changes: [
    { file: 'definition' as const, change: { kind: 'set' as const, path: ['host'], value: 'x.example.com' } },
  ],
};
const saved = (folder: string) => ok({ folder, stamp: 'stamp-2', written: ['apiDefinition.swagger.json'] });

describe('saveConnector', () => {
  it('writes the texts as they are to the folder, with the stamp of opening', async () => {
    const { store, bridge } = openStudio({ 'workspace.save': ({ folder }) => saved(folder) });
    store.getState().edit(setHost);
    expect(await saveConnector({ store, bridge })).toBe(true);
    const [input] = bridge.inputsOf('workspace.save');
    expect(input).toMatchObject({ folder: '/connectors/inventory', stamp: 'stamp-1', overwrite: false });
    expect(input?.files.files[0]?.text).toBe(sampleDefinition.replace('api.vanarsdel.com', 'x.example.com'));
    expect(hasUnsavedWork(store.getState())).toBe(false);
    expect(store.getState().connector?.stamp).toBe('stamp-2');
  });

  it('asks for a folder the first time', async () => {
    const { store, bridge } = openStudio({
      'workspace.choose-folder': () => ok('/new/place'),
      'workspace.save': ({ folder }) => saved(folder),
    });
    store.getState().openConnector(buildOpened({ folder: null }), true);
    expect(await saveConnector({ store, bridge })).toBe(true);
    expect(bridge.inputsOf('workspace.choose-folder')).toEqual([
      { purpose: 'save', title: 'Save VanArsdel Inventory' },
    ]);
    expect(bridge.inputsOf('workspace.save')[0]).toMatchObject({ folder: '/new/place', stamp: null });
    expect(store.getState().connector?.folder).toBe('/new/place');
  });

  it('does not write text that does not parse, and says why', async () => {
    const { store, bridge } = openStudio();
    store.getState().setDraft({ role: 'definition', text: '{', problem: errorProblem('x', 'Broken.') });
    expect(await saveConnector({ store, bridge })).toBe(false);
    expect(bridge.inputsOf('workspace.save')).toEqual([]);
    expect(store.getState().notices[0]?.problem.code).toBe('save-draft-open');
  });

  it('shows why it could not, and the work stays unsaved', async () => {
    const problem = errorProblem('disk-full', 'The disk is full.');
    const { store, bridge } = openStudio({ 'workspace.save': () => fail(problem) });
    store.getState().edit(setHost);
    expect(await saveConnector({ store, bridge })).toBe(false);
    expect(hasUnsavedWork(store.getState())).toBe(true);
    expect(store.getState().notices[0]?.problem).toEqual(problem);
    expect(store.getState().busy).toBeNull();
  });
});

describe('a folder that holds other changes', () => {
  const conflict = fail(errorProblem('changed-on-disk', 'The files were changed by another program.'));

  it('is asked about, and only then written over', async () => {
    const { store, bridge } = openStudio({
      'workspace.save': ({ folder, overwrite }) => (overwrite ? saved(folder) : conflict),
    });
    store.getState().edit(setHost);
    expect(await saveConnector({ store, bridge })).toBe(false);
    expect(store.getState()).toMatchObject({
      dialog: 'save-conflict',
      conflictFolder: '/connectors/inventory',
    });
    expect(await saveTo({ store, bridge }, { folder: '/connectors/inventory', overwrite: true })).toBe(true);
    expect(hasUnsavedWork(store.getState())).toBe(false);
  });
});

describe('saveConnectorAs', () => {
  it('does nothing when the person cancels', async () => {
    const { store, bridge } = openStudio({ 'workspace.choose-folder': () => ok(null) });
    expect(await saveConnectorAs({ store, bridge })).toBe(false);
    expect(bridge.inputsOf('workspace.save')).toEqual([]);
  });

  it('knows no stamp of another folder', async () => {
    const { store, bridge } = openStudio({
      'workspace.choose-folder': () => ok('/other'),
      'workspace.save': ({ folder }) => saved(folder),
    });
    await saveConnectorAs({ store, bridge });
    expect(bridge.inputsOf('workspace.save')[0]?.stamp).toBeNull();
  });
});
