// What must never reach the log, in the forms in which it may come along.
import { describe, expect, it } from 'vitest';
import { maskSecrets } from '../../../electron/log/mask-secrets';

const canary = 'c4n4ry0123456789abcdefABCDEF';

describe('maskSecrets', () => {
  it.each([
    `https://someone:${canary}@api.example.com/items`,
    `Authorization: Bearer ${canary}`,
    `authorization: Basic ${canary}==`,
    `fetch failed with Bearer ${canary} sent`,
    `GET /items?api_key=${canary}&top=5`,
    `GET /items?top=5&access_token=${canary}`,
    `POST client_secret=${canary}`,
    `{"apiKey":"${canary}","top":5}`,
    `{"x-api-key": "${canary}"}`,
    `{"body":"{\\"password\\":\\"${canary}\\"}"}`,
    `X-Api-Key: ${canary}`,
    `one line\n  Cookie: session=${canary}; other=1\nanother`,
    `a token ghp_${canary}${canary}`,
    `-----BEGIN ${'PRIVATE'} KEY-----\n${canary}`,
    `sig=${canary}`,
    `GET /redirect?code=${canary}&state=${canary}`,
    `grant_type=authorization_code&code=${canary}&code_verifier=${canary}`,
    `{"passphrase":"${canary}"}`,
    `{"refresh_token":"${canary}","id_token":"${canary}"}`,
    `token:clientSecret=${canary}`,
  ])('masks %j', (text) => {
    expect(maskSecrets(text)).not.toContain(canary);
    expect(maskSecrets(text)).toContain('***');
  });

  it('leaves what is no secret readable', () => {
    const text =
      'workspace.open failed: Error: EACCES at open (/data/me/items/apiDefinition.swagger.json:1:20)';
    expect(maskSecrets(text)).toBe(text);
    expect(maskSecrets('GET /items?top=5&code=')).toBe('GET /items?top=5&code=');
  });
});
