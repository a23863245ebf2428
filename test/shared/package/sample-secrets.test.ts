// What looks like a secret in a sample is found by its name or its shape, and masked.
import { describe, expect, it } from 'vitest';
import { findSampleSecrets, mask, maskSample } from '../../../shared/package/sample-secrets';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl';
const sample = {
  call: {
    headers: [
      { name: 'Authorization', value: 'Bearer 8f14e45fceea167a' },
      { name: 'Accept', value: 'application/json' },
      { name: 'X-Api-Key', value: 'k1' },
    ],
    body: { password: 'hunter2', user: 'ada', nested: { access_token: 'abc', note: `see ${jwt}` } },
  },
};

describe('a sample', () => {
  it('shows its secrets by name and by shape', () => {
    expect(findSampleSecrets(sample)).toEqual([
      ['call', 'headers', 0, 'value'],
      ['call', 'headers', 2, 'value'],
      ['call', 'body', 'password'],
      ['call', 'body', 'nested', 'access_token'],
      ['call', 'body', 'nested', 'note'],
    ]);
  });

  it('has none in fillers and plain values', () => {
    const plain = { password: '<your password>', token: '', tokens: 'many', cookieCount: 3, secret: mask };
    expect(findSampleSecrets(plain)).toEqual([]);
  });

  it('has none left once it is masked, and is otherwise the same', () => {
    const masked = maskSample(sample, findSampleSecrets(sample));
    expect(findSampleSecrets(masked)).toEqual([]);
    expect(JSON.stringify(masked)).not.toMatch(/hunter2|8f14e45f|k1|abc|eyJ/u);
    expect(masked).toMatchObject({ call: { body: { user: 'ada', password: mask, nested: { note: mask } } } });
  });
});
