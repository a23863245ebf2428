// The outcome of everything that can fail for a reason a person should read. First step of the walk: every
// other room answers in this shape. Nothing here throws.
import type { Problem } from './problem';

/** A value, or the one problem that stood in its way. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

/** The failing half of a {@link Result}; assignable to a `Result` of any value. */
export interface Failure {
  readonly ok: false;
  readonly problem: Problem;
}

/** Wraps a value as a success. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps a problem as a failure. */
export function fail(problem: Problem): Failure {
  return { ok: false, problem };
}
