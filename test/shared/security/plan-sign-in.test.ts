import { describe, expect, test } from 'vitest';
import { findTestConnection } from '../../../shared/security/find-test-connection';
import { canSignIn, planSignIn } from '../../../shared/security/plan-sign-in';
import { readConnectionNeeds } from '../../../shared/security/read-connection-needs';
import type { OAuthSettings } from '../../../shared/security/read-oauth-settings';
import { readParameterSets } from '../../../shared/security/read-parameter-sets';
import { parseJson } from '../../../shared/text/parse';
import { type CorpusConnector, hasCorpus, readCorpus } from '../../support/corpus';

const settings = (provider: string, custom: Record<string, string> = {}): OAuthSettings => ({
  parameter: 'token',
  provider,
  clientId: 'client-1',
  scopes: ['read', 'write'],
  custom,
  resourceId: '',
  place: { file: 'properties', path: ['properties', 'connectionParameters', 'token', 'oAuthSettings'] },
});
const urls = {
  authorizationurl: 'https://id.example/authorize',
  tokenurl: 'https://id.example/token',
};

describe('planSignIn', () => {
  test('takes the addresses of the connector; the token URL renews where no other is named', () => {
    expect(planSignIn(settings('oauth2', urls), {})).toMatchObject({
      ok: true,
      value: {
        authorizationUrl: 'https://id.example/authorize',
        tokenUrl: 'https://id.example/token',
        refreshUrl: 'https://id.example/token',
        clientId: 'client-1',
        scope: 'read write',
        templates: null,
        revocationUrl: null,
      },
    });
    const own = planSignIn(settings('oauth2', { ...urls, refreshurl: 'https://id.example/refresh' }), {});
    expect(own).toMatchObject({ value: { refreshUrl: 'https://id.example/refresh' } });
  });

  test('knows Entra ID: login address, tenant and resource, and a tenant of the connection goes before', () => {
    const custom = { loginuri: 'https://login.windows.net', tenantid: 'common', resourceuri: 'api://shop' };
    expect(planSignIn(settings('aad', custom), { 'token:TenantId': 'contoso' })).toMatchObject({
      value: {
        authorizationUrl: 'https://login.windows.net/contoso/oauth2/authorize',
        tokenUrl: 'https://login.windows.net/contoso/oauth2/token',
        authorization: { resource: 'api://shop' },
        token: { resource: 'api://shop' },
      },
    });
    expect(planSignIn({ ...settings('aad'), resourceId: 'api://id' }, {})).toMatchObject({
      value: {
        authorizationUrl: 'https://login.microsoftonline.com/common/oauth2/authorize',
        token: { resource: 'api://id' },
      },
    });
  });

  test.each([
    ['github', 'https://github.com/login/oauth/authorize', null, 'read write'],
    [
      'google',
      'https://accounts.google.com/o/oauth2/v2/auth',
      'https://oauth2.googleapis.com/revoke',
      'read write',
    ],
    [
      'salesforce',
      'https://login.salesforce.com/services/oauth2/authorize',
      'https://login.salesforce.com/services/oauth2/revoke',
      'read write',
    ],
    ['facebook', 'https://www.facebook.com/dialog/oauth', null, 'read,write'],
    ['docusign', 'https://account.docusign.com/oauth/auth', null, 'read write'],
  ])('knows the provider %s by name', (provider, authorizationUrl, revocationUrl, scope) => {
    expect(planSignIn(settings(provider), {})).toMatchObject({
      ok: true,
      value: { authorizationUrl, revocationUrl, scope },
    });
  });

  test('fills the URL templates of the generic provider from the connection', () => {
    const custom = {
      authorizationurltemplate: 'https://{CustomHost}/{region}/auth',
      tokenurltemplate: '{env}/token',
      scopelistdelimiter: ',',
    };
    const values = { 'token:customHost': 'shop.example', region: 'eu', env: 'https://id.example/' };
    expect(planSignIn(settings('oauth2generic', custom), values)).toMatchObject({
      value: {
        authorizationUrl: 'https://shop.example/eu/auth',
        tokenUrl: 'https://id.example/token',
        scope: 'read,write',
        templates: {
          tokenQuery: '',
          tokenBody:
            'code={Code}&grant_type=authorization_code&redirect_uri={RedirectUrl}&client_id={ClientId}&client_secret={ClientSecret}',
        },
        lookups: { customhost: 'shop.example', clientid: 'client-1' },
      },
    });
  });

  test.each([
    [settings('oauth2generic', { authorizationurltemplate: 'https://{Host}/a' }), 'oauth-template-unknown'],
    [settings('oauth2generic'), 'oauth-address-missing'],
    [settings('oauth2', { authorizationurl: 'https://a.example' }), 'oauth-address-missing'],
    [settings('oauth2', { ...urls, tokenurl: 'http://id.example/token' }), 'oauth-address-insecure'],
    [settings('oauth2', { ...urls, tokenurl: 'ftp://127.0.0.1/token' }), 'oauth-address-insecure'],
    [settings('aadcertificate', urls), 'oauth-provider-unknown'],
    [settings('nobody'), 'oauth-provider-unknown'],
  ])('refuses what cannot be: %#', (given, code) => {
    const planned = planSignIn(given, {});
    expect(planned).toMatchObject({ ok: false, problem: { code, place: { file: 'properties' } } });
  });

  test('lets plain http pass on this computer alone', () => {
    const local = { authorizationurl: 'http://localhost:8080/a', tokenurl: 'http://127.0.0.1:8080/t' };
    expect(planSignIn(settings('oauth2', local), {})).toMatchObject({ ok: true });
  });

  test('an unknown provider with its own addresses is as good as oauth2', () => {
    expect(canSignIn(settings('mystery', urls))).toBe(true);
    expect(canSignIn(settings('mystery'))).toBe(false);
  });
});

/** What comes of each way into a connector: the type of sign-in, and the plan of an OAuth one. */
function tryConnector(connector: CorpusConnector): readonly string[] {
  const properties = connector.properties === null ? null : { tree: parseJson(connector.properties) };
  const source = { definition: { tree: parseJson(connector.definition) }, properties };
  findTestConnection(source.definition.tree);
  const sets = [null, ...readParameterSets(source).list.map((one) => one.name)];
  return sets.map((set) => {
    const needs = readConnectionNeeds(source, undefined, set);
    if (!needs.oauth) return needs.obstacles.length > 0 ? 'obstacle' : needs.type;
    // Any value will do where a template needs one; what begins an address has to be one.
    const values = needs.parameters.map(({ name }) => [
      name,
      /url|env$/i.test(name) ? 'https://a.example' : 'a',
    ]);
    const plan = planSignIn(needs.oauth, Object.fromEntries(values) as Record<string, string>);
    return plan.ok ? 'oauth2 planned' : plan.problem.code;
  });
}

describe.runIf(hasCorpus)('a corpus of real connectors', () => {
  test('is planned, or refused with a reason that its author can mend', { timeout: 60_000 }, () => {
    const counts = new Map<string, number>();
    for (const outcome of readCorpus().flatMap(tryConnector)) {
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    const known = ['none', 'apiKey', 'basic', 'bearer', 'obstacle', 'oauth2 planned'];
    const refused = [...counts].filter(([outcome]) => !known.includes(outcome));
    // A few write a path where an address belongs.
    expect(refused.map(([code]) => code)).toEqual(['oauth-address-missing']);
    expect(counts.get('oauth-address-missing')).toBeLessThan(5);
    expect(counts.get('oauth2 planned')).toBeGreaterThan(100);
    expect(counts.get('obstacle') ?? 0).toBeLessThan(20);
  });
});
