import { expect, test } from 'vitest';
import { buildLinkStore } from '../../../electron/runtime/link-store';

test('keeps links by an id of their own, and the last ones only', () => {
  const store = buildLinkStore();
  const ids = Array.from({ length: 201 }, (_, at) => store.keep({ operationKey: 'get /a', url: `/p${at}` }));
  expect(new Set(ids).size).toBe(201);
  expect(store.find(ids[200] ?? '')).toEqual({ operationKey: 'get /a', url: '/p200' });
  expect(store.find(ids[1] ?? '')?.url).toBe('/p1');
  expect(store.find(ids[0] ?? '')).toBeUndefined();
});
