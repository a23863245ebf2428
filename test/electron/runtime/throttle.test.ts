import { expect, test } from 'vitest';
import { buildThrottle } from '../../../electron/runtime/throttle';

test('lets so many calls through in a minute, each connection for itself', () => {
  const throttle = buildThrottle();
  expect([0, 1000, 2000].map((at) => throttle.admit('a', 2, at))).toEqual([null, null, 58]);
  expect(throttle.admit('b', 2, 2000)).toBeNull();
  expect(throttle.admit('a', 2, 59_999)).toBe(1);
  expect(throttle.admit('a', 2, 60_000)).toBeNull();
  expect(throttle.admit('a', 2, 60_500)).toBe(1);
});

test('without a limit nothing is counted', () => {
  const throttle = buildThrottle();
  expect(Array.from({ length: 5 }, () => throttle.admit('a', null, 0))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(throttle.admit('a', 1, 0)).toBeNull();
});
