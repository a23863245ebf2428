import { describe, expect, test } from 'vitest';
import { completeHeaders } from '../../../electron/runtime/complete-headers';
import type { HttpRequest } from '../../../shared/runtime/request';

const request: HttpRequest = { method: 'GET', url: 'http://API.example.com:80/a?b', headers: [], body: null };

describe('completeHeaders', () => {
  test('adds what every request needs, and prints the address as it is called', () => {
    expect(completeHeaders(request, 'studio/1')).toEqual({
      ...request,
      url: 'http://api.example.com/a?b',
      headers: [
        { name: 'Host', value: 'api.example.com' },
        { name: 'User-Agent', value: 'studio/1' },
        { name: 'Accept-Encoding', value: 'gzip, deflate, br' },
        { name: 'Connection', value: 'keep-alive' },
      ],
    });
  });

  test('leaves what a parameter has set', () => {
    const headers = [{ name: 'user-agent', value: 'mine' }];
    const names = completeHeaders({ ...request, headers }, 'studio/1').headers.map((one) => one.name);
    expect(names).toEqual(['Host', 'Accept-Encoding', 'Connection', 'user-agent']);
  });

  test('says how long a body is, and that there is none where one is usual', () => {
    const lengthOf = (method: string, bytes: Uint8Array | null) =>
      completeHeaders(
        { ...request, method, body: bytes && { bytes, mediaType: 'a/b', text: '' } },
        '',
      ).headers.find((one) => one.name === 'Content-Length')?.value;
    expect(lengthOf('POST', new Uint8Array(5))).toBe('5');
    expect(lengthOf('DELETE', new Uint8Array(5))).toBe('5');
    expect(lengthOf('PUT', null)).toBe('0');
    expect(lengthOf('DELETE', null)).toBeUndefined();
  });
});
