import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  encodeFormText,
  encodeLiteralPath,
  encodePathValue,
  encodeQueryName,
  encodeText,
} from '../../../shared/runtime/encode-url';

describe('encoding for addresses', () => {
  test('can be read back, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeURIComponent(encodeText(text))).toBe(text);
        expect(decodeURIComponent(decodeURIComponent(encodePathValue(text, 'double')))).toBe(text);
        expect(new URLSearchParams(`a=${encodeFormText(text)}`).get('a')).toBe(text);
      }),
    );
  });

  test('leaves only what RFC 3986 leaves', () => {
    expect(encodeText("aZ0-._~!'()*/?#[]@ &=+%")).toBe(
      'aZ0-._~%21%27%28%29%2A%2F%3F%23%5B%5D%40%20%26%3D%2B%25',
    );
  });

  test('makes a replacement character of half a character', () => {
    expect(encodeText('a\uD800b')).toBe('a%EF%BF%BDb');
  });

  test('encodes a path value once or twice', () => {
    expect(encodePathValue('a/b', 'single')).toBe('a%2Fb');
    expect(encodePathValue('a/b', 'double')).toBe('a%252Fb');
  });

  test('keeps the names of query parameters readable and never encodes them twice', () => {
    expect(encodeQueryName('$filter')).toBe('$filter');
    expect(encodeQueryName('%24top')).toBe('%24top');
    expect(encodeQueryName('a b&c')).toBe('a%20b%26c');
  });

  test('leaves the literal path as it is written, but for what no path may hold', () => {
    expect(encodeLiteralPath('/a(1)/b;c=d/$count')).toBe('/a(1)/b;c=d/$count');
    expect(encodeLiteralPath('/ü x#y')).toBe('/%C3%BC%20x%23y');
  });
});
