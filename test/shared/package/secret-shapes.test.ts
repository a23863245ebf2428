import { describe, expect, it } from 'vitest';
import {
  findSecretShape,
  isAuthorizationValue,
  isFiller,
  secretShapes,
} from '../../../shared/package/secret-shapes';

describe('findSecretShape', () => {
  it('knows each of its shapes, and says what it is', () => {
    const samples = [
      '-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAtest',
      ['rk', 'live', '4242'.repeat(5)].join('_'),
      `github_pat_${'a1B2'.repeat(11)}`,
      ['xoxb', '1234567890', 'abcdefghij'].join('-'),
      `AKIA${'A1B2'.repeat(4)}`,
      `AIza${'a1B2c'.repeat(7)}`,
      ['eyJhbGciOiJI', 'eyJzdWIiOiIx', 'c2lnbmF0dXJl'].join('.'),
      ['sk', 'test', '4242'.repeat(5)].join('_'),
    ];
    expect(samples.map((sample) => findSecretShape(sample)?.title)).toEqual(
      secretShapes.map(({ title }) => title),
    );
  });

  it.each([
    'short',
    'a perfectly plain sentence',
    'sk_live_xxxxxxxxxxxxxxxx',
    'https://api.example.com/v1/keys',
  ])('finds nothing in %j', (text) => {
    expect(findSecretShape(text)).toBeUndefined();
  });
});

describe('isAuthorizationValue', () => {
  it.each(['Bearer 8f14e45fceea167a', 'basic dXNlcjpwYXNzMTIz', ' Token abc123def456 '])(
    'is true for %j',
    (text) => {
      expect(isAuthorizationValue(text)).toBe(true);
    },
  );

  it.each([
    'Bearer',
    'Bearer {token}',
    'Bearer YOUR_TOKEN_123456',
    'Bearer abcdefghijklmnop',
    'application/json',
  ])('is false for %j', (text) => {
    expect(isAuthorizationValue(text)).toBe(false);
  });
});

describe('isFiller', () => {
  it.each([
    '',
    '  ',
    '<secret>',
    '[secret]',
    '{secret}',
    "@connectionParameters('x')",
    'xxxxxx',
    '***',
    'Enter here',
  ])('is true for %j', (text) => {
    expect(isFiller(text)).toBe(true);
  });

  it.each(['q8~Zr5tGh', '1234'])('is false for %j', (text) => {
    expect(isFiller(text)).toBe(false);
  });
});
