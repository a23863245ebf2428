import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { startLimits } from '../../../electron/runtime/call-limits';

const call = { host: 'api.example', timeoutMs: 500 };

function useClock() {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
}

describe('the limits of a call', () => {
  test('end it when its time is up', () => {
    useClock();
    const limits = startLimits(call, new AbortController().signal);
    vi.advanceTimersByTime(499);
    expect(limits.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(limits.signal.aborted).toBe(true);
    expect(limits.isCancelled()).toBe(false);
    expect(limits.explain(new Error('aborted')).code).toBe('call-timeout');
  });

  test('end it when the person cancels, also when that was before it began', () => {
    for (const isEarly of [false, true]) {
      const person = new AbortController();
      if (isEarly) person.abort();
      const limits = startLimits(call, person.signal);
      person.abort();
      expect([limits.signal.aborted, limits.isCancelled()]).toEqual([true, true]);
      limits.release();
    }
  });

  test('do nothing any more once they are released', () => {
    useClock();
    const limits = startLimits(call, new AbortController().signal);
    limits.release();
    vi.advanceTimersByTime(10_000);
    expect(limits.signal.aborted).toBe(false);
    expect(limits.explain(Object.assign(new Error('x'), { code: 'ECONNREFUSED' })).code).toBe(
      'connection-refused',
    );
  });
});
