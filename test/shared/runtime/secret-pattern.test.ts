import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listCharacterPatterns } from '../../../shared/runtime/secret-pattern';

const find = (secret: string) => new RegExp(`^${listCharacterPatterns(secret).join('')}$`, 'i');

describe('the patterns of a secret', () => {
  test('fit the secret in every writing that is common', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (secret) => {
        const pattern = find(secret);
        for (const write of [
          (text: string) => text,
          (text: string) => encodeURIComponent(text),
          (text: string) => encodeURIComponent(encodeURIComponent(text)),
          (text: string) => JSON.stringify(text).slice(1, -1),
          (text: string) => JSON.stringify(JSON.stringify(text)).slice(3, -3),
          (text: string) => new URLSearchParams({ a: text }).toString().slice(2),
        ]) {
          expect(write(secret)).toMatch(pattern);
        }
      }),
    );
  });

  test('fit nothing else', () => {
    expect('a.b').toMatch(find('a.b'));
    expect('axb').not.toMatch(find('a.b'));
    expect('a%2').not.toMatch(find('a.b'));
  });
});
