// Commands about names: rename, usages, deleting what is unused.
import { describe, expect, it } from 'vitest';
import { deleteShared } from '../../../renderer/commands/delete-shared';
import { findUsagesCommand } from '../../../renderer/commands/find-usages';
import { findNamedSelection } from '../../../renderer/commands/named-selection';
import { renameCommand } from '../../../renderer/commands/rename';
import { definitionOf, openStudio } from '../../support/open-studio';

const set = (studio: ReturnType<typeof openStudio>) =>
  studio.store.getState().edit({
    kind: 'test',
    label: 'Test',
    joins: 'own',
    changes: [
      {
        file: 'definition',
        change: { kind: 'set', path: ['definitions'], value: { Odd: { type: 'string' } } },
      },
    ],
  });

describe('commands about names', () => {
  it('mean the operation or the reference that is selected', async () => {
    const studio = openStudio();
    const { store } = studio;
    await renameCommand.run(studio);
    expect(store.getState().renaming).toEqual({ kind: 'operation', operation: 'get /products' });
    set(studio);
    store.getState().select({ kind: 'reference', section: 'definitions', name: 'Odd' });
    await findUsagesCommand.run(studio);
    expect(store.getState()).toMatchObject({ panel: 'usages', usagesOf: { title: 'Odd' } });
    store.getState().select({ kind: 'general' });
    expect(findNamedSelection(store.getState())).toBeNull();
    expect(renameCommand.when(store.getState())).toBe(false);
  });

  it('delete a reference that nothing uses, and leave one that is gone', async () => {
    const studio = openStudio();
    set(studio);
    studio.store.getState().select({ kind: 'reference', section: 'definitions', name: 'Odd' });
    await deleteShared.run(studio);
    expect(JSON.parse(definitionOf(studio))).toMatchObject({ definitions: {} });
    expect(studio.store.getState().selection).toEqual({ kind: 'general' });
  });
});
