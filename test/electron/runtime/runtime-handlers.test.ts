// The runtime against real servers on loopback, from a maker's inputs to the outputs.
import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findDeadPort, startLoopbackServer } from '../../support/loopback-server';
import { openRuntime, openTask } from '../../support/open-runtime';
import { type Certificate, buildSelfSigned } from '../../support/self-signed-certificate';
import { makeTemporaryFolder } from '../../support/temporary-folder';

async function openServer(handler: RequestListener, certificate?: Certificate) {
  const server = await startLoopbackServer(handler, certificate);
  onTestFinished(() => server.close());
  return server;
}

const json =
  (value: unknown): RequestListener =>
  (_message, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(value));
  };

/** A definition with one operation, `get /things` unless said otherwise. */
function define(host: string, operation: object = {}, root: object = {}, key = 'get /things'): string {
  const [method = '', at = ''] = key.split(' ');
  const usual = { operationId: 'Op', responses: { '200': { description: '' } } };
  return JSON.stringify({
    swagger: '2.0',
    host,
    schemes: ['http'],
    ...root,
    paths: { [at]: { [method]: { ...usual, ...operation } } },
  });
}

const keyed = (where: string) => ({
  securityDefinitions: { k: { type: 'apiKey', in: where, name: 'x-the-key' } },
});

