import { describe, expect, test } from 'vitest';
import { buildBody, chooseMediaType, isJsonType } from '../../../shared/runtime/build-body';
import { type GivenValues, chooseValues } from '../../../shared/runtime/choose-values';
import { buildTestOperation } from '../../support/build-operation';

function build(parameters: object[], given: GivenValues, consumes?: string[]) {
  const { tree, operation } = buildTestOperation({ parameters, consumes }, { method: 'post' });
  const chosen = chooseValues(tree, operation, given);
  if (!chosen.ok) throw new Error(chosen.problem.message);
  const body = buildBody(tree, operation, chosen.value, 'edge');
  return body.ok ? body.value : body.problem;
}

const body = (schema: object | undefined, more: object = {}) => ({ name: 'b', in: 'body', schema, ...more });
const form = (name: string, type = 'string') => ({ name, in: 'formData', type });
const order = {
  type: 'object',
  properties: {
    supplier: { type: 'object', properties: { name: { type: 'string' }, id: { type: 'integer' } } },
    lines: { type: 'array', items: { type: 'object' } },
  },
};

describe('JSON bodies', () => {
  test('are put together from the inputs that their properties are', () => {
    expect(
      build([body(order)], {
        'body/supplier/name': 'Zoë',
        'body/supplier/id': '12345678901234567890',
        'body/lines': [{ sku: 'A' }],
      }),
    ).toMatchObject({
      mediaType: 'application/json',
      text: '{"supplier":{"name":"Zoë","id":12345678901234567890},"lines":[{"sku":"A"}]}',
    });
  });

  test('are UTF-8', () => {
    const sent = build([body({ type: 'string' })], { body: 'Zoë' });
    expect((sent as { bytes: Uint8Array }).bytes).toEqual(new TextEncoder().encode('"Zoë"'));
  });

  test('are left out when nothing is given, unless they are required', () => {
    expect(build([body(order)], {})).toBeNull();
    expect(build([body(order, { required: true })], {})).toMatchObject({ text: '{}' });
    expect(build([], {})).toBeNull();
  });

  test('may be one value', () => {
    expect(build([body({ type: 'array', items: { type: 'integer' } })], { body: '1,2' })).toMatchObject({
      text: '[1,2]',
    });
    expect(build([body({ type: 'string' })], { body: 'a"b' })).toMatchObject({ text: '"a\\"b"' });
    expect(build([body(undefined)], { body: { free: true } })).toMatchObject({ text: '{"free":true}' });
  });

  test('hold properties of any name', () => {
    const schema = '{"type":"object","properties":{"__proto__":{"type":"string"},"a/b":{"type":"string"}}}';
    const given = JSON.parse('{"body/__proto__":"p","body/a/b":"s"}') as GivenValues;
    expect(build([body(JSON.parse(schema) as object)], given)).toMatchObject({
      text: '{"__proto__":"p","a/b":"s"}',
    });
  });
});

describe('other bodies', () => {
  test('are texts as they are', () => {
    expect(build([body({ type: 'string' })], { body: 'a"b' }, ['text/plain'])).toMatchObject({
      mediaType: 'text/plain',
      text: 'a"b',
    });
  });

  test('are bytes with the type of the file, else that of the operation', () => {
    const schema = { type: 'string', format: 'binary' };
    const file = { '$content-type': 'image/png', $content: 'AQID' };
    expect(build([body(schema)], { body: file })).toEqual({
      mediaType: 'image/png',
      bytes: Uint8Array.from([1, 2, 3]),
      text: '(3 bytes)',
    });
    const nameless = { $content: 'AQID' };
    expect(build([body(schema)], { body: nameless }, ['application/pdf'])).toMatchObject({
      mediaType: 'application/pdf',
    });
    expect(build([body(schema)], { body: nameless })).toMatchObject({
      mediaType: 'application/octet-stream',
    });
  });

  test('of no type are bytes when a file is given', () => {
    expect(build([body({})], { body: { $content: 'AQID' } })).toMatchObject({ text: '(3 bytes)' });
    expect(build([body({})], { body: { other: 1 } })).toMatchObject({ text: '{"other":1}' });
  });

  test('that are no base64 are refused', () => {
    expect(build([body({ type: 'string', format: 'binary' })], { body: { $content: '?' } })).toMatchObject({
      code: 'input-not-base64',
    });
  });

  test('are forms where the operation consumes nothing else', () => {
    expect(
      build(
        [body({ type: 'object', properties: { a: { type: 'string' }, n: { type: 'integer' } } })],
        { 'body/a': 'x y&z', 'body/n': 1 },
        ['application/x-www-form-urlencoded'],
      ),
    ).toMatchObject({ mediaType: 'application/x-www-form-urlencoded', text: 'a=x+y%26z&n=1' });
  });
});

describe('forms', () => {
  test('without files are url-encoded', () => {
    expect(
      build([form('a'), form('b', 'boolean')], { 'formData/a': 'é', 'formData/b': 'true' }),
    ).toMatchObject({
      mediaType: 'application/x-www-form-urlencoded',
      text: 'a=%C3%A9&b=true',
    });
  });

  test('with a file are in parts', () => {
    const sent = build([form('note'), form('doc', 'file')], {
      'formData/note': 'hello',
      'formData/doc': { name: 'a"b.txt', '$content-type': 'text/plain', $content: 'aGk=' },
    });
    expect(sent).toMatchObject({
      mediaType: 'multipart/form-data; boundary=edge',
      text:
        '--edge\r\nContent-Disposition: form-data; name="note"\r\n\r\nhello\r\n' +
        '--edge\r\nContent-Disposition: form-data; name="doc"; filename="a%22b.txt"\r\nContent-Type: text/plain\r\n\r\n' +
        '(2 bytes)\r\n--edge--\r\n',
    });
    const bytes = (sent as { bytes: Uint8Array }).bytes;
    expect(Buffer.from(bytes).toString()).toContain('\r\n\r\nhi\r\n--edge--');
  });

  test('are in parts where the operation says so', () => {
    expect(build([form('a')], { 'formData/a': 'x' }, ['multipart/form-data'])).toMatchObject({
      mediaType: 'multipart/form-data; boundary=edge',
    });
  });

  test('refuse a file that is no base64', () => {
    expect(build([form('doc', 'file')], { 'formData/doc': { $content: '?' } })).toMatchObject({
      code: 'input-not-base64',
    });
  });
});

test('the media type is JSON where the operation takes it', () => {
  expect(chooseMediaType([])).toBe('application/json');
  expect(chooseMediaType(['text/xml', 'application/vnd.a+json; v=1'])).toBe('application/vnd.a+json; v=1');
  expect(chooseMediaType(['text/xml'])).toBe('text/xml');
  expect(['application/json', 'text/json;x', 'application/jsonp', 'json'].map(isJsonType)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
