import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indentJson } from '../../../shared/runtime/indent-json';

describe('indentJson', () => {
  test('indents as JSON.stringify does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const wanted = JSON.stringify(value, null, 2);
        expect(indentJson(JSON.stringify(value))).toBe(wanted);
        expect(indentJson(wanted)).toBe(wanted);
      }),
    );
  });

  test('keeps numbers, escapes and repeated keys as they came', () => {
    expect(indentJson('{"a":12345678901234567890.10,"a":"\\u00e9\\/"}')).toBe(
      '{\n  "a": 12345678901234567890.10,\n  "a": "\\u00e9\\/"\n}',
    );
  });

  test('survives text that is no JSON, and text that is nested very deep', () => {
    expect(indentJson('}]"open')).toEqual(expect.any(String));
    expect(indentJson('['.repeat(20_000)).length).toBeLessThan(20_000 * 210);
  });
});
