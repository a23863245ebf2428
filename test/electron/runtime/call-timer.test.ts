import { expect, test } from 'vitest';
import { startTimer } from '../../../electron/runtime/call-timer';

test('times run from the start of the call, to a hundredth of a millisecond', () => {
  let now = 1000;
  const timer = startTimer(() => now);
  now = 1010.123456;
  expect(timer.now()).toBe(10.12);
  expect(timer.since(4)).toEqual({ startMs: 4, durationMs: 6.12 });
  expect(timer.since(99).durationMs).toBe(0);
});
