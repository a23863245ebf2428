import { describe, expect, test } from 'vitest';
import { applyCredentials } from '../../../shared/runtime/apply-credentials';
import type { HttpRequest } from '../../../shared/runtime/request';

const request: HttpRequest = {
  method: 'GET',
  url: 'https://a.com/x?b=1',
  headers: [{ name: 'authorization', value: 'from the maker' }],
  body: null,
};

describe('applyCredentials', () => {
  test('puts a credential into a header, in place of what a parameter sent', () => {
    const applied = applyCredentials(request, [{ in: 'header', name: 'Authorization', value: 'Bearer t' }]);
    expect(applied).toEqual({
      ok: true,
      value: { ...request, headers: [{ name: 'Authorization', value: 'Bearer t' }] },
    });
  });

  test('puts a key into the query, encoded', () => {
    expect(applyCredentials(request, [{ in: 'query', name: 'key', value: 'a&b c' }])).toMatchObject({
      value: { url: 'https://a.com/x?b=1&key=a%26b%20c' },
    });
  });

  test('refuses a credential that no header can carry, without showing it', () => {
    const applied = applyCredentials(request, [{ in: 'header', name: 'x-key', value: 'canary\nX: y' }]);
    expect(applied).toMatchObject({ ok: false, problem: { code: 'credential-unfit' } });
    expect(JSON.stringify(applied)).not.toContain('canary');
  });

  test('leaves a request without credentials as it is', () => {
    expect(applyCredentials(request, [])).toEqual({ ok: true, value: request });
  });
});