describe('a call', () => {
  test('goes from inputs to outputs, and its trace shows each step', async () => {
    const server = await openServer(json({ stock: { onHand: 5, extra: true } }));
    const runtime = await openRuntime();
    const operation = {
      parameters: [
        { name: 'sku', in: 'path', required: true, type: 'string', 'x-ms-summary': 'Product' },
        { name: 'top', in: 'query', type: 'integer' },
        {
          name: 'X-Client',
          in: 'header',
          required: true,
          type: 'string',
          default: 'c',
          'x-ms-visibility': 'internal',
        },
      ],
      responses: {
        '200': {
          description: '',
          schema: {
            type: 'object',
            properties: { stock: { type: 'object', properties: { onHand: { type: 'integer' } } } },
          },
        },
      },
    };
    const call = await runtime.call({
      definition: define(server.host, operation, {}, 'get /things/{sku}'),
      operationKey: 'get /things/{sku}',
      inputs: { 'path/sku': 'A/1', 'query/top': '5' },
    });
    expect(call.request).toMatchObject({
      method: 'GET',
      url: `http://${server.host}/things/A%2F1?top=5`,
      body: '',
    });
    expect(server.requests[0]?.headers).toMatchObject({
      'x-client': 'c',
      'user-agent': 'connector-studio/test',
    });
    expect(call.request?.headers.map(({ name, value }) => [name, value]).flat()).toEqual(
      server.requests[0]?.rawHeaders,
    );
    expect(call.reply).toMatchObject({ status: 200, body: { kind: 'json' } });
    expect(call.reply?.outputs.map((row) => [row.path, row.value, row.undeclared])).toEqual([
      ['stock', '', false],
      ['stock/onHand', '5', false],
      ['stock/extra', 'true', true],
    ]);
    expect(call.trace.map((step) => [step.kind, step.outcome, step.summary])).toEqual([
      ['inputs', 'done', '2 inputs'],
      ['definition', 'done', 'GET /things/{sku}'],
      ['connection', 'skipped', 'No connection'],
      ['request', 'done', `GET http://${server.host}/things/A%2F1?top=5`],
      ['reply', 'done', 'application/json, 35 bytes'],
      ['outputs', 'done', '3 outputs, 1 not in the definition'],
    ]);
    const starts = call.trace.map((step) => step.startMs);
    expect([...starts].sort((left, right) => left - right)).toEqual(starts);
    expect(call.problem).toBeNull();
  });

  test('sends a body, and a form in parts', async () => {
    const bodies: string[] = [];
    const server = await openServer((message, response) => {
      let body = '';
      message.on('data', (chunk: Buffer) => (body += chunk.toString()));
      message.on('end', () => {
        bodies.push(`${message.headers['content-type']} ${message.headers['content-length']} ${body}`);
        response.writeHead(204);
        response.end();
      });
    });
    const runtime = await openRuntime();
    const schema = {
      type: 'object',
      properties: { a: { type: 'object', properties: { b: { type: 'integer' } } } },
    };
    const body = { parameters: [{ name: 'x', in: 'body', schema }] };
    await runtime.call({
      definition: define(server.host, body, {}, 'post /things'),
      operationKey: 'post /things',
      inputs: { 'body/a/b': 7 },
    });
    const form = { parameters: [{ name: 'f', in: 'formData', type: 'file' }] };
    const sent = await runtime.call({
      definition: define(server.host, form, {}, 'post /things'),
      operationKey: 'post /things',
      inputs: { 'formData/f': { $content: 'aGk=', name: 'a.txt', '$content-type': 'text/plain' } },
    });
    expect(bodies[0]).toBe('application/json 15 {"a":{"b":7}}'.replace('15', '13'));
    expect(bodies[1]).toMatch(
      /^multipart\/form-data; boundary=([0-9a-f]{24}) \d+ --\1\r\n[^]*filename="a.txt"[^]*\r\nhi\r\n--\1--/,
    );
    expect(sent.reply).toMatchObject({ status: 204, body: { kind: 'empty' }, outputs: [] });
    expect(sent.trace.find((step) => step.kind === 'inputs')?.lines).toEqual([
      { name: 'f', value: 'File of 3 bytes', change: 'same' },
    ]);
  });

  test.each([
    ['header', { type: 'apiKey', values: { api_key: 'the key' } }, 'x-the-key: the key'],
    ['query', { type: 'apiKey', values: { api_key: 'the key' } }, '/things?x-the-key=the%20key'],
    [
      'header',
      { type: 'basic', values: { username: 'u', password: 'p:ö' } },
      'authorization: Basic dTpwOsO2',
    ],
    ['header', { type: 'bearer', values: { token: 'tok-1' } }, 'authorization: Bearer tok-1'],
  ] as const)('signs in (%s, %j)', async (where, connection, wanted) => {
    const server = await openServer(json({}));
    const runtime = await openRuntime({ connections: { c1: { name: 'Main', ...connection } } });
    const call = await runtime.call({
      definition: define(server.host, {}, keyed(where)),
      connectionId: 'c1',
    });
    const [request] = server.requests;
    const seen = [
      request?.url ?? '',
      ...Object.entries(request?.headers ?? {}).map(([name, value]) => `${name}: ${String(value)}`),
    ];
    expect(seen).toContain(wanted);
    expect(call.trace.find((step) => step.kind === 'connection')).toMatchObject({ outcome: 'done' });
    expect(runtime.noted).toEqual([['c1', 'works']]);
  });

  test('notes when a connection is refused, and leaves it alone when the server fails', async () => {
    let status = 401;
    const server = await openServer((_message, response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end('{"error":{"code":"key-wrong"}}');
    });
    const connections = { c1: { name: 'Main', type: 'apiKey' as const, values: { api_key: 'k' } } };
    const runtime = await openRuntime({ connections });
    const definition = define(server.host, {}, keyed('header'));
    const call = await runtime.call({ definition, connectionId: 'c1' });
    expect(call.reply).toMatchObject({ status: 401, outputs: [] });
    expect(call.trace.at(-1)?.summary).toBe('No outputs: the web API answered 401');
    status = 403;
    await runtime.call({ definition, connectionId: 'c1' });
    status = 503;
    await runtime.call({ definition, connectionId: 'c1' });
    expect(runtime.noted).toEqual([
      ['c1', 'refused'],
      ['c1', 'refused'],
    ]);
  });

  test('does not follow a redirect, and says where it leads', async () => {
    const server = await openServer((_message, response) => {
      response.writeHead(302, { location: 'https://elsewhere.example/' });
      response.end();
    });
    const runtime = await openRuntime();
    const call = await runtime.call({ definition: define(server.host) });
    expect(call.reply?.status).toBe(302);
    expect(call.trace.at(-1)?.summary).toBe('Redirect to https://elsewhere.example/, not followed');
    expect(server.requests).toHaveLength(1);
  });

  test('reads a compressed reply, and says how large it is without compression', async () => {
    const server = await openServer((_message, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(gzipSync(JSON.stringify({ a: 'x'.repeat(1000) })));
    });
    const runtime = await openRuntime();
    const call = await runtime.call({ definition: define(server.host) });
    expect(call.reply?.body).toMatchObject({ kind: 'json', sizeBytes: 1008 });
  });
});

