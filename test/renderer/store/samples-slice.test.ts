// Samples are edits of the sidecar; what has a secret in it is written nowhere until it is masked.
import { describe, expect, it } from 'vitest';
import { listSamples } from '../../../renderer/store/samples-slice';
import { planOperation } from '../../../shared/mapping/plan-operation';
import type { OperationKey } from '../../../shared/operations/operation';
import { openStudio, type OpenStudio } from '../../support/open-studio';

const key = 'get /stock' as OperationKey;
const owner = { operationId: 'GetStock', key };

function list({ store }: OpenStudio, operationId = owner.operationId) {
  const { connector, heldSamples } = store.getState();
  return listSamples(connector!.document, heldSamples, { ...owner, operationId });
}

function sidecarOf({ store }: OpenStudio): string {
  return store.getState().connector?.document.sidecar?.tree.text ?? '';
}

describe('samples', () => {
  it('are kept in the sidecar, each under a name of its own, and undone in one step', () => {
    const studio = openStudio();
    const state = studio.store.getState();
    state.addSample(key, 'Sample', { id: 1 });
    state.addSamples(key, [
      { name: 'Sample', content: { kind: 'value', value: 2 } },
      { name: 'Sample', content: { kind: 'value', value: 3 } },
    ]);
    expect(list(studio).map(({ name }) => name)).toEqual(['Sample', 'Sample 2', 'Sample 3']);
    state.undo();
    expect(list(studio).map(({ name }) => name)).toEqual(['Sample']);
    expect(JSON.parse(sidecarOf(studio))).toEqual({
      samples: { GetStock: { Sample: { value: { id: 1 } } } },
    });
  });

  it('are held back while they have a secret in them, and kept once it is masked', () => {
    const studio = openStudio();
    const state = studio.store.getState();
    state.addSample(key, 'Sample', { user: 'ada', password: 'hunter2' });
    expect(list(studio)).toMatchObject([{ name: 'Sample', isHeld: true, secrets: [['value', 'password']] }]);
    expect(JSON.stringify(studio.store.getState().connector)).not.toContain('hunter2');
    state.maskSample(key, 'Sample');
    expect(list(studio)).toMatchObject([
      { isHeld: false, secrets: [], content: { value: { user: 'ada', password: '***' } } },
    ]);
    expect(studio.store.getState().heldSamples).toEqual({ GetStock: [] });
  });

  it('are renamed and removed, held or not', () => {
    const studio = openStudio();
    const state = studio.store.getState();
    state.addSample(key, 'Plain', 1);
    state.addSample(key, 'Held', { token: 'abc' });
    expect(state.renameSample(key, 'Plain', 'Held')).toBe('There is a sample Held already.');
    expect(state.renameSample(key, 'Plain', 'Short')).toBe('');
    expect(state.renameSample(key, 'Held', 'Long')).toBe('');
    expect(list(studio).map(({ name }) => name)).toEqual(['Short', 'Long']);
    state.removeSample(key, 'Short');
    state.removeSample(key, 'Long');
    expect(list(studio)).toEqual([]);
    expect(sidecarOf(studio).trim()).toBe('{}');
  });

  it('follow their operation to its new name, in the same step', () => {
    const studio = openStudio();
    const state = studio.store.getState();
    state.addSample(key, 'Sample', 1);
    const plan = planOperation(state.connector!.document, key, { name: 'operation-id', value: 'ReadStock' });
    const document = studio.store.getState().connector!.document;
    expect(plan.ok && state.edit(plan.edit)).toBeNull();
    expect(list(studio, 'ReadStock')).toHaveLength(1);
    state.undo();
    expect(studio.store.getState().connector?.document.sidecar?.tree.text).toBe(document.sidecar?.tree.text);
    expect(list(studio)).toHaveLength(1);
  });
});
