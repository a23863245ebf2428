import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import { type WireValue, printJson, printPlain } from '../../../shared/runtime/wire-value';

describe('values on the wire', () => {
  test('are printed as JSON.stringify prints them', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(printJson(value as JsonValue)).toBe(JSON.stringify(value));
      }),
    );
  });

  test('keep whole numbers that JavaScript cannot hold, and names of every kind', () => {
    const value: WireValue = new Map<string, WireValue>([
      ['__proto__', 12345678901234567890n],
      ['list', [1n, 'a']],
    ]);
    expect(printJson(value)).toBe('{"__proto__":12345678901234567890,"list":[1,"a"]}');
  });

  test('stand without quotes in plain places', () => {
    expect(['a"b', 1.5, true, null, 9007199254740993n].map(printPlain)).toEqual([
      'a"b',
      '1.5',
      'true',
      'null',
      '9007199254740993',
    ]);
    expect(printPlain({ a: [1] })).toBe('{"a":[1]}');
  });
});
