import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../../shared/security/encode-base64';

describe('base64', () => {
  test('of texts is what Node makes of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(encodeBase64(text)).toBe(Buffer.from(text, 'utf8').toString('base64'));
      }),
    );
  });

  test('of bytes comes back, with and without padding', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = encodeBase64(bytes);
        expect(decodeBase64(text)).toEqual(bytes);
        expect(decodeBase64(text.replaceAll('=', ''))).toEqual(bytes);
      }),
    );
  });

  test('is null for what is none', () => {
    expect(decodeBase64('a')).toBeNull();
    expect(decodeBase64('ab-d')).toBeNull();
    expect(decodeBase64('ab=d')).toBeNull();
    expect(decodeBase64('YW\nJj')).toEqual(Uint8Array.from([97, 98, 99]));
  });
});
