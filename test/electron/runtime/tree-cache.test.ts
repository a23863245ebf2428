import { expect, test } from 'vitest';
import { buildTreeCache } from '../../../electron/runtime/tree-cache';

test('reads a text once, and forgets the oldest', () => {
  const cache = buildTreeCache();
  const first = cache.parse('{"a":1}');
  expect(cache.parse('{"a":1}')).toBe(first);
  expect(cache.parse('{"a":2}')).not.toBe(first);
  for (let number = 0; number < 6; number++) cache.parse(`[${number}]`);
  expect(cache.parse('{"a":1}')).not.toBe(first);
});
