// Ends a call when the person cancels it or its time is up, and knows afterwards which of the two it was.
import type { Problem } from '../../shared/base/problem';
import type { TaskContext } from '../../shared/contract/tasks';
import { type FailedCall, describeFailure } from './describe-failure';
import { CallFailure } from './failure';

/** What may end a call before it is over. */
export interface CallLimits {
  readonly signal: AbortSignal;
  /** True when the person cancelled. */
  isCancelled(): boolean;
  /** The problem for an error that ended the call. */
  explain(error: unknown): Problem;
  /** Stops the clock; to be called when the call is over. */
  release(): void;
}

/** Begins to count. The time covers sending and receiving, all of it. */
export function startLimits(call: FailedCall, signal: TaskContext['signal']): CallLimits {
  const controller = new AbortController();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    controller.abort();
  }, call.timeoutMs);
  const cancel = () => controller.abort();
  if (signal.aborted) cancel();
  else signal.addEventListener('abort', cancel);
  return {
    signal: controller.signal,
    isCancelled: () => signal.aborted,
    explain: (error) => describeFailure(isLate ? new CallFailure('CALL_TIMEOUT') : error, call),
    release: () => clearTimeout(timer),
  };
}
