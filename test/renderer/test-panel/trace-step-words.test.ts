import { describe, expect, it } from 'vitest';
import { printLine, printStepTime, splitLine } from '../../../renderer/test-panel/trace-step-words';
import type { TraceStep } from '../../../shared/contract/runtime-calls';

const step: TraceStep = {
  kind: 'policy',
  title: 'Set HTTP header',
  summary: '',
  outcome: 'done',
  startMs: 12,
  durationMs: 0.2,
  lines: [],
  problem: null,
};

describe('printLine', () => {
  it('marks what the step did', () => {
    expect(printLine({ name: 'X-Tenant', value: 'vanarsdel', change: 'added' })).toBe(
      '+ X-Tenant: vanarsdel',
    );
    expect(printLine({ name: 'Product', value: '"A-100"', change: 'same' })).toBe('Product: "A-100"');
    expect(printLine({ name: '', value: 'application/json', change: 'same' })).toBe('application/json');
    expect(printLine({ name: 'path', value: '/b', before: '/a', change: 'changed' })).toBe('~ path: /a → /b');
    expect(printLine({ name: 'query top', value: '5', change: 'removed' })).toBe('− query top: 5');
  });
});

describe('splitLine', () => {
  it('says what stood there before and after', () => {
    const line = { name: 'path', value: '/b' };
    expect(splitLine({ ...line, change: 'added' })).toEqual({ before: '', after: '/b' });
    expect(splitLine({ ...line, before: '/a', change: 'changed' })).toEqual({ before: '/a', after: '/b' });
    expect(splitLine({ ...line, change: 'removed' })).toEqual({ before: '/b', after: '' });
  });
});

describe('printStepTime', () => {
  it('says what is worth saying', () => {
    expect(printStepTime(step)).toBe('At 12 ms');
    expect(printStepTime({ ...step, durationMs: 38 })).toBe('At 12 ms, took 38 ms');
    expect(printStepTime({ ...step, outcome: 'skipped' })).toBe('Skipped');
  });
});
