import { describe, expect, test } from 'vitest';
import { findObstacles } from '../../../shared/security/find-obstacles';
import { listConnectionParameters } from '../../../shared/security/read-connection-parameters';
import { findOAuthSettings } from '../../../shared/security/read-oauth-settings';
import { buildSource } from '../../support/connector-source';

function find(parameters: object) {
  const source = buildSource({}, parameters);
  const listed = listConnectionParameters(source);
  return findObstacles(listed, findOAuthSettings(source, listed));
}

describe('what cannot be tried here', () => {
  test('is nothing for what only asks for values', () => {
    expect(find({ api_key: { type: 'securestring' }, host: { type: 'string' } })).toEqual([]);
  });

  test.each([
    ['gatewaySetting', 'gateway'],
    ['connection', 'connection of another connector'],
    ['managedIdentity', 'managed identity'],
  ])('%s is said once', (type, words) => {
    expect(find({ a: { type }, b: { type } })).toEqual([expect.stringContaining(words)]);
  });

  test.each([
    ['aadcertificate', 'certificate'],
    ['nobody', 'nobody'],
    ['oauth2', 'authorization URL is missing'],
    ['', 'no identity provider'],
  ])('an identity provider that is not known is named: %s', (identityProvider, words) => {
    const oAuthSettings = { identityProvider };
    expect(find({ token: { type: 'oauthSetting', oAuthSettings } })).toEqual([
      expect.stringContaining(words),
    ]);
  });
});
