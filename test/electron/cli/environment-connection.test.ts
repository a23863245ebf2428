import { describe, expect, it } from 'vitest';
import { listVariableNames, readEnvironmentConnection } from '../../../electron/cli/environment-connection';
import { parseJson } from '../../../shared/text/parse';

function read(
  definition: object,
  environment: Record<string, string>,
  name = '',
  properties: object | null = null,
) {
  const tree = (value: object) => ({ tree: parseJson(JSON.stringify(value)) });
  return readEnvironmentConnection(
    {
      definition: tree({ swagger: '2.0', paths: {}, ...definition }),
      properties: properties && tree(properties),
    },
    name,
    environment,
  );
}

const keyed = { securityDefinitions: { key: { type: 'apiKey', in: 'header', name: 'x-key' } } };

describe('readEnvironmentConnection', () => {
  it('takes the values by the names of the parameters', () => {
    expect(read(keyed, { STUDIO_API_KEY: 'k' })).toMatchObject({
      connection: { name: 'environment', type: 'apiKey', values: { api_key: 'k' } },
      missing: [],
    });
    const basic = { securityDefinitions: { b: { type: 'basic' } } };
    expect(read(basic, { STUDIO_USERNAME: 'ann', STUDIO_PASSWORD: 'p' }).connection?.values).toEqual({
      username: 'ann',
      password: 'p',
    });
  });

  it('takes the values of the named connection before the others', () => {
    const both = { STUDIO_API_KEY: 'general', STUDIO_WAREHOUSE_KEY_API_KEY: 'own' };
    expect(read(keyed, both, 'Warehouse key').connection).toMatchObject({
      name: 'Warehouse key',
      values: { api_key: 'own' },
    });
    expect(listVariableNames('token:TenantId', 'My API')).toEqual([
      'STUDIO_TOKEN_TENANTID',
      'STUDIO_MY_API_TOKEN_TENANTID',
    ]);
  });

  it('names what is not set', () => {
    expect(read(keyed, {})).toEqual({ connection: null, missing: ['STUDIO_API_KEY'] });
  });

  it('needs nothing where the connector needs nothing, and a token in the place of a sign-in', () => {
    expect(read({}, {})).toMatchObject({ connection: { type: 'none', values: {} }, missing: [] });
    const oauth = {
      securityDefinitions: {
        o: {
          type: 'oauth2',
          flow: 'accessCode',
          authorizationUrl: 'https://a/a',
          tokenUrl: 'https://a/t',
          scopes: {},
        },
      },
    };
    expect(read(oauth, { STUDIO_TOKEN: 't' }).connection?.type).toBe('bearer');
  });
});
