import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../shared/base/json-value';
import { at, buildOpenapi, importDocument, reply } from '../../support/build-import';

function convert(
  securitySchemes: JsonObject,
  security: JsonValue,
  operations: Record<string, JsonValue> = {},
) {
  const paths: JsonObject = Object.fromEntries(
    Object.entries({ '/a': null, ...operations }).map(([path, own]): [string, JsonObject] => {
      const open: JsonObject = { operationId: path.slice(1), responses: reply() };
      return [path, { get: own === null ? open : { ...open, security: own } }];
    }),
  );
  const root: JsonObject = {
    paths,
    components: { securitySchemes },
    ...(security === null ? {} : { security }),
  };
  const { definition, properties, codes } = importDocument(buildOpenapi({}, { root }));
  return {
    definitions: definition['securityDefinitions'],
    security: definition['security'],
    parameters: properties['connectionParameters'] as JsonObject,
    policies: properties['policyTemplateInstances'],
    definition,
    codes,
  };
}

const key = { type: 'apiKey', in: 'header', name: 'X-Key' };
const basic = { type: 'http', scheme: 'basic' };
const code = {
  type: 'oauth2',
  flows: {
    authorizationCode: {
      authorizationUrl: 'https://login.example.com/authorize',
      tokenUrl: 'https://login.example.com/token',
      scopes: { read: 'Read', write: 'Write' },
    },
  },
};

describe('convertSecurity', () => {
  it('asks for an API key', () => {
    const outcome = convert({ Key: key }, [{ Key: [] }]);
    expect(outcome.definitions).toEqual({ Key: key });
    expect(outcome.security).toEqual([{ Key: [] }]);
    expect(outcome.parameters).toMatchObject({
      api_key: {
        type: 'securestring',
        uiDefinition: { constraints: { clearText: false, required: 'true' } },
      },
    });
    expect(outcome.codes).toEqual([]);
  });

  it('asks for a name and a password', () => {
    const outcome = convert({ Basic: basic }, [{ Basic: [] }]);
    expect(outcome.definitions).toEqual({ Basic: { type: 'basic' } });
    expect(Object.keys(outcome.parameters)).toEqual(['username', 'password']);
  });

  it('sends a bearer token as a key in the Authorization header', () => {
    const outcome = convert({ Token: { type: 'http', scheme: 'Bearer' } }, [{ Token: [] }]);
    expect(outcome.definitions).toEqual({ Token: { type: 'apiKey', in: 'header', name: 'Authorization' } });
    expect(at(outcome.parameters, 'api_key', 'uiDefinition', 'description')).toMatch(/Bearer/);
    expect(outcome.codes).toEqual(['import-security-bearer']);
  });

  it('signs in by OAuth with the scopes that the operations ask for', () => {
    const outcome = convert({ Login: code }, [{ Login: ['read'] }], { '/b': [{ Login: ['write'] }] });
    expect(outcome.definitions).toEqual({
      Login: {
        type: 'oauth2',
        flow: 'accessCode',
        authorizationUrl: 'https://login.example.com/authorize',
        tokenUrl: 'https://login.example.com/token',
        scopes: { read: 'Read', write: 'Write' },
      },
    });
    expect(outcome.parameters).toMatchObject({
      token: {
        type: 'oauthSetting',
        oAuthSettings: {
          identityProvider: 'oauth2',
          clientId: '',
          scopes: ['read', 'write'],
          customParameters: {
            authorizationUrl: { value: 'https://login.example.com/authorize' },
            tokenUrl: { value: 'https://login.example.com/token' },
            refreshUrl: { value: 'https://login.example.com/token' },
          },
        },
      },
    });
  });

  it('takes a token by hand where programs sign in among themselves', () => {
    const flows = { clientCredentials: { tokenUrl: 'https://login.example.com/token', scopes: {} } };
    const outcome = convert({ Login: { type: 'oauth2', flows } }, [{ Login: [] }]);
    expect(outcome.definitions).toMatchObject({ Login: { type: 'apiKey', name: 'Authorization' } });
  });

  it('takes the way that serves most operations and names the others', () => {
    const outcome = convert({ Key: key, Basic: basic }, [{ Basic: [] }], {
      '/b': [{ Key: [] }],
      '/c': [{ Key: [] }, { Basic: [] }],
    });
    expect(Object.keys(outcome.definitions as JsonObject)).toEqual(['Basic']);
    expect(outcome.codes).toEqual(['import-security-operation', 'import-security-others']);
  });

  it('leaves operations open that anyone may call', () => {
    const outcome = convert({ Key: key }, [{ Key: [] }], { '/b': [], '/c': [{}] });
    expect(at(outcome.definition, 'paths', '/a', 'get', 'security')).toBeUndefined();
    expect(at(outcome.definition, 'paths', '/b', 'get', 'security')).toEqual([]);
    expect(at(outcome.definition, 'paths', '/c', 'get', 'security')).toEqual([]);
  });

  it('sends a second key by a policy', () => {
    const outcome = convert({ Key: key, App: { type: 'apiKey', in: 'query', name: 'app' } }, [
      { Key: [], App: [] },
    ]);
    expect(Object.keys(outcome.definitions as JsonObject)).toEqual(['Key']);
    expect(Object.keys(outcome.parameters)).toEqual(['api_key', 'App']);
    expect(outcome.policies).toEqual([
      {
        templateId: 'setqueryparameter',
        title: 'Set query parameter app',
        parameters: {
          'x-ms-apimTemplateParameter.name': 'app',
          'x-ms-apimTemplateParameter.value': "@connectionParameters('App')",
          'x-ms-apimTemplateParameter.existsAction': 'override',
        },
      },
    ]);
    expect(outcome.codes).toEqual(['import-security-joined']);
  });

  it.each<[string, JsonObject]>([
    ['a cookie', { type: 'apiKey', in: 'cookie', name: 'sid' }],
    ['a certificate', { type: 'mutualTLS' }],
    ['digest', { type: 'http', scheme: 'digest' }],
  ])('cannot use %s', (_name, scheme) => {
    const outcome = convert({ Odd: scheme }, [{ Odd: [] }]);
    expect(outcome.definitions).toBeUndefined();
    expect(outcome.parameters).toEqual({});
    expect(outcome.codes).toEqual(['import-security-unknown']);
  });

  it('takes the first scheme that is described where nothing asks for one', () => {
    expect(convert({ Key: key }, null).definitions).toEqual({ Key: key });
    expect(convert({ Key: key }, []).definitions).toBeUndefined();
  });
});
