import { expect, test } from 'vitest';
import { followRedirect } from '../../../electron/runtime/follow-redirect';
import type { HttpRequest } from '../../../shared/runtime/request';

const request: HttpRequest = {
  method: 'POST',
  url: 'https://a.example/x/y',
  headers: [
    { name: 'Authorization', value: 'Bearer t' },
    { name: 'Content-Type', value: 'application/json' },
    { name: 'X-Api-Key', value: 'k' },
    { name: 'Host', value: 'a.example' },
    { name: 'Accept', value: '*/*' },
  ],
  body: { mediaType: 'application/json', text: '{}', bytes: new Uint8Array() },
};
const follow = (status: number, location: string, more: Partial<HttpRequest> = {}) =>
  followRedirect({ ...request, ...more }, { status, headers: [{ name: 'location', value: location }] });
const names = (one: HttpRequest | null) => one?.headers.map(({ name }) => name);

test.each([
  [301, 'POST', 'GET'],
  [302, 'POST', 'GET'],
  [303, 'PUT', 'GET'],
  [303, 'HEAD', 'HEAD'],
  [302, 'PUT', 'PUT'],
  [307, 'POST', 'POST'],
  [308, 'POST', 'POST'],
])('after %i a %s becomes a %s', (status, method, expected) => {
  expect(follow(status, '/z', { method })?.method).toBe(expected);
});

test('a GET leaves the body and what is said of it behind', () => {
  const next = follow(303, '../z?a=1');
  expect(next).toMatchObject({ url: 'https://a.example/z?a=1', body: null });
  expect(names(next)).toEqual(['Authorization', 'X-Api-Key', 'Accept']);
});

test('credentials stay behind at another host, another port and without TLS', () => {
  for (const location of ['https://b.example/', 'https://a.example:444/', 'http://a.example/'])
    expect(names(follow(307, location))).toEqual(['Content-Type', 'Accept']);
});

test('what is no redirect leads nowhere', () => {
  expect(follow(200, '/z')).toBeNull();
  expect(follow(304, '/z')).toBeNull();
  expect(follow(302, '')).toBeNull();
  expect(follow(302, 'http://')).toBeNull();
  expect(follow(302, 'file:///etc/passwd')).toBeNull();
});
