// Takes times and says what they come to. Figures are only ever compared with others of the same run.

/** Times of one thing done many times, in milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly runs: number;
}

/** Sums up single times. */
export function summarize(times: readonly number[]): Times {
  const sorted = [...times].sort((left, right) => left - right);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), runs: sorted.length };
}

/** Runs a thing until it is warm, then `runs` times more, and times each. `run` is given its number. */
export function measure(runs: number, run: (number: number) => unknown): Times {
  const warmUp = Math.max(3, Math.floor(runs / 4));
  for (let number = 0; number < warmUp; number++) sink.last = run(number);
  const times: number[] = [];
  for (let number = 0; number < runs; number++) {
    const start = performance.now();
    sink.last = run(warmUp + number);
    times.push(performance.now() - start);
  }
  return summarize(times);
}

/** Holds on to the last result, so that computing it cannot be left out. */
export const sink: { last: unknown } = { last: undefined };
