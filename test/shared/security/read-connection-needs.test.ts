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
});
