import { describe, expect, test } from 'vitest';
import { findServerFacts } from '../../../electron/connections/oauth-server';

const nothing = {
  issuer: null,
  revocationUrl: null,
  hasPkce: null,
  hasBasicOnly: false,
  namesIssuer: false,
};

/** Asks a server that has one document at one address. */
async function ask(url: string, place: string, document: unknown) {
  const asked: string[] = [];
  const facts = await findServerFacts((address) => {
    asked.push(address);
    return Promise.resolve(
      address === place ? new Response(JSON.stringify(document)) : new Response('', { status: 404 }),
    );
  }, url);
  return { asked, facts };
}

describe('what a server says about itself', () => {
  const document = {
    issuer: 'https://id.example/tenant',
    authorization_endpoint: 'https://id.example/tenant/oauth/authorize?version=2',
    revocation_endpoint: 'https://id.example/revoke',
    code_challenge_methods_supported: ['plain', 'S256'],
    token_endpoint_auth_methods_supported: ['client_secret_basic'],
    authorization_response_iss_parameter_supported: true,
  };
  const url = 'https://id.example/tenant/oauth/authorize';

  test('is looked for around the address', async () => {
    const { asked, facts } = await ask(
      url,
      'https://id.example/tenant/.well-known/openid-configuration',
      document,
    );
    expect(asked).toEqual([
      'https://id.example/tenant/oauth/.well-known/openid-configuration',
      'https://id.example/tenant/.well-known/openid-configuration',
      'https://id.example/.well-known/openid-configuration',
      'https://id.example/.well-known/oauth-authorization-server',
    ]);
    expect(facts).toEqual({
      issuer: 'https://id.example/tenant',
      revocationUrl: 'https://id.example/revoke',
      hasPkce: true,
      hasBasicOnly: true,
      namesIssuer: true,
    });
  });

  test('is not believed when it names another address', async () => {
    const place = 'https://id.example/.well-known/oauth-authorization-server';
    const other = { ...document, authorization_endpoint: 'https://evil.example/authorize' };
    expect((await ask(url, place, other)).facts).toEqual(nothing);
  });

  test('may leave PKCE open, or rule it out', async () => {
    const place = 'https://id.example/.well-known/openid-configuration';
    const silent = { authorization_endpoint: url };
    expect((await ask(url, place, silent)).facts).toEqual(nothing);
    const plain = { ...silent, code_challenge_methods_supported: ['plain'] };
    expect((await ask(url, place, plain)).facts.hasPkce).toBe(false);
  });

  test('is nothing where the server does not answer, or not in JSON', async () => {
    expect(await findServerFacts(() => Promise.reject(new Error('away')), url)).toEqual(nothing);
    expect(await findServerFacts(() => Promise.resolve(new Response('<html>')), url)).toEqual(nothing);
  });
});
