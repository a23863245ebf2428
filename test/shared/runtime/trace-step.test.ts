import { expect, test } from 'vitest';
import { buildStep, printCount, sameLine } from '../../../shared/runtime/trace-step';

const time = { startMs: 0, durationMs: 1 };

test('a step has its first lines, and long values cut', () => {
  const long = 'x'.repeat(2000);
  const lines = [{ name: 'a', value: long, before: long, change: 'changed' as const }];
  const many = Array.from({ length: 150 }, () => sameLine('n', 'v'));
  const step = buildStep('policy', 'T', 's', [...lines, ...many], null, time);
  expect(step.lines).toHaveLength(100);
  expect([step.lines[0]?.value.length, step.lines[0]?.before?.length]).toEqual([1001, 1001]);
  expect(step).toMatchObject({ outcome: 'done', startMs: 0, durationMs: 1 });
});

test('a problem fails the step', () => {
  const problem = { code: 'c', message: 'm', severity: 'error' as const };
  expect(buildStep('request', 'T', 's', [], problem, time)).toMatchObject({ outcome: 'failed', problem });
});

test('counts are said in words', () => {
  expect([printCount(1, 'input'), printCount(2, 'input'), printCount(2, 'policy', 'policies')]).toEqual([
    '1 input',
    '2 inputs',
    '2 policies',
  ]);
});
