import { describe, expect, it } from 'vitest';
import { parseHttpMessage, parseHttpReply } from '../../../shared/import/parse-http-message';

describe('parseHttpMessage', () => {
  it('reads a request with its reply', () => {
    const text = [
      'POST /v1/orders?dry=1 HTTP/1.1',
      'Host: api.example',
      'Content-Type: application/json',
      '',
      '{"sku":"A-1"}',
      '',
      'HTTP/1.1 201 Created',
      'Location: /v1/orders/7',
      'Content-Type: application/json',
      '',
      '{"id":7}',
    ].join('\r\n');
    expect(parseHttpMessage(text)).toMatchObject({
      ok: true,
      value: {
        method: 'POST',
        origin: 'https://api.example',
        path: '/v1/orders',
        query: [{ name: 'dry', value: '1' }],
        body: { json: { sku: 'A-1' } },
        reply: {
          status: 201,
          headers: [{ name: 'Location', value: '/v1/orders/7' }, {}],
          body: { json: { id: 7 } },
        },
      },
    });
  });

  it('reads a whole address in the first line, without a version', () => {
    expect(parseHttpMessage('GET http://localhost:8080/a\nAccept: */*')).toMatchObject({
      ok: true,
      value: { origin: 'http://localhost:8080', path: '/a', body: null, reply: null },
    });
  });

  it('refuses what is no request', () => {
    expect(parseHttpMessage('hello there')).toMatchObject({
      ok: false,
      problem: { code: 'http-not-a-request' },
    });
  });
});

describe('parseHttpReply', () => {
  it('reads a reply that stands alone, and nothing else', () => {
    expect(parseHttpReply('HTTP/2 200\ncontent-type: text/plain\n\nhi')).toEqual({
      status: 200,
      headers: [{ name: 'content-type', value: 'text/plain' }],
      body: { text: 'hi', json: undefined, form: [] },
    });
    expect(parseHttpReply('{"a":1}')).toBeNull();
  });
});
