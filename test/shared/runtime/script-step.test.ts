import { expect, test } from 'vitest';
import { errorProblem } from '../../../shared/base/problem';
import {
  buildBrokenScriptStep,
  buildScriptStep,
  buildSkippedScriptStep,
} from '../../../shared/runtime/script-step';

const time = { startMs: 0, durationMs: 1 };

test('code that ran says what it answered, sent and logged', () => {
  const logs = [{ level: 'error', text: 'no luck' }];
  expect(buildScriptStep({ toolchain: 'Mono 6', status: 200, sent: 2, logs }, null, time)).toMatchObject({
    kind: 'script',
    summary: 'Answered 200 after 2 requests, Mono 6',
    outcome: 'done',
    lines: [{ name: 'error', value: 'no luck', change: 'same' }],
  });
  const problem = errorProblem('script-timeout', 'm');
  const late = buildScriptStep({ toolchain: 'Mono 6', status: null, sent: 1, logs: [] }, problem, time);
  expect(late).toMatchObject({ summary: 'No answer after 1 request, Mono 6', outcome: 'failed', problem });
});

test('code that does not compile lists its errors by line', () => {
  const range = { offset: 0, length: 1, line: 7, column: 1 };
  const problems = [
    errorProblem('script-error', 'one', { place: { file: 'script', range } }),
    errorProblem('script-error', 'two', { place: { file: 'script' } }),
  ];
  expect(buildBrokenScriptStep(problems, time)).toMatchObject({
    summary: '2 errors',
    problem: problems[0],
    lines: [
      { name: 'line 7', value: 'one' },
      { name: '', value: 'two' },
    ],
  });
});

test('code that does not run says why', () => {
  expect(buildSkippedScriptStep('why', time)).toMatchObject({
    outcome: 'skipped',
    summary: 'why',
    problem: null,
  });
});
