// Times the steps of one call, in milliseconds from its start.
import type { StepTime } from '../../shared/runtime/trace-step';

/** The clock of one call. */
export interface CallTimer {
  /** Now, from the start of the call. */
  now(): number;
  /** The time of a step that began then and ends now. */
  since(startMs: number): StepTime;
}

/** Starts a timer on a clock that counts milliseconds. */
export function startTimer(clock: () => number): CallTimer {
  const start = clock();
  const now = () => round(clock() - start);
  return { now, since: (startMs) => ({ startMs, durationMs: round(Math.max(0, now() - startMs)) }) };
}

/** A hundredth of a millisecond says more than clocks know. */
function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}
