// Whatever is pasted is known for what it is.
import { describe, expect, it } from 'vitest';
import { readSample } from '../../../shared/import/read-sample';

describe('a pasted text', () => {
  it('is JSON', () => {
    expect(readSample(' {"a":[1]} ')).toEqual({
      ok: true,
      value: [{ name: 'Sample', content: { kind: 'value', value: { a: [1] } } }],
    });
  });

  it('is a cURL command, with or without the prompt before it', () => {
    const text = `$ curl -X POST 'https://api.example.com/orders?top=5' -H 'Content-Type: application/json' -d '{"sku":"A"}'`;
    expect(readSample(text)).toMatchObject({
      ok: true,
      value: [
        {
          name: 'POST /orders',
          content: {
            kind: 'call',
            call: { method: 'POST', query: [{ name: 'top', value: '5' }], body: { json: { sku: 'A' } } },
          },
        },
      ],
    });
  });

  it('is an HTTP request with its reply, or a reply alone', () => {
    const reply = 'HTTP/1.1 201 Created\r\nLocation: /orders/7\r\n\r\n{"id":7}';
    expect(
      readSample(`POST /orders HTTP/1.1\r\nHost: api.example.com\r\n\r\n{"sku":"A"}\r\n${reply}`),
    ).toMatchObject({
      ok: true,
      value: [
        { name: 'POST /orders', content: { call: { reply: { status: 201, body: { json: { id: 7 } } } } } },
      ],
    });
    expect(readSample(reply)).toMatchObject({
      ok: true,
      value: [{ name: 'Reply 201', content: { call: { method: '', reply: { status: 201 } } } }],
    });
  });

  it('is a HAR file, or one entry of it', () => {
    const entry = {
      request: { method: 'GET', url: 'https://api.example.com/orders/7', headers: [] },
      response: { status: 200, headers: [], content: { mimeType: 'application/json', text: '{"id":7}' } },
    };
    const one = readSample(JSON.stringify(entry));
    const log = readSample(JSON.stringify({ log: { entries: [entry, entry] } }));
    expect(one).toMatchObject({ ok: true, value: [{ name: 'GET /orders/7' }] });
    expect(log.ok && log.value).toHaveLength(2);
  });

  it('is JSON that only has a request in it', () => {
    expect(readSample('{"request":{"id":1}}')).toMatchObject({ value: [{ content: { kind: 'value' } }] });
  });

  it('is nothing that could be read', () => {
    expect(readSample(' ')).toMatchObject({ ok: false, problem: { code: 'sample-empty' } });
    expect(readSample('{"a":')).toMatchObject({ ok: false, problem: { code: 'sample-not-read' } });
    expect(readSample('x'.repeat(2_000_001))).toMatchObject({ problem: { code: 'sample-too-long' } });
    expect(readSample('curl -s')).toMatchObject({ ok: false, problem: { code: 'curl-no-address' } });
  });
});
