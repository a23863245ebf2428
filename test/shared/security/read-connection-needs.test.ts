import { describe, expect, test } from 'vitest';
import { type SignInType, readConnectionNeeds } from '../../../shared/security/read-connection-needs';
import { buildSource } from '../../support/connector-source';

const keyed = (name = 'x-api-key', where = 'header') => ({
  securityDefinitions: { 'API Key': { type: 'apiKey', in: where, name } },
});
const names = (definition: object, parameters?: object, type?: SignInType) =>
  readConnectionNeeds(buildSource(definition, parameters), type).fields.map((field) => field.name);

describe('what a connection needs', () => {
  test('is nothing where the definition protects nothing', () => {
    expect(readConnectionNeeds(buildSource({}))).toMatchObject({
      type: 'none',
      fields: [],
      note: '',
      key: null,
    });
  });

  test('is a key, and where it goes', () => {
    const needs = readConnectionNeeds(
      buildSource(keyed('k', 'query'), {
        api_key: { type: 'securestring', uiDefinition: { displayName: 'Your key' } },
      }),
    );
    expect(needs).toMatchObject({ type: 'apiKey', key: { in: 'query', name: 'k', field: 'api_key' } });
    expect(needs.fields).toMatchObject([
      { name: 'api_key', label: 'Your key', secret: true, credential: true },
    ]);
  });

  test.each([
    ['api_key', { other: { type: 'securestring' }, api_key: { type: 'securestring' } }],
    ['API Key', { other: { type: 'securestring' }, 'API Key': { type: 'securestring' } }],
    ['subscription', { host: { type: 'string' }, subscription: { type: 'securestring' } }],
    ['api_key', {}],
  ])('finds the parameter of the key: %s', (field, parameters) => {
    expect(readConnectionNeeds(buildSource(keyed(), parameters)).key?.field).toBe(field);
    expect(names(keyed(), parameters)[0]).toBe(field);
  });

  test('is a user name and a password, by whatever case', () => {
    const definition = { securityDefinitions: { b: { type: 'basic' } } };
    const parameters = { Username: { type: 'string' }, password: { type: 'securestring' } };
    expect(names(definition, parameters)).toEqual(['Username', 'password']);
    expect(names(definition)).toEqual(['username', 'password']);
    const fields = readConnectionNeeds(buildSource(definition)).fields;
    expect(fields.map((field) => field.secret)).toEqual([false, true]);
  });

  test('is a token that is pasted where the connector signs in with OAuth', () => {
    const definition = { securityDefinitions: { o: { type: 'oauth2' } } };
    const parameters = {
      token: { type: 'oauthSetting' },
      'token:TenantId': { type: 'string', uiDefinition: { constraints: { hidden: 'true' } } },
      host: { type: 'string' },
    };
    const needs = readConnectionNeeds(buildSource(definition, parameters));
    expect(needs).toMatchObject({ type: 'bearer', bearer: 'token' });
    expect(needs.note).toContain('OAuth 2.0');
    expect(needs.fields.map((field) => [field.name, field.credential])).toEqual([
      ['token', true],
      ['host', false],
    ]);
  });

  test('asks for other values behind the credentials, and never for a gateway', () => {
    const parameters = {
      region: { type: 'string' },
      gateway: { type: 'gatewaySetting' },
      api_key: { type: 'securestring' },
    };
    expect(names(keyed(), parameters)).toEqual(['api_key', 'region']);
  });

  test('can be asked for another sign-in', () => {
    const parameters = { api_key: { type: 'securestring' }, region: { type: 'string' } };
    expect(names(keyed(), parameters, 'basic')).toEqual(['username', 'password', 'region']);
    expect(names(keyed(), parameters, 'bearer')).toEqual(['token', 'region']);
    expect(names(keyed(), parameters, 'none')).toEqual(['region']);
    expect(readConnectionNeeds(buildSource(keyed(), parameters), 'basic').type).toBe('apiKey');
  });

  test('helps where a key stands for a whole authorization', () => {
    expect(readConnectionNeeds(buildSource(keyed('Authorization'))).note).toContain('such as Bearer');
    expect(readConnectionNeeds(buildSource(keyed())).note).toBe('');
    expect(readConnectionNeeds(buildSource({}, { host: { type: 'string' } })).note).toContain('policy');
  });

  const settings = {
    identityProvider: 'oauth2',
    clientId: 'client-1',
    scopes: ['read'],
    customParameters: {
      authorizationUrl: { value: 'https://id.contoso.example/authorize' },
      tokenUrl: { value: 'https://id.contoso.example/token' },
    },
  };

  test('is an OAuth sign-in where the connector says how', () => {
    const definition = { securityDefinitions: { o: { type: 'oauth2' } } };
    const needs = readConnectionNeeds(
      buildSource(definition, { token: { type: 'oauthSetting', oAuthSettings: settings } }),
    );
    expect(needs).toMatchObject({ type: 'oauth2', bearer: 'token', oauth: { clientId: 'client-1' } });
    expect(needs.fields).toEqual([]);
    expect(needs.obstacles).toEqual([]);
  });

  test('says what only the platform has', () => {
    const parameters = {
      gateway: { type: 'gatewaySetting' },
      token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'aadcertificate' } },
    };
    const needs = readConnectionNeeds(buildSource({}, parameters));
    expect(needs.type).toBe('bearer');
    expect(needs.oauth).toBeNull();
    expect(needs.obstacles).toEqual([
      expect.stringContaining('gateway'),
      expect.stringContaining('certificate'),
    ]);
  });

  test('never asks for what only a gateway needs', () => {
    const only = (capability: string[]) => ({
      host: { type: 'string', uiDefinition: { constraints: { capability } } },
    });
    expect(names({}, only(['gateway']))).toEqual([]);
    expect(names({}, only(['cloud']))).toEqual(['host']);
  });

  test('is that of the set that was chosen', () => {
    const source = buildSource(
      { securityDefinitions: { ...keyed().securityDefinitions, o: { type: 'oauth2' } } },
      { legacy: { type: 'string' } },
      {
        values: [
          { name: 'keys', parameters: { apiKey: { type: 'securestring' }, siteUrl: { type: 'string' } } },
          { name: 'people', parameters: { token: { type: 'oauthSetting', oAuthSettings: settings } } },
          { name: 'words', parameters: { username: { type: 'string' }, password: { type: 'securestring' } } },
          { name: 'open', parameters: { siteUrl: { type: 'string' } } },
        ],
      },
    );
    const of = (set: string | null) => {
      const needs = readConnectionNeeds(source, undefined, set);
      return [needs.type, needs.fields.map((field) => field.name), needs.key?.field ?? null];
    };
    expect(of('keys')).toEqual(['apiKey', ['apiKey', 'siteUrl'], 'apiKey']);
    expect(of('people')).toEqual(['oauth2', [], null]);
    expect(of('words')).toEqual(['basic', ['username', 'password'], null]);
    expect(of('open')).toEqual(['none', ['siteUrl'], 'api_key']);
    expect(of(null)).toEqual(['apiKey', ['api_key', 'legacy'], 'api_key']);
  });
});
