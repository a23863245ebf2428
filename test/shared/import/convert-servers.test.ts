import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../shared/base/json-value';
import { at, buildOpenapi, importDocument, reply } from '../../support/build-import';

function convert(servers: JsonValue, paths?: JsonObject) {
  const { definition, properties, codes } = importDocument(
    buildOpenapi({}, { root: { servers, ...(paths ? { paths } : {}) } }),
  );
  const { host, basePath, schemes } = definition;
  return { address: { host, basePath, schemes }, properties, codes };
}

describe('convertServers', () => {
  it('puts the first server as host, base path and scheme', () => {
    const outcome = convert([{ url: 'http://a.example.com/v1' }, { url: 'https://b.example.com' }]);
    expect(outcome.address).toEqual({ host: 'a.example.com', basePath: '/v1', schemes: ['http'] });
    expect(outcome.codes).toEqual(['import-server-others']);
  });

  it('passes over servers that others cannot reach', () => {
    const servers = [
      { url: 'http://localhost:3000' },
      { url: 'wss://a.example.com' },
      { url: 'https://b.example.com' },
    ];
    const outcome = convert(servers);
    expect(outcome.address).toMatchObject({ host: 'b.example.com' });
    expect(outcome.codes).toEqual(['import-server-others', 'import-server-unfit']);
  });

  it('puts the defaults of variables in, and says so', () => {
    const variables = {
      tenant: { default: 'demo' },
      version: { enum: ['v2', 'v1'] },
      unused: { default: 'x' },
    };
    const outcome = convert([{ url: 'https://{tenant}.example.com/{version}', variables }]);
    expect(outcome.address).toMatchObject({ host: 'demo.example.com', basePath: '/v2' });
    expect(outcome.codes).toEqual(['import-server-variable']);
  });

  it.each([[[]], [[{ url: '/v3' }]], [undefined]])('says when there is no host in %j', (servers) => {
    const outcome = convert(servers ?? null);
    expect(outcome.address).toMatchObject({ host: 'api.example.com', schemes: ['https'] });
    expect(outcome.codes).toEqual(['import-server-missing']);
  });

  it('sends operations with a server of their own there by a policy', () => {
    const operation = (operationId: string, servers?: JsonValue): JsonObject => ({
      operationId,
      responses: reply(),
      ...(servers ? { servers } : {}),
    });
    const paths = {
      '/a': { get: operation('A', [{ url: 'https://files.example.com/up' }]), put: operation('B') },
      '/b': { servers: [{ url: '/other' }], get: operation('C'), put: operation('D') },
      '/c': { get: operation('E', [{ url: 'https://api.example.com' }]) },
    };
    const outcome = convert([{ url: 'https://api.example.com' }], paths);
    expect(at(outcome.properties, 'policyTemplateInstances')).toEqual([
      {
        templateId: 'dynamichosturl',
        title: 'Send to files.example.com/up',
        parameters: {
          'x-ms-apimTemplateParameter.urlTemplate': 'https://files.example.com/up',
          'x-ms-apimTemplate-operationName': ['A'],
        },
      },
      {
        templateId: 'dynamichosturl',
        title: 'Send to api.example.com/other',
        parameters: {
          'x-ms-apimTemplateParameter.urlTemplate': 'https://api.example.com/other',
          'x-ms-apimTemplate-operationName': ['C', 'D'],
        },
      },
    ]);
    expect(outcome.codes).toEqual(['import-server-own']);
  });
});
