import { describe, expect, test } from 'vitest';
import { isLoopback, parseRoute } from '../../../electron/runtime/proxy';

describe('parseRoute', () => {
  test.each([
    ['', null],
    ['DIRECT', null],
    [' direct ; PROXY a:1', null],
    ['PROXY proxy.contoso.com:8080; DIRECT', { host: 'proxy.contoso.com', port: 8080, secure: false }],
    ['PROXY a', { host: 'a', port: 80, secure: false }],
    ['HTTPS a', { host: 'a', port: 443, secure: true }],
    ['PROXY [::1]:3128', { host: '::1', port: 3128, secure: false }],
    ['SOCKS5 a:1080', 'unknown'],
    ['PROXY a:b:c', 'unknown'],
  ])('%s', (answer, route) => {
    expect(parseRoute(answer)).toEqual(route);
  });
});

test('this machine is known by its names and addresses', () => {
  expect(['localhost', 'API.localhost', '127.0.0.1', '127.9.9.9', '::1', '[::1]'].every(isLoopback)).toBe(
    true,
  );
  expect(['127.contoso.com', 'localhost.contoso.com', '128.0.0.1', '::2'].some(isLoopback)).toBe(false);
});
