// The steps of a trace that are about custom code: what it logged and answered, or why it did not run.
import type { Problem } from '../base/problem';
import type { TraceLine, TraceStep } from './call-record';
import { type StepTime, buildStep, printCount, sameLine } from './trace-step';

/** A line that the code wrote to its log. */
export interface ScriptLog {
  /** `information`, `error`, …; `console` for what it printed there. */
  readonly level: string;
  readonly text: string;
}

/** Custom code that ran. `status` is null where it did not come to an answer; `sent` counts its own requests. */
export function buildScriptStep(
  run: {
    readonly toolchain: string;
    readonly status: number | null;
    readonly sent: number;
    readonly logs: readonly ScriptLog[];
  },
  problem: Problem | null,
  time: StepTime,
): TraceStep {
  const lines = run.logs.map(({ level, text }): TraceLine => sameLine(level, text));
  const answer = run.status === null ? 'No answer' : `Answered ${run.status}`;
  const summary = `${answer} after ${printCount(run.sent, 'request')}, ${run.toolchain}`;
  return buildStep('script', 'Custom code', summary, lines, problem, time);
}

/** Custom code that could not be made into a program. */
export function buildBrokenScriptStep(problems: readonly Problem[], time: StepTime): TraceStep {
  const [first = null] = problems;
  const lines = problems.map(({ message, place }) =>
    sameLine(place?.range ? `line ${place.range.line}` : '', message),
  );
  return buildStep('script', 'Custom code', printCount(problems.length, 'error'), lines, first, time);
}

/** Custom code that did not run, and why. */
export function buildSkippedScriptStep(reason: string, time: StepTime): TraceStep {
  return { ...buildStep('script', 'Custom code', reason, [], null, time), outcome: 'skipped' };
}
