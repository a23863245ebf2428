import { describe, expect, test } from 'vitest';
import { coerceValue } from '../../../shared/runtime/coerce-value';

const file = { '$content-type': 'text/plain', $content: 'YQ==' };
const coerce = (type: string, value: Parameters<typeof coerceValue>[1], itemType = '', format = '') =>
  coerceValue({ type, itemType, format }, value);

describe('coerceValue', () => {
  test.each([
    ['integer', '42', 42],
    ['integer', ' -7 ', -7],
    ['integer', 3, 3],
    ['integer', '12345678901234567890', 12345678901234567890n],
    ['integer', '+9007199254740993', 9007199254740993n],
    ['number', '1.5e3', 1500],
    ['number', 2, 2],
    ['boolean', 'TRUE', true],
    ['boolean', false, false],
    ['string', 5, '5'],
    ['string', { a: 1 }, '{"a":1}'],
    ['string', ' kept ', ' kept '],
    ['object', '{"a":1}', { a: 1 }],
    ['object', { a: 1 }, { a: 1 }],
    ['', [1, 'a'], [1, 'a']],
    ['file', file, file],
  ] as const)('%s from %j', (type, value, wanted) => {
    expect(coerce(type, value)).toEqual(wanted);
  });

  test.each([
    ['integer', 'ten'],
    ['integer', '1.5'],
    ['integer', 1.5],
    ['integer', true],
    ['number', 'NaN'],
    ['number', 'Infinity'],
    ['number', '  '],
    ['boolean', 'yes'],
    ['boolean', 1],
    ['object', '[1]'],
    ['object', 'text'],
    ['object', [1]],
    ['array', { a: 1 }],
    ['array', 7],
  ] as const)('%s is never %j', (type, value) => {
    expect(coerce(type, value)).toBeUndefined();
  });

  test('a list may be a list, a JSON list as text, or texts between commas', () => {
    expect(coerce('array', ['1', 2], 'integer')).toEqual([1, 2]);
    expect(coerce('array', '["a, b", "c"]', 'string')).toEqual(['a, b', 'c']);
    expect(coerce('array', 'a, b', 'string')).toEqual(['a', 'b']);
    expect(coerce('array', '1,2', 'integer')).toEqual([1, 2]);
    expect(coerce('array', '[{"a":1}]', 'object')).toEqual([{ a: 1 }]);
    expect(coerce('array', [['a']], 'array')).toEqual([['a']]);
  });

  test('a list whose items do not fit is none', () => {
    expect(coerce('array', '1,x', 'integer')).toBeUndefined();
    expect(coerce('array', '[1', 'integer')).toBeUndefined();
    expect(coerce('array', 'a,b', 'object')).toBeUndefined();
  });

  test('bytes stay bytes, and a base64 text takes those of a file', () => {
    expect(coerce('string', file, '', 'binary')).toEqual(file);
    expect(coerce('string', file, '', 'byte')).toBe('YQ==');
    expect(coerce('string', file)).toBe(JSON.stringify(file));
  });
});
