import { describe, expect, test } from 'vitest';
import { type Credentials, placeCredentials } from '../../../shared/security/place-credentials';
import { readConnectionNeeds } from '../../../shared/security/read-connection-needs';
import { buildSource } from '../../support/connector-source';

const keyNeeds = (where: string) =>
  readConnectionNeeds(
    buildSource({ securityDefinitions: { k: { type: 'apiKey', in: where, name: 'the-key' } } }),
  );
const noNeeds = readConnectionNeeds(buildSource({}));
const connection = (type: Credentials['type'], values: Record<string, string>): Credentials => ({
  type,
  values,
});

describe('credentials in a request', () => {
  test.each(['header', 'query'])('a key goes into the %s as it is', (where) => {
    expect(placeCredentials(keyNeeds(where), connection('apiKey', { api_key: ' Bearer abc\n' }))).toEqual({
      ok: true,
      value: [{ in: where, name: 'the-key', value: 'Bearer abc' }],
    });
  });

  test('a user name and password go into one header, as UTF-8', () => {
    const placed = placeCredentials(noNeeds, connection('basic', { username: 'Zoë', password: ' a:b ' }));
    expect(placed).toEqual({
      ok: true,
      value: [
        {
          in: 'header',
          name: 'Authorization',
          value: `Basic ${Buffer.from('Zoë: a:b ').toString('base64')}`,
        },
      ],
    });
  });

  test('a user name may stand alone', () => {
    expect(placeCredentials(noNeeds, connection('basic', { username: 'key' }))).toMatchObject({
      value: [{ value: `Basic ${Buffer.from('key:').toString('base64')}` }],
    });
  });

  test('a token gets its word once', () => {
    for (const token of ['t0', 'Bearer t0', 'bearer  t0 ']) {
      expect(placeCredentials(noNeeds, connection('bearer', { token }))).toMatchObject({
        value: [{ name: 'Authorization', value: 'Bearer t0' }],
      });
    }
  });

  test('nothing is placed for a connection without sign-in', () => {
    expect(placeCredentials(keyNeeds('header'), connection('none', { api_key: 'x' }))).toEqual({
      ok: true,
      value: [],
    });
  });

  test.each([
    [keyNeeds('header'), connection('apiKey', { other: 'x' }), 'credential-missing'],
    [keyNeeds('header'), connection('apiKey', { api_key: '  ' }), 'credential-missing'],
    [noNeeds, connection('apiKey', { api_key: 'x' }), 'credential-without-place'],
    [noNeeds, connection('basic', {}), 'credential-missing'],
    [noNeeds, connection('bearer', { token: 'Bearer ' }), 'credential-missing'],
  ])('says what is missing: %#', (needs, given, code) => {
    expect(placeCredentials(needs, given)).toMatchObject({ ok: false, problem: { code } });
  });

  test('a field that is called like a member of every object is not found in it', () => {
    const needs = readConnectionNeeds(
      buildSource(
        { securityDefinitions: { k: { type: 'apiKey', in: 'header', name: 'k' } } },
        { constructor: { type: 'securestring' } },
      ),
    );
    expect(needs.key?.field).toBe('constructor');
    expect(placeCredentials(needs, connection('apiKey', {}))).toMatchObject({ ok: false });
  });
});
