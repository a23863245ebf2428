import { describe, expect, test } from 'vitest';
import { planRetry, readRetryAfter } from '../../../shared/runtime/plan-retry';
import { defaultRuntimeSettings, type RuntimeSettings } from '../../../shared/runtime/runtime-settings';

const after = (value: string) => [{ name: 'Retry-After', value }];
const plan = (
  status: number,
  headers: ReturnType<typeof after>,
  sent: number,
  more: Partial<RuntimeSettings> = {},
) => planRetry({ status, headers }, sent, { ...defaultRuntimeSettings, ...more });

describe('planRetry', () => {
  test.each([
    ['throttled', 429, '2', 1, { waitMs: 2000, isAsked: true }],
    ['throttled', 429, '', 1, { waitMs: 7500, isAsked: false }],
    ['throttled', 429, '', 3, { waitMs: 30_000, isAsked: false }],
    ['throttled', 429, '', 4, { waitMs: 60_000, isAsked: false }],
    ['throttled', 429, '2', 5, null],
    ['throttled', 503, '1', 1, { waitMs: 1000, isAsked: true }],
    ['throttled', 503, '', 1, null],
    ['throttled', 500, '1', 1, null],
    ['throttled', 429, '61', 1, null],
    ['flow', 500, '', 2, { waitMs: 15_000, isAsked: false }],
    ['flow', 408, '', 1, { waitMs: 7500, isAsked: false }],
    ['flow', 404, '1', 1, null],
    ['flow', 200, '1', 1, null],
    ['never', 429, '1', 1, null],
  ] as const)('%s, status %i, asked for "%s", sent %i times', (retry, status, value, sent, expected) => {
    expect(plan(status, value === '' ? [] : after(value), sent, { retry })).toEqual(expected);
  });
});

describe('readRetryAfter', () => {
  test.each([
    ['120', 120_000],
    [' 0.5 ', 500],
    ['Wed, 01 Jan 2025 00:00:10 GMT', 10_000],
    ['Wed, 01 Jan 2025 00:00:00 GMT', 0],
    ['soon', null],
    ['-1', 0],
  ])('%s', (value, expected) => {
    const headers = [...after(value), { name: 'date', value: 'Wed, 01 Jan 2025 00:00:00 GMT' }];
    expect(readRetryAfter(headers)).toBe(expected);
  });

  test('a date says nothing without the date of the reply', () => {
    expect(readRetryAfter(after('Wed, 01 Jan 2025 00:00:10 GMT'))).toBeNull();
    expect(readRetryAfter([])).toBeNull();
  });
});
