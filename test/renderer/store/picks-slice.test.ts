// Picks, and what commands for many act on.
import { describe, expect, it } from 'vitest';
import { listTargets } from '../../../renderer/store/picks-slice';
import type { OperationKey } from '../../../shared/operations/operation';
import { openStudio } from '../../support/open-studio';

const [list, create, stock] = ['get /products', 'post /products', 'get /stock'] as OperationKey[];

describe('picks', () => {
  it('are what commands act on, in the order of the text, else the selection is', () => {
    const { store } = openStudio();
    expect(listTargets(store.getState())).toEqual([list]);
    store.getState().setPicked([stock!, create!, 'get /gone' as OperationKey]);
    expect(listTargets(store.getState())).toEqual([create, stock]);
    store.getState().setPicked([]);
    store.getState().select({ kind: 'general' });
    expect(listTargets(store.getState())).toEqual([]);
  });

  it('are said when there are several', () => {
    const { store } = openStudio();
    store.getState().setPicked([list!, stock!]);
    expect(store.getState().announcement.text).toBe('2 operations are picked.');
  });

  it('go into the grid, which takes the centre', () => {
    const { store } = openStudio();
    store.getState().showGrid({ of: 'inputs', keys: [stock!] });
    expect(store.getState()).toMatchObject({
      room: 'design',
      selection: { kind: 'grid' },
      grid: { of: 'inputs' },
    });
  });
});
