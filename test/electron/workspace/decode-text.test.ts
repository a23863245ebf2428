// Bytes to text and back: every byte as it was.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../electron/workspace/decode-text';
import { printFileBytes } from '../../../shared/package/file-bytes';

function roundTrip(bytes: Uint8Array): Uint8Array | null {
  const decoded = decodeText(bytes);
  return decoded && printFileBytes({ role: 'definition', name: 'a.json', ...decoded });
}

const bytesOf = (...parts: readonly (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

describe('decodeText', () => {
  it.each([
    ['plain', bytesOf('{"a": "ä€😀"}\r\n'), 'utf-8', '{"a": "ä€😀"}\r\n'],
    ['marked', bytesOf(0xef, 0xbb, 0xbf, '{}'), 'utf-8-bom', '{}'],
    ['Latin-1', bytesOf('{"a": "Br', 0xf8, 'nn"}'), 'latin-1', '{"a": "Brønn"}'],
    ['empty', bytesOf(), 'utf-8', ''],
  ])('reads %s bytes', (_kind, bytes, encoding, text) => {
    expect(decodeText(bytes)).toEqual({ encoding, text });
    expect(roundTrip(bytes)).toEqual(new Uint8Array(bytes));
  });

  it('keeps a mark that stands twice', () => {
    const bytes = bytesOf(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, '{}');
    expect(roundTrip(bytes)).toEqual(new Uint8Array(bytes));
  });

  it.each([
    ['a PNG', bytesOf(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 13, 'IHDR')],
    ['UTF-16', Buffer.from('\uFEFF{"a": 1}', 'utf16le')],
    ['control characters that are not UTF-8', bytesOf(0xff, 0x01, 0x02, 'abc')],
  ])('refuses %s', (_kind, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });

  it('leads back to the same bytes, whatever they are, or refuses', () => {
    const anyBytes = fc.oneof(
      fc.uint8Array({ min: 1, maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 100 }).map((text) => new Uint8Array(Buffer.from(text))),
      fc.string({ maxLength: 50 }).map((text) => new Uint8Array(bytesOf(0xef, 0xbb, 0xbf, text))),
    );
    const isExact = fc.property(anyBytes, (bytes) => {
      const back = roundTrip(bytes);
      return back === null || Buffer.compare(back, bytes) === 0;
    });
    expect(fc.check(isExact, { numRuns: 2000 }).counterexample).toBeNull();
  });
});
