// What is tried in the preview.
import { describe, expect, it } from 'vitest';
import type { OperationKey } from '../../../shared/operations/operation';
import { openStudio } from '../../support/open-studio';

const key = 'get /products' as OperationKey;

describe('the preview', () => {
  it('opens, and closes when the window gets too narrow for it', () => {
    const { store } = openStudio();
    store.getState().togglePreview();
    expect(store.getState().previewOpen).toBe(true);
    store.getState().setNarrow(true);
    expect(store.getState().previewOpen).toBe(false);
    store.getState().togglePreview();
    expect(store.getState().previewOpen).toBe(true);
  });

  it('keeps what is tried beside the document', () => {
    const { store } = openStudio();
    const before = store.getState().connector?.document;
    store.getState().tryValue(key, 'query/top', 5);
    store.getState().tryValue(key, 'query/skip', 1);
    store.getState().tryValue(key, 'query/top', undefined);
    expect(store.getState().tried[key]).toEqual({ 'query/skip': 1 });
    expect(store.getState().connector?.document).toBe(before);
  });
});