describe('a call that goes wrong', () => {
  test.each([
    [
      'inputs',
      {},
      { parameters: [{ name: 'q', in: 'query', required: true, type: 'string' }] },
      'input-missing',
    ],
    [
      'inputs',
      { 'query/q': 'x' },
      { parameters: [{ name: 'q', in: 'query', type: 'integer' }] },
      'input-type',
    ],
  ])('stops at its %s', async (kind, inputs, operation, code) => {
    const runtime = await openRuntime();
    const call = await runtime.call({ definition: define('127.0.0.1:1', operation), inputs });
    expect(call).toMatchObject({ request: null, reply: null, problem: { code } });
    expect(call.trace.map((step) => [step.kind, step.outcome, step.problem?.code])).toEqual([
      [kind, 'failed', code],
    ]);
  });

  test('stops at a definition without a usable host', async () => {
    const runtime = await openRuntime();
    for (const [host, code] of [
      ['', 'host-missing'],
      ['a/b', 'host-invalid'],
      ['a.com:99999', 'host-invalid'],
    ] as const) {
      const call = await runtime.call({ definition: define(host) });
      expect(call.problem?.code).toBe(code);
      expect(call.trace.at(-1)).toMatchObject({ kind: 'definition', outcome: 'failed' });
    }
  });

  test('stops at a connection that has no value', async () => {
    const connections = { c1: { name: 'Main', type: 'apiKey' as const, values: {} } };
    const runtime = await openRuntime({ connections });
    const call = await runtime.call({
      definition: define('127.0.0.1:1', {}, keyed('header')),
      connectionId: 'c1',
    });
    expect(call.problem?.code).toBe('credential-missing');
    expect(call.trace.at(-2)).toMatchObject({ kind: 'connection', outcome: 'failed' });
    expect(call.refusal).toMatchObject({ status: 401 });
  });

  test('says plainly why there is no reply', async () => {
    const runtime = await openRuntime();
    const reset = await openServer((message) => message.socket.destroy());
    const secure = await openServer(json({}), buildSelfSigned('localhost'));
    for (const [definition, code] of [
      [define(reset.host), 'connection-reset'],
      [define(`127.0.0.1:${await findDeadPort()}`), 'connection-refused'],
      [define('no-such-host.invalid'), 'host-unknown'],
      [define(`localhost:${secure.port}`, {}, { schemes: ['https'] }), 'tls-self-signed'],
    ] as const) {
      const call = await runtime.call({ definition });
      expect(call).toMatchObject({ reply: null, problem: { code } });
      expect(call.request).not.toBeNull();
      expect(call.trace.at(-2)).toMatchObject({ kind: 'request', outcome: 'failed', problem: { code } });
      expect(call.refusal).toMatchObject({ status: 502, statusText: 'Bad Gateway' });
    }
  });

  test('ends when its time is up, before and within the reply', async () => {
    const server = await openServer((message, response) => {
      if (message.url === '/within') response.write('some');
    });
    const runtime = await openRuntime();
    const before = await runtime.call({ definition: define(server.host), timeoutMs: 100 });
    expect(before.problem?.code).toBe('call-timeout');
    expect(before.trace.map((step) => step.kind).slice(-2)).toEqual(['request', 'outputs']);
    expect(before.refusal?.status).toBe(504);
    const within = await runtime.call({
      definition: define(server.host, {}, {}, 'get /within'),
      operationKey: 'get /within',
      timeoutMs: 1500,
    });
    expect(within.problem?.code).toBe('call-timeout');
    expect(within.trace.at(-2)).toMatchObject({ kind: 'reply', outcome: 'failed', title: 'Reply 200' });
  });

  test('ends when the person cancels, while it sends and while it receives', async () => {
    const server = await openServer((message, response) => {
      if (message.url === '/within') response.write('some');
    });
    const runtime = await openRuntime();
    for (const [key, stage] of [
      ['get /things', 'send'],
      ['get /within', 'receive'],
    ] as const) {
      const { task, cancel, onReport } = openTask();
      onReport((reported) => {
        if (reported === stage) cancel();
      });
      const answer = await runtime.invoke(
        { definition: define(server.host, {}, {}, key), operationKey: key },
        task,
      );
      expect(answer).toMatchObject({ ok: false, problem: { code: 'task-cancelled' } });
    }
  });

  test.each([
    [{ definition: '[' }, 'definition-unreadable'],
    [{ definition: '{}', operationKey: 'get /nothing' }, 'operation-missing'],
    [{ definition: '{}', operationKey: 'nonsense' }, 'operation-missing'],
    [{ definition: define('a.com'), connectionId: 'gone' }, 'connection-missing'],
  ])('is refused when it cannot begin: %#', async (input, code) => {
    const runtime = await openRuntime();
    expect(await runtime.invoke(input)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('large replies', () => {
  const sizeBytes = 50 * 1024 * 1024;
  const piece = Buffer.alloc(64 * 1024, 'abcdefghijklmnop');

  /** Serves 50 MB, as fast as they are taken. */
  const serveLarge: RequestListener = (_message, response) => {
    response.writeHead(200, { 'content-type': 'text/plain', 'content-length': sizeBytes });
    let left = sizeBytes / piece.length;
    const more = () => {
      while (left > 0) {
        left -= 1;
        if (!response.write(piece)) {
          response.once('drain', more);
          return;
        }
      }
      response.end();
    };
    more();
  };

  test('come in with progress, are shown in part, and are saved whole', async () => {
    const target = path.join(await makeTemporaryFolder(), 'body.txt');
    const server = await openServer(serveLarge);
    const runtime = await openRuntime({ chooseTarget: async () => target });
    const { task, reports } = openTask();
    const answer = await runtime.invoke({ definition: define(server.host) }, task);
    const reply = answer.ok ? answer.value.reply : null;
    expect(reply?.body).toMatchObject({ kind: 'text', sizeBytes, shownBytes: 1024 * 1024 });
    expect(reply?.body.text).toHaveLength(1024 * 1024);
    expect(answer.ok && answer.value.trace.at(-1)?.summary).toContain('larger than 4 MB');
    expect(new Set(reports.map(([stage]) => stage))).toEqual(new Set(['prepare', 'send', 'receive', 'read']));
    expect(reports.every(([, fraction]) => fraction === null || (fraction > 0 && fraction <= 1))).toBe(true);

    const saved = await runtime.handlers['runtime.save-body']({ suggestedName: 'body.txt' }, task);
    expect(saved).toEqual({ ok: true, value: { path: target, sizeBytes } });
    const wanted = createHash('sha256');
    for (let count = 0; count < sizeBytes / piece.length; count += 1) wanted.update(piece);
    expect(
      createHash('sha256')
        .update(await readFile(target))
        .digest('hex'),
    ).toBe(wanted.digest('hex'));
  });

  test('leave no file behind when they are cancelled', async () => {
    const server = await openServer(serveLarge);
    const runtime = await openRuntime();
    const { task, cancel, onReport, reports } = openTask();
    onReport(() => {
      if (reports.some(([stage, fraction]) => stage === 'receive' && fraction !== null)) cancel();
    });
    const answer = await runtime.invoke({ definition: define(server.host) }, task);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'task-cancelled' } });
    expect(await readdir(runtime.folder).catch(() => [])).toEqual([]);
  });
});

describe('saving a body', () => {
  test('needs a reply, and a place to put it', async () => {
    const server = await openServer(json({ a: 1 }));
    const folder = await makeTemporaryFolder();
    let target: string | null = path.join(folder, 'reply.json');
    const runtime = await openRuntime({ chooseTarget: async () => target });
    const save = () =>
      runtime.handlers['runtime.save-body']({ suggestedName: 'reply.json' }, openTask().task);
    expect(await save()).toMatchObject({ problem: { code: 'reply-forgotten' } });
    await runtime.call({ definition: define(server.host) });
    expect(await save()).toEqual({ ok: true, value: { path: target, sizeBytes: 7 } });
    expect(await readFile(path.join(folder, 'reply.json'), 'utf8')).toBe('{"a":1}');
    target = null;
    expect(await save()).toEqual({ ok: true, value: null });
  });
});

describe('the sample', () => {
  const definition = (port: number) =>
    define(`127.0.0.1:${port}`, {}, { 'x-connector-studio-sample': 'inventory' }, 'get /openapi.json');

  test('starts its web API with the first call', async () => {
    const port = await findDeadPort();
    const runtime = await openRuntime({ sampleHost: `127.0.0.1:${port}`, samplePort: port });
    const call = await runtime.call({ definition: definition(port), operationKey: 'get /openapi.json' });
    expect(call.reply?.status).toBe(200);
    expect(call.request?.url).toBe(`http://127.0.0.1:${port}/openapi.json`);
  });

  test('is called at another port where its own is taken, and the trace says so', async () => {
    const taken = await openServer((_message, response) => response.end('somebody else'));
    const runtime = await openRuntime({ sampleHost: taken.host, samplePort: taken.port });
    const call = await runtime.call({
      definition: definition(taken.port),
      operationKey: 'get /openapi.json',
    });
    expect(call.reply?.status).toBe(200);
    expect(taken.requests).toHaveLength(0);
    const host = call.trace.find((step) => step.kind === 'request')?.lines[0];
    expect(host).toMatchObject({ name: 'Host', before: taken.host, change: 'changed' });
    expect(call.request?.url).toBe(`http://${host?.value ?? ''}/openapi.json`);
  });
});
