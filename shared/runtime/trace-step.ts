// One step of a trace: how it is put together, whatever stage of the call it is about.
import type { Problem } from '../base/problem';
import type { TraceLine, TraceStep } from './call-record';
import { cutText } from './cut-text';

/** When a step began and how long it took, in milliseconds from the start of the call. */
export interface StepTime {
  readonly startMs: number;
  readonly durationMs: number;
}

const mostLines = 100;
const longestValue = 1000;

/** Builds a step: failed where there is a problem, its first lines, long values cut. */
export function buildStep(
  kind: TraceStep['kind'],
  title: string,
  summary: string,
  lines: readonly TraceLine[],
  problem: Problem | null,
  time: StepTime,
): TraceStep {
  const outcome = problem ? 'failed' : 'done';
  const shown = lines.slice(0, mostLines).map(cutLine);
  return { kind, title, summary, outcome, ...time, lines: shown, problem };
}

function cutLine(line: TraceLine): TraceLine {
  const { value, before } = line;
  return {
    ...line,
    value: cutText(value, longestValue),
    ...(before === undefined ? {} : { before: cutText(before, longestValue) }),
  };
}

/** A line about something that the step did not change. */
export function sameLine(name: string, value: string): TraceLine {
  return { name, value, change: 'same' };
}

/** `1 policy`, `3 policies`. */
export function printCount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
