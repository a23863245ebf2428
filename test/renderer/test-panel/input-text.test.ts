import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInputText, printInputText } from '../../../renderer/test-panel/input-text';
import type { JsonValue } from '../../../shared/base/json-value';

const of = (type: string, itemType = '') => ({ type, itemType });

describe('parseInputText', () => {
  it('takes nothing typed for no value', () => {
    for (const type of ['string', 'integer', 'array', 'object', '']) {
      expect(parseInputText(of(type), '')).toBeUndefined();
    }
  });

  it('reads numbers, and leaves what is none as it was typed', () => {
    expect(parseInputText(of('integer'), '12')).toBe(12);
    expect(parseInputText(of('number'), ' 1.5e3 ')).toBe(1500);
    expect(parseInputText(of('integer'), 'twelve')).toBe('twelve');
    expect(parseInputText(of('number'), '-')).toBe('-');
  });

  it('keeps whole numbers exact that are too large for a number', () => {
    expect(parseInputText(of('integer'), '12345678901234567890')).toBe('12345678901234567890');
  });

  it('never takes a text for anything else', () => {
    expect(parseInputText(of('string'), '12')).toBe('12');
    expect(parseInputText(of('string'), '{"a":1}')).toBe('{"a":1}');
  });

  it('reads a list from lines or from JSON', () => {
    expect(parseInputText(of('array', 'string'), 'a\r\nb\n')).toEqual(['a', 'b']);
    expect(parseInputText(of('array', 'integer'), '1\n2')).toEqual([1, 2]);
    expect(parseInputText(of('array', 'object'), '[{"a":1}]')).toEqual([{ a: 1 }]);
    expect(parseInputText(of('array', 'string'), '["a"')).toBe('["a"');
  });

  it('reads objects as JSON, and inputs of no type as JSON or text', () => {
    expect(parseInputText(of('object'), '{"a": [1]}')).toEqual({ a: [1] });
    expect(parseInputText(of('object'), '{"a"')).toBe('{"a"');
    expect(parseInputText(of(''), '{"a": 1}')).toEqual({ a: 1 });
    expect(parseInputText(of(''), '12')).toBe('12');
  });
});

describe('printInputText', () => {
  it('is read back as the same value', () => {
    const values: readonly (readonly [ReturnType<typeof of>, fc.Arbitrary<JsonValue>])[] = [
      [of('string'), fc.string({ minLength: 1 })],
      [of('integer'), fc.maxSafeInteger()],
      [
        of('number'),
        fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0)),
      ],
      [of('array', 'string'), fc.array(fc.string({ unit: fc.constantFrom('a', '[', ' ', '\n', '\r', '"') }))],
      [of('array', 'integer'), fc.array(fc.maxSafeInteger())],
      [of('object'), fc.dictionary(fc.string(), fc.constantFrom(1, 'a', null, true))],
    ];
    for (const [input, value] of values) {
      fc.assert(
        fc.property(value, (one) => {
          expect(parseInputText(input, printInputText(input, one))).toEqual(one);
        }),
        { numRuns: 1000 },
      );
    }
  });
});
