// Ways to an open connector.
import { describe, expect, it } from 'vitest';
import {
  createConnector,
  openConnectorFolder,
  openSampleConnector,
  reloadConnector,
} from '../../../renderer/commands/show-opened';
import { errorProblem } from '../../../shared/base/problem';
import { fail, ok } from '../../../shared/base/result';
import { buildOpened, openStudio, settle } from '../../support/open-studio';

const other = buildOpened({ id: 'other', folder: '/other' });

describe('openConnectorFolder', () => {
  it('shows the connector and says so', async () => {
    const studio = openStudio({ 'workspace.open': () => ok(other) });
    openConnectorFolder(studio, '/other');
    expect(studio.store.getState().busy).toBe('Opening the folder…');
    await settle();
    expect(studio.store.getState()).toMatchObject({ busy: null, connector: { id: 'other' } });
    expect(studio.store.getState().announcement.text).toBe('VanArsdel Inventory is open.');
  });

  it('shows why it could not and keeps what was open', async () => {
    const problem = errorProblem('definition-missing', 'The folder has no definition.');
    const studio = openStudio({ 'workspace.open': () => fail(problem) });
    openConnectorFolder(studio, '/other');
    await settle();
    expect(studio.store.getState().connector?.id).toBe('inventory');
    expect(studio.store.getState().notices[0]?.problem).toEqual(problem);
  });

  it('asks about unsaved work first, and goes on only when told to', async () => {
    const studio = openStudio({ 'workspace.open': () => ok(other) });
    studio.store
      .getState()
      .setDraft({ role: 'definition', text: '{', problem: errorProblem('x', 'Broken.') });
    openConnectorFolder(studio, '/other');
    await settle();
    expect(studio.bridge.inputsOf('workspace.open')).toEqual([]);
    expect(studio.store.getState().dialog).toBe('leave');
    studio.store.getState().afterLeave?.();
    await settle();
    expect(studio.store.getState().connector?.id).toBe('other');
  });
});

describe('other ways', () => {
  it('opens the sample', async () => {
    const studio = openStudio({ 'workspace.open-sample': () => ok(other) });
    openSampleConnector(studio);
    await settle();
    expect(studio.store.getState().connector?.id).toBe('other');
  });

  it('reads the open folder again', async () => {
    const studio = openStudio({ 'workspace.open': () => ok(buildOpened({ stamp: 'stamp-9' })) });
    await reloadConnector(studio);
    expect(studio.bridge.inputsOf('workspace.open')).toEqual([{ folder: '/connectors/inventory' }]);
    expect(studio.store.getState().connector?.stamp).toBe('stamp-9');
  });

  it('makes a new one, which is unsaved, and answers why it could not', async () => {
    const problem = errorProblem('host-invalid', 'This is no host.');
    const studio = openStudio({
      'workspace.create': ({ host }) =>
        host === 'bad host' ? fail(problem) : ok(buildOpened({ id: 'new', folder: null, stamp: '' })),
    });
    expect(await createConnector(studio, 'A', 'bad host')).toEqual(problem);
    expect(await createConnector(studio, 'A', 'api.example.com')).toBeNull();
    expect(studio.store.getState().connector).toMatchObject({ id: 'new', saved: null, stamp: null });
  });
});
