import { describe, expect, it } from 'vitest';
import { parseAddress, printAddress } from '../../../shared/import/read-servers';

describe('parseAddress', () => {
  it.each([
    ['https://api.example.com', 'https', 'api.example.com', '/'],
    ['http://api.example.com:8080/v1/', 'http', 'api.example.com:8080', '/v1'],
    ['//api.example.com/v1//x', 'https', 'api.example.com', '/v1/x'],
    ['https://user:secret@api.example.com/v1?a=1#b', 'https', 'api.example.com', '/v1'],
    ['/v2', 'https', '', '/v2'],
    ['v2/', 'https', '', '/v2'],
    ['/', 'https', '', '/'],
  ])('takes %s apart', (url, scheme, host, basePath) => {
    expect(parseAddress(url)).toEqual({ scheme, host, basePath });
  });

  it.each([
    'wss://api.example.com',
    'https://{tenant}.example.com',
    'https://',
    'mailto:a@b.c',
    '/{version}/x',
  ])('refuses %s', (url) => {
    expect(parseAddress(url)).toBeNull();
  });
});

describe('printAddress', () => {
  it.each(['https://api.example.com', 'http://a.example.com:81/v1', '/v2'])('gives %s back', (url) => {
    const address = parseAddress(url);
    expect(address && printAddress(address)).toBe(url);
  });
});
