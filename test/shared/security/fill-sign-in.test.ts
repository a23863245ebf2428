import { describe, expect, test } from 'vitest';
import { fillAuthorizationUrl, fillTokenRequest } from '../../../shared/security/fill-sign-in';

const values = {
  clientId: 'client 1',
  clientSecret: 's&cret',
  redirectUrl: 'http://localhost:1/redirect',
  scope: 'a b',
};

describe('the address for the browser', () => {
  test('is filled and encoded; an address that has a query goes on with &', () => {
    const template = '?client_id={ClientId}&scope={Scope}&state={State}&region={Region}';
    const plan = { authorizationUrl: 'https://id.example/a?x=1', lookups: { region: 'e&u' } };
    expect(fillAuthorizationUrl(plan, template, { ...values, state: 's1' })).toEqual({
      ok: true,
      value: 'https://id.example/a?x=1&client_id=client%201&scope=a%20b&state=s1&region=e%26u',
    });
  });

  test('names a placeholder that has no value', () => {
    const plan = { authorizationUrl: 'https://id.example/a', lookups: {} };
    expect(fillAuthorizationUrl(plan, '?x={Nothing}', values)).toMatchObject({
      problem: {
        code: 'oauth-template-unknown',
        message: 'A template of the sign-in needs {Nothing}, which has no value.',
      },
    });
  });
});

describe('a token request', () => {
  test('is a form by its template', () => {
    const filled = fillTokenRequest(
      { url: 'https://id.example/t', lookups: {} },
      { query: '?v=2', body: 'code={Code}&client_secret={ClientSecret}&r={RefreshToken}' },
      { ...values, code: 'c+1' },
    );
    expect(filled).toEqual({
      ok: true,
      value: {
        url: 'https://id.example/t?v=2',
        body: 'code=c%2B1&client_secret=s%26cret&r=',
        contentType: 'application/x-www-form-urlencoded',
      },
    });
  });

  test('is JSON where the template is', () => {
    const filled = fillTokenRequest(
      { url: 'https://id.example/t', lookups: {} },
      { query: '', body: '{"code":"{Code}","client_secret":"{ClientSecret}"}' },
      { ...values, clientSecret: 'a"b', code: 'c' },
    );
    expect(filled).toMatchObject({ ok: true, value: { contentType: 'application/json' } });
    expect(JSON.parse(filled.ok ? filled.value.body : '')).toEqual({ code: 'c', client_secret: 'a"b' });
  });
});
