import { describe, expect, test } from 'vitest';
import { readBaseUrl } from '../../../shared/runtime/read-base-url';
import { parseJson } from '../../../shared/text/parse';

const read = (definition: object) => readBaseUrl(parseJson(JSON.stringify(definition)));

describe('readBaseUrl', () => {
  test.each([
    [{ host: 'a.com' }, 'https://a.com'],
    [{ host: 'a.com', schemes: ['http'] }, 'http://a.com'],
    [{ host: 'a.com', schemes: ['http', 'HTTPS'] }, 'https://a.com'],
    [{ host: 'a.com:8080', basePath: '/' }, 'https://a.com:8080'],
    [{ host: 'a.com', basePath: '/v1/' }, 'https://a.com/v1'],
    [{ host: 'a.com', basePath: 'v 1' }, 'https://a.com/v%201'],
    [{ host: '127.0.0.1:50717', basePath: '/', schemes: ['http'] }, 'http://127.0.0.1:50717'],
  ])('%j', (definition, wanted) => {
    expect(read(definition)).toEqual({ ok: true, value: wanted });
  });

  test.each([
    [{}, 'host-missing'],
    [{ host: ' ' }, 'host-missing'],
    [{ host: 'https://a.com' }, 'host-invalid'],
    [{ host: 'a.com/v1' }, 'host-invalid'],
    [{ host: 'user@a.com' }, 'host-invalid'],
    [{ host: 'a.com:port' }, 'host-invalid'],
  ])('%j is refused', (definition, code) => {
    expect(read(definition)).toMatchObject({ problem: { code, place: { pointer: '/host' } } });
  });
});
