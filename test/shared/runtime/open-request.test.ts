import { describe, expect, test } from 'vitest';
import { openRequest, readAddress } from '../../../shared/runtime/open-request';
import type { HttpRequest } from '../../../shared/runtime/request';

const base = 'https://api.example/v1';
const request: HttpRequest = {
  method: 'POST',
  url: `${base}/a%20b?x=%20y&%24top=5&flag&e=`,
  headers: [{ name: 'Content-Type', value: 'application/json' }],
  body: { mediaType: 'application/json', text: '{"a":1.0}', bytes: new Uint8Array([1]) },
};

describe('openRequest', () => {
  test('takes a request apart and puts it together again to the letter', () => {
    const { message, close } = openRequest(request, base);
    expect(message).toMatchObject({
      path: '/a%20b',
      query: [
        { name: 'x', value: ' y' },
        { name: '$top', value: '5' },
        { name: 'flag', value: '' },
        { name: 'e', value: '' },
      ],
      body: { a: 1 },
    });
    expect(close({ ...message })).toEqual(request);
  });

  test('encodes what was changed, and only that', () => {
    const { message, close } = openRequest(request, base);
    const closed = close({
      ...message,
      baseUrl: 'https://b.example/ü x',
      path: '/new path/a%2Fb',
      query: [...message.query.slice(0, 2), { name: 'n w', value: 'ä&' }],
    });
    expect(closed.url).toBe('https://b.example/%C3%BC%20x/new%20path/a%2Fb?x=%20y&%24top=5&n%20w=%C3%A4%26');
  });

  test('prints a changed body, gives it a type, and takes the type of one that is gone', () => {
    const { message, close } = openRequest(request, base);
    expect(close({ ...message, body: [1] }).body).toMatchObject({
      text: '[1]',
      mediaType: 'application/json',
    });
    const gone = close({ ...message, body: undefined });
    expect([gone.body, gone.headers]).toEqual([null, []]);
    const bare = openRequest({ ...request, body: null, headers: [] }, base);
    expect(bare.message.body).toBeUndefined();
    expect(bare.close({ ...bare.message, body: {} }).headers).toEqual([
      { name: 'Content-Type', value: 'application/json' },
    ]);
  });

  test('shows no body to policies that is no JSON', () => {
    const text = { mediaType: 'text/plain', text: '{}', bytes: new Uint8Array() };
    const broken = { mediaType: 'application/json', text: '{', bytes: new Uint8Array() };
    for (const body of [text, broken]) {
      const { message, close } = openRequest({ ...request, body }, base);
      expect(message.body).toBeUndefined();
      expect(close({ ...message }).body).toBe(body);
    }
  });
});

test('an address that is not encoded is read as it stands', () => {
  expect(readAddress('/a?b=100%&&c')).toMatchObject({
    path: '/a',
    query: [
      { name: 'b', value: '100%' },
      { name: 'c', value: '' },
    ],
  });
  expect(readAddress('')).toMatchObject({ path: '', query: [] });
});
