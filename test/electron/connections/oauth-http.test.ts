import { describe, expect, test } from 'vitest';
import { buildTokenFetch, tidyReply } from '../../../electron/connections/oauth-http';

const tidy = async (body: string, init: ResponseInit = {}) => {
  const response = await tidyReply(new Response(body, init));
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: (await response.json()) as unknown,
  };
};

describe('a token reply', () => {
  test('stays as it is where it follows the standard', async () => {
    const reply = { access_token: 'a', token_type: 'Bearer', expires_in: 3600, refresh_token: 'r' };
    expect(await tidy(JSON.stringify(reply))).toEqual({ status: 200, type: 'application/json', body: reply });
  });

  test('loses its ID token, gets a type, and empty values go', async () => {
    const reply = { access_token: 'a', id_token: 'x.y.z', refresh_token: null, scope: '' };
    expect((await tidy(JSON.stringify(reply))).body).toEqual({ access_token: 'a', token_type: 'bearer' });
    const odd = { access_token: 'a', token_type: 'user_token' };
    expect((await tidy(JSON.stringify(odd))).body).toEqual({ access_token: 'a', token_type: 'bearer' });
  });

  test('may be a form', async () => {
    expect((await tidy('access_token=a%2Bb&token_type=bearer&expires_in=60')).body).toEqual({
      access_token: 'a+b',
      token_type: 'bearer',
      expires_in: '60',
    });
  });

  test('that refuses with 200 refuses with 400', async () => {
    expect(await tidy('{"ok":false,"error":"invalid_code"}')).toMatchObject({ status: 400 });
    expect(await tidy('{"error":"invalid_client"}', { status: 401 })).toMatchObject({ status: 401 });
  });

  test.each(['<html>no</html>', '', '7', 'null'])('that is none (%s) is an empty one', async (text) => {
    expect(await tidy(text, { status: 502 })).toMatchObject({ status: 502, body: {} });
  });
});

describe('the fetch of tokens', () => {
  test('is given up with the sign-in', async () => {
    const controller = new AbortController();
    const send = buildTokenFetch((_url, init) => {
      controller.abort(new Error('given up'));
      return init.signal?.aborted === true
        ? Promise.reject(new Error('given up'))
        : Promise.resolve(new Response());
    }, controller.signal);
    await expect(send('https://id.example', {})).rejects.toThrow('given up');
  });
});
