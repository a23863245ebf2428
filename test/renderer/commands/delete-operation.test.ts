// Deleting an operation.
import { describe, expect, it } from 'vitest';
import { deleteOperation } from '../../../renderer/commands/delete-operation';
import { printOperationKey } from '../../../shared/operations/operation-key';
import { definitionOf, openStudio, sampleDefinition } from '../../support/open-studio';

const parse = (text: string) => JSON.parse(text) as { paths: Record<string, Record<string, unknown>> };

describe('delete-operation', () => {
  it('takes the operation alone where others share its path', async () => {
    const studio = openStudio();
    await deleteOperation.run(studio);
    expect(Object.keys(parse(definitionOf(studio)).paths['/products']!)).toEqual(['post']);
  });

  it('takes the path with its last operation, and comes back as it was', async () => {
    const studio = openStudio();
    studio.store.getState().select({ kind: 'operation', key: printOperationKey('/stock', 'get') });
    await deleteOperation.run(studio);
    expect(Object.keys(parse(definitionOf(studio)).paths)).toEqual(['/products']);
    expect(studio.store.getState().announcement.text).toBe('Deleted Get stock. Undo brings it back.');
    studio.store.getState().undo();
    expect(definitionOf(studio)).toBe(sampleDefinition);
  });

  it('can only be asked for where an operation is selected', () => {
    const { store } = openStudio();
    expect(deleteOperation.when(store.getState())).toBe(true);
    store.getState().select({ kind: 'general' });
    expect(deleteOperation.when(store.getState())).toBe(false);
  });
});
