import { describe, expect, test } from 'vitest';
import { listConnectionParameters } from '../../../shared/security/read-connection-parameters';
import { findOAuthSettings } from '../../../shared/security/read-oauth-settings';
import { buildSource } from '../../support/connector-source';

function find(definition: object, parameters?: object) {
  const source = buildSource(definition, parameters);
  return findOAuthSettings(source, listConnectionParameters(source));
}
const token = (oAuthSettings: object) => ({ token: { type: 'oauthSetting', oAuthSettings } });

describe('OAuth settings', () => {
  test('are read from the token parameter, names of custom parameters in lower case', () => {
    const settings = find(
      {},
      token({
        identityProvider: 'OAuth2',
        clientId: ' client-1 ',
        scopes: ['read', ' ', 'write'],
        customParameters: { AuthorizationUrl: { value: 'https://a' }, tokenUrl: 'https://t', odd: 7 },
        properties: { AzureActiveDirectoryResourceId: 'api://x' },
      }),
    );
    expect(settings).toEqual({
      parameter: 'token',
      provider: 'oauth2',
      clientId: 'client-1',
      scopes: ['read', 'write'],
      custom: { authorizationurl: 'https://a', tokenurl: 'https://t', odd: '' },
      resourceId: 'api://x',
      place: { file: 'properties', path: ['properties', 'connectionParameters', 'token', 'oAuthSettings'] },
    });
  });

  test.each(['[[REPLACE_CLIENT]]', '<client id>', 'PLACEHOLDER', 'your-client-id', '', 'two words'])(
    'take %s for no client ID',
    (clientId) => {
      expect(find({}, token({ identityProvider: 'oauth2', clientId }))?.clientId).toBe('');
    },
  );

  test('are read in the spelling that one connector has', () => {
    const odd = { token: { type: 'oauthSetting', oauthSettings: { identityProvider: 'github' } } };
    expect(find({}, odd)?.provider).toBe('github');
  });

  test('are read from the definition where the properties say nothing', () => {
    const security = {
      type: 'oauth2',
      flow: 'accessCode',
      authorizationUrl: 'https://id.example/a',
      tokenUrl: 'https://id.example/t',
      scopes: { read: 'Read', write: 'Write' },
    };
    expect(find({ securityDefinitions: { o: security } })).toMatchObject({
      provider: 'oauth2',
      scopes: ['read', 'write'],
      custom: { authorizationurl: 'https://id.example/a', tokenurl: 'https://id.example/t' },
      place: { file: 'definition', path: ['securityDefinitions', 'o'] },
    });
    expect(find({ securityDefinitions: { o: { ...security, tokenUrl: '' } } })).toBeNull();
    expect(find({})).toBeNull();
  });
});
