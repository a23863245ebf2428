import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import { parseHar } from '../../../shared/import/parse-har';

const entry = {
  request: {
    method: 'post',
    url: 'https://api.example/items?x=1',
    headers: [
      { name: ':path', value: '/items' },
      { name: 'accept', value: '*/*' },
    ],
    postData: { mimeType: 'application/json', text: '{"a":1}' },
  },
  response: {
    status: 200,
    headers: [],
    content: { mimeType: 'application/json; charset=utf-8', text: '{"b":2}' },
  },
};

describe('parseHar', () => {
  it.each<[string, JsonValue]>([
    ['a whole file', { log: { version: '1.2', entries: [entry] } }],
    ['a list of entries', [entry]],
    ['one entry', entry],
  ])('reads %s', (_, document) => {
    expect(parseHar(document)).toEqual({
      ok: true,
      value: [
        {
          method: 'POST',
          origin: 'https://api.example',
          path: '/items',
          query: [{ name: 'x', value: '1' }],
          headers: [{ name: 'accept', value: '*/*' }],
          body: { text: '{"a":1}', json: { a: 1 }, form: [] },
          reply: { status: 200, headers: [], body: { text: '{"b":2}', json: { b: 2 }, form: [] } },
        },
      ],
    });
  });

  it('reads form fields, and leaves bodies in base64 out', () => {
    const form = {
      request: { url: 'https://a.example', postData: { params: [{ name: 'f', fileName: 'a.png' }] } },
      response: { status: 200, content: { encoding: 'base64', text: 'AAAA' } },
    };
    expect(parseHar(form)).toMatchObject({
      ok: true,
      value: [{ method: 'GET', body: { form: [{ name: 'f', value: 'a.png' }] }, reply: { body: null } }],
    });
  });

  it('refuses everything else without a throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const parsed = parseHar(value as JsonValue);
        expect(parsed).toMatchObject({ ok: false, problem: { code: 'har-not-har' } });
      }),
    );
  });
});
