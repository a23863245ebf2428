import { describe, expect, test } from 'vitest';
import { listInputs } from '../../../shared/operations/list-inputs';
import { isSecretHeader, listSecrets, readCredential } from '../../../shared/runtime/list-secrets';
import { readConnectionNeeds } from '../../../shared/security/read-connection-needs';
import { buildTestOperation } from '../../support/build-operation';
import { buildSource } from '../../support/connector-source';

const { fields } = readConnectionNeeds(
  buildSource(
    { securityDefinitions: { k: { type: 'apiKey', in: 'header', name: 'k' } } },
    { api_key: { type: 'string' }, host: { type: 'string' }, pin: { type: 'securestring' } },
  ),
);

describe('the secrets of a call', () => {
  test('are all values but those declared as plain text that sign nobody in', () => {
    const values = { api_key: ' key ', host: 'contoso', pin: '1234', unknown: 'u' };
    expect(listSecrets(fields, values, [], [], {})).toEqual([' key ', '1234', 'u', 'key']);
  });

  test('are credentials, whole and without their first word', () => {
    const credentials = [{ in: 'header' as const, name: 'Authorization', value: 'Basic dTpw' }];
    expect(listSecrets([], {}, credentials, [], {})).toEqual(['Basic dTpw', 'dTpw']);
  });

  test('are what is typed for passwords and authorization headers', () => {
    const parameters = [
      { name: 'p', in: 'query', type: 'string', format: 'password' },
      { name: 'Authorization', in: 'header', type: 'string' },
      { name: 'X-Other', in: 'header', type: 'string' },
    ];
    const { tree, operation } = buildTestOperation({ parameters });
    const given = { 'query/p': 'hidden', 'header/Authorization': 'Bearer abc', 'header/X-Other': 'shown' };
    const inputs = listInputs(tree, operation);
    expect(listSecrets([], {}, [], inputs, given)).toEqual(['hidden', 'abc']);
    expect(listSecrets([], {}, [], inputs, { 'query/p': '' })).toEqual([]);
  });

  test('headers are known by their names, whatever the case', () => {
    expect(
      ['AUTHORIZATION', 'Set-Cookie', 'x-api-key', 'Ocp-Apim-Subscription-Key'].every(isSecretHeader),
    ).toBe(true);
    expect(['Accept', 'x-api-keys', 'Cookies'].some(isSecretHeader)).toBe(false);
    expect(readCredential('Bearer  abc def')).toBe('abc def');
    expect(readCredential('plain')).toBe('plain');
  });
});
