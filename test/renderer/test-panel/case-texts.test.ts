import { describe, expect, it } from 'vitest';
import {
  parseCount,
  parseExpected,
  parseInputs,
  printExpected,
  printInputs,
} from '../../../renderer/test-panel/case-texts';

describe('the texts of a test case', () => {
  it.each([['text'], ['5'], [5], [true], [null], [{ a: [1] }], ['"quoted"'], ['']])('keep %j', (value) => {
    expect(parseExpected(printExpected(value))).toEqual(value);
  });

  it('show plain texts without quotes', () => {
    expect(printExpected('Oak desk')).toBe('Oak desk');
    expect(printExpected('5')).toBe('"5"');
    expect(printExpected(undefined)).toBe('');
  });

  it('take inputs as an object alone', () => {
    expect(parseInputs(printInputs({ 'query/top': 5 }))).toEqual({ 'query/top': 5 });
    expect(parseInputs('[]')).toContain('Write a JSON object');
    expect(parseInputs('{')).toContain('no JSON');
  });

  it('take whole numbers in range, or nothing', () => {
    expect(parseCount(' ', 100, 599)).toBeNull();
    expect(parseCount('200', 100, 599)).toBe(200);
    expect(parseCount('20.5', 1, 599)).toContain('whole number');
    expect(parseCount('7', 100, 599)).toContain('100 to 599');
  });
});
