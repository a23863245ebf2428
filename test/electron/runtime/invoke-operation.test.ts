// Plants secrets that can be recognised in connections and inputs, lets web APIs echo them in every dress, and looks
// for them in everything that leaves the runtime.
import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { CallConnection } from '../../../electron/runtime/runtime-services';
import { maskText } from '../../../shared/runtime/mask-secrets';
import { startLoopbackServer } from '../../support/loopback-server';
import { openRuntime, openTask } from '../../support/open-runtime';

const canary = 'Canary/5817 "β"+=&';
const dresses = [
  canary,
  encodeURIComponent(canary),
  new URLSearchParams({ a: canary }).toString().slice(2),
  JSON.stringify(canary).slice(1, -1),
  Buffer.from(canary).toString('base64'),
  Buffer.from(canary).toString('base64url'),
];

/** Whatever was sent comes back: in the head, in the body, in the reason. */
const echo: RequestListener = (message, response) => {
  const chunks: Buffer[] = [];
  message.on('data', (chunk: Buffer) => chunks.push(chunk));
  message.on('end', () => {
    const seen = {
      url: message.url,
      headers: message.headers,
      body: Buffer.concat(chunks).toString(),
      dresses,
    };
    const name = (message.headers['x-echo-as'] ?? 'application/json') as string;
    response.setHeader('content-type', name);
    response.setHeader('x-echo', encodeURIComponent(canary));
    response.setHeader('set-cookie', `session=${Buffer.from(canary).toString('base64')}; Path=/`);
    response.setHeader('content-encoding', 'gzip');
    const text = name.includes('json')
      ? JSON.stringify(seen)
      : `<p>${Object.values(seen)
          .map((one) => JSON.stringify(one))
          .join('</p><p>')}`;
    response.end(gzipSync(text));
  });
};

async function callEcho(connection: CallConnection, root: object, more: object = {}) {
  const server = await startLoopbackServer(echo);
  onTestFinished(() => server.close());
  const runtime = await openRuntime({ connections: { c1: connection } });
  const definition = JSON.stringify({
    swagger: '2.0',
    host: server.host,
    schemes: ['http'],
    ...root,
    paths: { '/echo': { post: { operationId: 'Echo', responses: { '200': { description: '' } }, ...more } } },
  });
  const { task, reports } = openTask();
  const answer = await runtime.invoke(
    {
      definition,
      operationKey: 'post /echo',
      connectionId: 'c1',
      inputs: {
        'query/password': canary,
        'header/Authorization': `Bearer ${canary.replace('β', 'b')}`,
        'body/note': canary,
      },
    },
    task,
  );
  return { answer, printed: JSON.stringify([answer, reports]), sent: server.requests };
}

/** Finds the canary in any dress, also as part of something else. */
function findCanary(printed: string): readonly string[] {
  const needles = [
    'canary',
    '5817',
    ...dresses,
    ...dresses.map((dress) => JSON.stringify(dress).slice(1, -1)),
  ];
  return needles.filter((needle) => printed.toLowerCase().includes(needle.toLowerCase()));
}

const key = (where: string) => ({ securityDefinitions: { k: { type: 'apiKey', in: where, name: 'x-k' } } });
const asHeader = Buffer.from(canary, 'utf8').toString('base64');

describe('no secret leaves the runtime', () => {
  test.each([
    ['a key in the query', { type: 'apiKey', values: { api_key: canary } }, key('query')],
    ['a key in a header', { type: 'apiKey', values: { api_key: asHeader } }, key('header')],
    ['a user name and password', { type: 'basic', values: { username: canary, password: canary } }, {}],
    ['a token', { type: 'bearer', values: { token: asHeader } }, {}],
    ['values that are not sent', { type: 'none', values: { other: canary } }, {}],
  ] as const)('not %s', async (_title, connection, root) => {
    const { answer, printed, sent } = await callEcho(
      { name: 'Main', ...connection, values: { ...connection.values, planted: canary } },
      root,
    );
    expect(answer.ok && answer.value.reply?.status).toBe(200);
    expect(sent).toHaveLength(1);
    expect(findCanary(printed)).toEqual([]);
    expect(printed).toContain(maskText);
  });

  test('not in a reply that is no JSON', async () => {
    const parameters = [
      {
        name: 'X-Echo-As',
        in: 'header',
        type: 'string',
        required: true,
        default: 'text/html',
        'x-ms-visibility': 'internal',
      },
    ];
    const connection = { name: 'Main', type: 'apiKey' as const, values: { api_key: canary } };
    const { answer, printed } = await callEcho(connection, key('query'), { parameters });
    expect(answer.ok && answer.value.reply?.body.kind).toBe('text');
    expect(findCanary(printed)).toEqual([]);
  });

  test('not what is typed into a password field or an authorization header', async () => {
    const parameters = [
      { name: 'password', in: 'query', type: 'string', format: 'password' },
      { name: 'Authorization', in: 'header', type: 'string' },
      { name: 'b', in: 'body', schema: { type: 'object', properties: { note: { type: 'string' } } } },
    ];
    const { answer, printed } = await callEcho(
      { name: 'Main', type: 'none', values: {} },
      {},
      { parameters },
    );
    expect(answer.ok && answer.value.reply?.status).toBe(200);
    expect(findCanary(printed)).toEqual([]);
  });

  test('not when the call fails on its way', async () => {
    const connection = { name: 'Main', type: 'apiKey' as const, values: { api_key: canary } };
    const runtime = await openRuntime({ connections: { c1: connection } });
    const definition = (host: string) =>
      JSON.stringify({ host, schemes: ['http'], ...key('query'), paths: { '/a': { get: {} } } });
    for (const host of ['no-such-host.invalid', '127.0.0.1:1']) {
      const answer = await runtime.invoke({
        definition: definition(host),
        operationKey: 'get /a',
        connectionId: 'c1',
      });
      expect(answer.ok && answer.value.problem).toBeTruthy();
      expect(findCanary(JSON.stringify(answer))).toEqual([]);
    }
    const unfit = await runtime.invoke({
      definition: JSON.stringify({ host: 'a.com', ...key('header'), paths: { '/a': { get: {} } } }),
      operationKey: 'get /a',
      connectionId: 'c1',
    });
    expect(unfit.ok && unfit.value.problem?.code).toBe('credential-unfit');
    expect(findCanary(JSON.stringify(unfit))).toEqual([]);
  });

  test('not half of it at the place where a long reply is cut', async () => {
    const secret = 'canary-at-the-edge';
    const server = await startLoopbackServer((_message, response) => {
      response.setHeader('content-type', 'text/plain');
      response.end('x'.repeat(1024 * 1024 - 9) + secret + 'y'.repeat(100));
    });
    onTestFinished(() => server.close());
    const runtime = await openRuntime({
      connections: { c1: { name: 'Main', type: 'none', values: { a: secret } } },
    });
    const call = await runtime.call({
      definition: JSON.stringify({ host: server.host, schemes: ['http'], paths: { '/a': { get: {} } } }),
      operationKey: 'get /a',
      connectionId: 'c1',
    });
    expect(call.reply?.body.shownBytes).toBe(1024 * 1024);
    expect(call.reply?.body.text.slice(-20)).not.toContain('canary');
    expect(findCanary(JSON.stringify(call))).toEqual([]);
  });
});
