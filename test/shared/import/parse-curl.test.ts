import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCurl } from '../../../shared/import/parse-curl';

function read(text: string) {
  const parsed = parseCurl(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const { method, origin, path, query, headers, body } = parsed.value;
  return {
    line: `${method} ${origin}${path}`,
    query: query.map(({ name, value }) => `${name}=${value}`),
    headers: headers.map(({ name, value }) => `${name}: ${value}`),
    body,
  };
}

describe('parseCurl', () => {
  it('reads what a browser copies for a Unix shell', () => {
    const text = `curl 'https://api.example/v1/items?top=5&q=a%20b' \\
  -H 'accept: application/json' \\
  -H $'x-note: it\\'s' \\
  --data-raw '{"name":"Lamp","price":9.5}' \\
  --compressed`;
    expect(read(text)).toEqual({
      line: 'POST https://api.example/v1/items',
      query: ['top=5', 'q=a b'],
      headers: ['accept: application/json', "x-note: it's"],
      body: { text: '{"name":"Lamp","price":9.5}', json: { name: 'Lamp', price: 9.5 }, form: [] },
    });
  });

  it('reads what a browser copies for the Windows prompt', () => {
    const text =
      'curl "https://api.example/items" ^\r\n  -H "accept: */*" ^\r\n  --data-raw "^{^\\"a^\\":1^}"';
    expect(read(text)).toMatchObject({ line: 'POST https://api.example/items', body: { json: { a: 1 } } });
  });

  it('reads joined short options, a user, and the address last', () => {
    expect(read('curl -sSLX PUT -u me:pw -H"Content-Type: text/plain" -d hello https://api.example')).toEqual(
      {
        line: 'PUT https://api.example/',
        query: [],
        headers: ['Authorization: Basic me:pw', 'Content-Type: text/plain'],
        body: { text: 'hello', json: undefined, form: [] },
      },
    );
  });

  it('puts data into the query with -G', () => {
    expect(read('curl -G --data-urlencode "q=a b" -d top=5 api.example/find')).toMatchObject({
      line: 'GET https://api.example/find',
      query: ['q=a b', 'top=5'],
      body: null,
    });
  });

  it('reads form fields and files', () => {
    expect(
      read('curl -F name=Lamp -F "picture=@/tmp/a.png;type=image/png" https://api.example/up').body,
    ).toEqual({
      text: '',
      json: undefined,
      form: [
        { name: 'name', value: 'Lamp' },
        { name: 'picture', value: '/tmp/a.png' },
      ],
    });
    expect(read('curl -d "a=1&b=x+y" https://api.example/form').body?.form).toEqual([
      { name: 'a', value: '1' },
      { name: 'b', value: 'x y' },
    ]);
  });

  it('says what is wrong with other texts', () => {
    expect(parseCurl('wget x')).toMatchObject({ ok: false, problem: { code: 'curl-not-curl' } });
    expect(parseCurl('curl -X GET')).toMatchObject({ ok: false, problem: { code: 'curl-no-address' } });
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      'curl ',
      '-H ',
      '-d',
      "'",
      '"',
      '\\',
      '^',
      '\n',
      '$',
      '--data=',
      'https://a',
      '@',
      ' ',
      '{',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(parseCurl(`curl ${pieces.join('')}`)).toHaveProperty('ok');
      }),
    );
  });
});
