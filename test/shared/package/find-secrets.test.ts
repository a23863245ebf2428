import { describe, expect, it } from 'vitest';
import type { FileRole } from '../../../shared/base/problem';
import { findSecrets } from '../../../shared/package/find-secrets';

// Made up for this test, in the shape of each service; put together so that no scanner takes the file for a leak.
const github = `ghp_${'a1B2'.repeat(9)}`;
const stripe = ['sk', 'live', '4242'.repeat(6)].join('_');
const jwt = ['eyJhbGciOiJI', 'eyJzdWIiOiIx', 'c2lnbmF0dXJl'].join('.');

function find(value: unknown, role: FileRole = 'properties') {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const { definite, suspicious } = findSecrets({
    files: [{ role, name: 'f', text, encoding: 'utf-8' }],
    icon: null,
  });
  const list = (problems: typeof definite) =>
    problems.map(({ code, place }) => `${code} ${place?.pointer ?? ''}`);
  return {
    definite: list(definite),
    suspicious: list(suspicious),
    text: JSON.stringify([definite, suspicious]),
  };
}

describe('findSecrets', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['a client secret', { a: { clientSecret: 'q8~Zr5tGh' } }, ['secret-client /a/clientSecret']],
    [
      'one in another spelling',
      { 'token:client_secret': 'q8~Zr5tGh' },
      ['secret-client /token:client_secret'],
    ],
    [
      'the value of a secret parameter',
      { type: 'securestring', defaultValue: 'q8~Zr' },
      ['secret-default /defaultValue'],
    ],
    ['a live token', { note: `use ${github}` }, ['secret-token /note']],
    ['a token in a list', { list: ['a', stripe] }, ['secret-token /list/1']],
  ])('is sure of %s', (_name, value, expected) => {
    const found = find(value);
    expect(found.definite).toEqual(expected);
    expect(found.text).not.toMatch(/q8~Zr|ghp_|sk_live/);
  });

  it.each<[string, unknown]>([
    ['fillers', { clientSecret: '<client secret>', type: 'securestring', defaultValue: 'your key' }],
    ['empty values', { clientSecret: '', defaultValue: '' }],
    ['plain parameters', { type: 'string', defaultValue: 'eu-west-1' }],
    ['tokens of fillers', { note: `ghp_${'x'.repeat(36)}` }],
    ['values that are no texts', { clientSecret: null, defaultValue: 5 }],
  ])('passes over %s', (_name, value) => {
    expect(find(value)).toMatchObject({ definite: [], suspicious: [] });
  });

  it('suspects credentials in headers, in policies and in samples', () => {
    const header = { in: 'header', name: 'Authorization', default: 'Basic dXNlcjpwYXNzMTIz' };
    const policy = { 'x-ms-apimTemplateParameter.value': 'Bearer 8f14e45fceea167a' };
    const found = find(
      { header, policy, sample: { Authorization: 'Bearer 8f14e45fceea167a' }, jwt },
      'definition',
    );
    expect(found.definite).toEqual([]);
    expect(found.suspicious).toEqual([
      'secret-suspected /header/default',
      'secret-suspected /policy/x-ms-apimTemplateParameter.value',
      'secret-suspected /sample/Authorization',
      'secret-suspected /jwt',
    ]);
  });

  it('asks for a client secret only where one belongs', () => {
    expect(find({ clientSecret: 'q8~Zr5tGh' }, 'definition').definite).toEqual([]);
  });

  it('reads scripts as text, and files that do not parse as far as they go', () => {
    expect(find(`var key = "${stripe}";`, 'script').definite).toEqual(['secret-token ']);
    expect(find('{ "a": { "clientSecret": "q8~Zr5tGh", ').definite).toEqual([
      'secret-client /a/clientSecret',
    ]);
  });
});
