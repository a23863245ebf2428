import { describe, expect, test } from 'vitest';
import { readContent, readFileContent } from '../../../shared/runtime/file-content';
import type { WireValue } from '../../../shared/runtime/wire-value';

describe('file content', () => {
  test('is read from the form in which flows hand it over', () => {
    expect(readFileContent({ '$content-type': 'image/png', $content: 'AQID', name: 'dot.png' })).toEqual({
      name: 'dot.png',
      mediaType: 'image/png',
      bytes: Uint8Array.from([1, 2, 3]),
      text: '(3 bytes)',
    });
  });

  test('may be a plain text', () => {
    expect(readFileContent('é')).toEqual({
      name: '',
      mediaType: '',
      bytes: Uint8Array.from([0xc3, 0xa9]),
      text: 'é',
    });
  });

  test('is null where it is no base64', () => {
    expect(readFileContent({ $content: '?' })).toBeNull();
  });

  test('is found only in objects that have it themselves', () => {
    expect(readContent({ $content: 'AQ==' })).toBe('AQ==');
    const others: readonly WireValue[] = ['$content', null, ['$content'], { $content: 7 }, {}, new Map()];
    for (const value of others) {
      expect(readContent(value)).toBeUndefined();
    }
  });
});
