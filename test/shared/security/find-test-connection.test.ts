import { describe, expect, test } from 'vitest';
import { findTestConnection } from '../../../shared/security/find-test-connection';
import { parseJson } from '../../../shared/text/parse';

const find = (testConnection: unknown, method = 'get') =>
  findTestConnection(
    parseJson(
      JSON.stringify({
        swagger: '2.0',
        'x-ms-capabilities': { testConnection },
        paths: {
          '/me/{kind}': {
            [method]: {
              operationId: 'GetMe',
              summary: 'Get me',
              parameters: [
                { name: 'kind', in: 'path', type: 'string', required: true },
                { name: 'top', in: 'query', type: 'integer', default: 1 },
                { name: 'skip', in: 'query', type: 'integer' },
              ],
            },
          },
        },
      }),
    ),
  );

describe('the test of a connection', () => {
  test('is the operation that the connector names, with its fixed values and defaults', () => {
    expect(find({ operationId: 'GetMe', parameters: { kind: 'user' } })).toEqual({
      operationKey: 'get /me/{kind}',
      title: 'Get me',
      inputs: { 'path/kind': 'user', 'query/top': 1 },
    });
  });

  test('is none where none is named, or it is not there, or it changes something', () => {
    expect(find(undefined)).toBeNull();
    expect(find({ operationId: 'Gone' })).toBeNull();
    expect(find({ operationId: 'GetMe' }, 'post')).toBeNull();
  });
});
