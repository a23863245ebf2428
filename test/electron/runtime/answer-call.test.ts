// Calls with policies against a web API on loopback: what it gets, what comes back, and what the trace says.
import type { IncomingMessage, RequestListener } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Invocation } from '../../../shared/contract/runtime-calls';
import { startLoopbackServer } from '../../support/loopback-server';
import { openRuntime } from '../../support/open-runtime';

interface Seen {
  readonly line: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A web API that keeps what it gets; `answer` says what comes back. */
async function openApi(
  answer: (seen: Seen) => { status?: number; headers?: Record<string, string>; body?: unknown },
) {
  const seen: Seen[] = [];
  const listener: RequestListener = (message, response) => {
    let body = '';
    message.on('data', (chunk: Buffer) => (body += chunk.toString()));
    message.on('end', () => {
      const one = { line: `${message.method} ${message.url}`, headers: message.headers, body };
      seen.push(one);
      const reply = answer(one);
      response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
      response.end(reply.body === undefined ? '' : JSON.stringify(reply.body));
    });
  };
  const server = await startLoopbackServer(listener);
  onTestFinished(() => server.close());
  return { host: server.host, seen };
}

function policy(templateId: string, parameters: Readonly<Record<string, unknown>>, section?: string): object {
  const named = Object.entries(parameters).map(
    ([name, value]) => [`x-ms-apimTemplateParameter.${name}`, value] as const,
  );
  return {
    templateId,
    title: `My ${templateId}`,
    parameters: {
      ...Object.fromEntries(named),
      ...(section === undefined ? {} : { 'x-ms-apimTemplate-policySection': section }),
    },
  };
}

const print = (policies: readonly object[]) => {
  const connectionParameters = { tenant: { type: 'string' }, key: { type: 'securestring' } };
  return JSON.stringify({ properties: { connectionParameters, policyTemplateInstances: policies } });
};

function define(host: string, operation: object = {}, key = 'get /things/{id}'): string {
  const [method = '', at = ''] = key.split(' ');
  const usual = {
    operationId: 'Op',
    parameters: [{ name: 'id', in: 'path', required: true, type: 'string' }],
    responses: { '200': { description: '' } },
  };
  return JSON.stringify({
    swagger: '2.0',
    host,
    basePath: '/v1',
    schemes: ['http'],
    paths: { [at]: { [method]: { ...usual, ...operation } } },
  });
}

const usualCall = { operationKey: 'get /things/{id}', inputs: { 'path/id': 'a b' } };
const steps = (call: Invocation) =>
  call.trace.map(({ kind, outcome, title }) => `${kind} ${outcome} ${title}`);
const linesOf = (call: Invocation, title: string) =>
  call.trace
    .find((step) => step.title === title)
    ?.lines.map(({ name, value, before, change }) => [change, name, before, value].filter(Boolean).join(' '));

describe('the policies of a call', () => {
  test('work on the request in their order, then on the reply, and each is a step', async () => {
    const api = await openApi(() => ({ body: { items: [{ id: 1 }], next: 'x' } }));
    const runtime = await openRuntime({
      connections: { c1: { name: 'Main', type: 'none', values: { tenant: 'north', key: 'Canary-881' } } },
    });
    const call = await runtime.call({
      ...usualCall,
      connectionId: 'c1',
      definition: define('elsewhere.invalid'),
      properties: print([
        policy('dynamichosturl', { urlTemplate: `http://${api.host}/@connectionParameters('tenant')/` }),
        policy('routerequesttoendpoint', { newPath: '/real/{id}?kind=x y', httpMethod: 'POST' }),
        policy('setheader', { name: 'X-Key', value: "k @connectionParameters('key')" }, 'Request'),
        policy('setheader', { name: 'X-Both', value: "@headers('X-Key')!" }, 'Request'),
        policy('setqueryparameter', { name: '%24top', value: '5' }),
        policy(
          'setproperty',
          {
            newPropertyParentPathTemplate: '@body().items',
            newPropertySubPathTemplate: 'label',
            propertyValuePathTemplate: 'No. @{item().id}',
          },
          'Response',
        ),
        policy('setheader', { name: 'X-Seen', value: 'yes' }, 'Response'),
      ]),
    });
    expect(api.seen.map(({ line }) => line)).toEqual(['POST /north/real/a%20b?kind=x%20y&$top=5']);
    expect(api.seen[0]?.headers).toMatchObject({ 'x-key': 'k Canary-881', 'x-both': 'k Canary-881!' });
    expect(call.problem).toBeNull();
    expect(JSON.parse(call.reply?.body.text ?? '')).toEqual({
      items: [{ id: 1, label: 'No. 1' }],
      next: 'x',
    });
    expect(call.reply?.headers).toContainEqual({ name: 'X-Seen', value: 'yes' });
    expect(steps(call)).toEqual([
      'inputs done Maker inputs',
      'definition done Definition',
      'connection skipped Connection',
      'policy done My dynamichosturl',
      'policy done My routerequesttoendpoint',
      'policy done My setheader',
      'policy done My setheader',
      'policy done My setqueryparameter',
      'request done Request',
      'reply done Reply 200',
      'policy done My setproperty',
      'policy done My setheader',
      'outputs done Outputs',
    ]);
    expect(linesOf(call, 'My dynamichosturl')).toEqual([
      `changed host http://elsewhere.invalid/v1 http://${api.host}/north`,
    ]);
    expect(linesOf(call, 'My setproperty')).toEqual(['added body items/0/label No. 1']);
    expect(JSON.stringify(call)).not.toContain('Canary-881');
  });

  test('leave what they do not touch to the letter', async () => {
    const api = await openApi(() => ({ body: {} }));
    const runtime = await openRuntime();
    const operation = {
      parameters: [
        { name: '%24filter', in: 'query', type: 'string' },
        { name: 'b', in: 'body', schema: { type: 'object', properties: { n: { type: 'integer' } } } },
      ],
    };
    await runtime.call({
      operationKey: 'post /things',
      inputs: { 'query/%24filter': "a eq 'ü'", 'body/n': '12345678901234567890' },
      definition: define(api.host, operation, 'post /things'),
      properties: print([policy('setqueryparameter', { name: 'more', value: 'a&b' })]),
    });
    expect(api.seen[0]).toMatchObject({
      line: 'POST /v1/things?%24filter=a%20eq%20%27%C3%BC%27&more=a%26b',
      body: '{"n":12345678901234567890}',
    });
  });

  test('change a body, and the length that is sent with it', async () => {
    const api = await openApi(() => ({ body: {} }));
    const runtime = await openRuntime();
    const operation = { parameters: [{ name: 'b', in: 'body', schema: { type: 'object' } }] };
    await runtime.call({
      operationKey: 'post /things',
      inputs: { body: { list: 'a;b' } },
      definition: define(api.host, operation, 'post /things'),
      properties: print([
        policy(
          'stringtoarray',
          {
            propertyParentPath: '@body()',
            propertySubPath: 'list',
            delimiterList: ';',
            childPropertyName: 'id',
            newPropertyPath: '@body().list',
          },
          'Request',
        ),
      ]),
    });
    expect(api.seen[0]?.body).toBe('{"list":[{"id":"a"},{"id":"b"}]}');
    expect(api.seen[0]?.headers['content-length']).toBe('32');
  });

  test('ask the web API for a value first, with the credentials, and hide what looks secret', async () => {
    const api = await openApi(({ line }) => ({
      body: line.includes('/token') ? { token: 'Canary-882' } : {},
    }));
    const runtime = await openRuntime({
      connections: { c1: { name: 'Main', type: 'bearer', values: { token: 'tok' } } },
    });
    const call = await runtime.call({
      ...usualCall,
      connectionId: 'c1',
      definition: define(api.host),
      properties: print([
        policy(
          'setvaluefromurl',
          {
            parameterTemplate: "@queryParameters('access_token')",
            parameterValueUrl: '/{id}/token',
            parameterValuePathTemplate: '@body().token',
          },
          'Request',
        ),
      ]),
    });
    expect(api.seen.map(({ line }) => line)).toEqual([
      'GET /v1/a%20b/token',
      'GET /v1/things/a%20b?access_token=Canary-882',
    ]);
    expect(api.seen[0]?.headers.authorization).toBe('Bearer tok');
    expect(steps(call)).toContain('request done Request for "My setvaluefromurl"');
    expect(JSON.stringify(call)).not.toContain('Canary-882');
  });

  test('mark the connection as broken', async () => {
    const api = await openApi(() => ({ status: 418, body: {} }));
    const runtime = await openRuntime({ connections: { c1: { name: 'Main', type: 'none', values: {} } } });
    await runtime.call({
      ...usualCall,
      connectionId: 'c1',
      definition: define(api.host),
      properties: print([policy('setconnectionstatustounauthenticated', { statusCode: 418 })]),
    });
    expect(runtime.noted).toEqual([['c1', 'refused']]);
  });

  test('are left out of the body of a reply with an error status, unless the settings say otherwise', async () => {
    const api = await openApi(() => ({ status: 404, body: { error: 'gone' } }));
    const runtime = await openRuntime();
    const input = {
      ...usualCall,
      definition: define(api.host),
      properties: print([
        policy(
          'setproperty',
          {
            newPropertyParentPathTemplate: '@body().items',
            newPropertySubPathTemplate: 'x',
            propertyValuePathTemplate: '1',
          },
          'Response',
        ),
      ]),
    };
    const usual = await runtime.call(input);
    expect(usual.reply?.status).toBe(404);
    expect(steps(usual)).toContain('policy skipped My setproperty');
    const all = await runtime.call({ ...input, settings: { policies: { errorReplies: 'all' } } });
    expect(all).toMatchObject({
      reply: null,
      problem: { code: 'policy-parent-missing' },
      refusal: { status: 500 },
    });
  });

  test('end the call at the step that cannot be evaluated, with the place and the reply of the gateway', async () => {
    const api = await openApi(() => ({ body: {} }));
    const runtime = await openRuntime();
    const call = await runtime.call({
      ...usualCall,
      definition: define(api.host),
      properties: print([
        policy('setheader', { name: 'a', value: '1' }, 'Request'),
        policy('setheader', { name: 'b', value: "@queryParamters('x')" }, 'Request'),
        policy('setheader', { name: 'c', value: '3' }, 'Request'),
      ]),
    });
    expect(api.seen).toEqual([]);
    expect(call.problem).toMatchObject({
      code: 'policy-unknown-function',
      place: { file: 'properties', pointer: '/properties/policyTemplateInstances/1' },
    });
    expect(steps(call).slice(-3)).toEqual([
      'policy done My setheader',
      'policy failed My setheader',
      'outputs done Outputs',
    ]);
    expect(JSON.parse(call.refusal?.body ?? '')).toMatchObject({ error: { code: 500, source: 'gateway' } });
  });

  test('of the Failure section work on the reply of the gateway', async () => {
    const runtime = await openRuntime();
    const call = await runtime.call({
      ...usualCall,
      definition: define('no-such-host.invalid'),
      properties: print([policy('setheader', { name: 'X-Failed', value: 'yes' }, 'Failure')]),
    });
    expect(call.refusal?.headers).toContainEqual({ name: 'X-Failed', value: 'yes' });
    expect(call.problem?.code).toBe('host-unknown');
  });

  test('refuse a header that no wire can carry, and an address that is none', async () => {
    const runtime = await openRuntime();
    const header = await runtime.call({
      ...usualCall,
      definition: define('127.0.0.1:1'),
      properties: print([policy('setheader', { name: 'a', value: 'one\ntwo' }, 'Request')]),
    });
    expect(header.problem?.code).toBe('header-value-unfit');
    const address = await runtime.call({
      ...usualCall,
      definition: define('127.0.0.1:1'),
      properties: print([policy('dynamichosturl', { urlTemplate: 'https://a:99999' })]),
    });
    expect(address.problem?.code).toBe('host-invalid');
  });
});

describe('the next page', () => {
  const pageable = {
    parameters: [{ name: 'id', in: 'path', required: true, type: 'string' }],
    'x-ms-pageable': { nextLinkName: 'nextLink' },
  };

  test('is called through the connection and the policies where they lead the link back', async () => {
    const api = await openApi(({ line }) =>
      line.includes('page=2')
        ? { body: { value: [2] } }
        : { body: { value: [1], nextLink: `http://${api.host}/v1/things/a%20b?page=2&key=Canary-883` } },
    );
    const runtime = await openRuntime({
      connections: { c1: { name: 'Main', type: 'bearer', values: { token: 'Canary-883' } } },
    });
    const input = {
      ...usualCall,
      connectionId: 'c1',
      definition: define(api.host, pageable),
      properties: print([
        policy('setheader', { name: 'X-Mine', value: 'yes' }, 'Request'),
        policy('updatenextlink', { nextLinkPropertyName: 'nextLink' }),
      ]),
    };
    const first = await runtime.call(input);
    expect(first.next).toMatchObject({ kind: 'page', waitSeconds: null });
    const second = await runtime.call({ ...input, linkId: first.next?.linkId ?? '' });
    expect(api.seen[1]?.line).toBe('GET /v1/things/a%20b?page=2&key=Canary-883');
    expect(api.seen[1]?.headers).toMatchObject({ authorization: 'Bearer Canary-883', 'x-mine': 'yes' });
    expect(second.next).toBeNull();
    expect(JSON.stringify([first, second])).not.toContain('Canary-883');
  });

  test('goes out without the connection where no policy leads it back', async () => {
    const api = await openApi(({ line }) =>
      line.includes('page=2')
        ? { status: 401, body: {} }
        : { body: { nextLink: `http://${api.host}/v1/p?page=2` } },
    );
    const runtime = await openRuntime({
      connections: { c1: { name: 'Main', type: 'bearer', values: { token: 'tok' } } },
    });
    const input = { ...usualCall, connectionId: 'c1', definition: define(api.host, pageable) };
    const first = await runtime.call(input);
    const second = await runtime.call({ ...input, linkId: first.next?.linkId ?? '' });
    expect(api.seen[1]?.headers.authorization).toBeUndefined();
    expect(second.reply?.status).toBe(401);
    expect(linesOf(second, 'Next page')?.[1]).toContain('past the connector');
  });

  test('is refused when the link is not kept, or belongs to another operation', async () => {
    const runtime = await openRuntime();
    const answer = await runtime.invoke({ definition: define('a.com'), ...usualCall, linkId: 'link-9' });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'link-forgotten' } });
  });
});

describe('sending again', () => {
  const quick = { longestWaitMs: 2000, firstWaitMs: 1 };

  test('waits as the web API asks, and shows every try', async () => {
    let calls = 0;
    const api = await openApi(() => {
      calls += 1;
      return calls < 3 ? { status: 429, headers: { 'retry-after': '0.05' }, body: {} } : { body: { a: 1 } };
    });
    const runtime = await openRuntime();
    const call = await runtime.call({ ...usualCall, definition: define(api.host), settings: quick });
    expect(call.reply?.status).toBe(200);
    expect(steps(call).slice(3)).toEqual([
      'request done Request',
      'reply done Reply 429',
      'wait done Wait',
      'request done Request, try 2',
      'reply done Reply 429, try 2',
      'wait done Wait',
      'request done Request, try 3',
      'reply done Reply 200, try 3',
      'outputs done Outputs',
    ]);
    expect(call.trace.find((step) => step.kind === 'wait')?.summary).toBe('0.1 s, as the web API asks');
  });

  test.each([
    ['never', 429, 1],
    ['throttled', 500, 1],
    ['flow', 500, 3],
    ['flow', 404, 1],
  ] as const)('with the setting %s sends a call that gets %i so often: %i', async (retry, status, count) => {
    const api = await openApi(() => ({ status, body: {} }));
    const runtime = await openRuntime();
    const settings = { ...quick, retry, mostRetries: 2 };
    const call = await runtime.call({ ...usualCall, definition: define(api.host), settings });
    expect([call.reply?.status, api.seen.length]).toEqual([status, count]);
  });

  test('hands a reply on that asks for a longer wait than the settings allow', async () => {
    const api = await openApi(() => ({ status: 429, headers: { 'retry-after': '3600' }, body: {} }));
    const runtime = await openRuntime();
    const call = await runtime.call({ ...usualCall, definition: define(api.host) });
    expect([call.reply?.status, api.seen.length]).toEqual([429, 1]);
  });
});

test('redirects are followed where the settings say so, without credentials at another host', async () => {
  const other = await openApi(() => ({ body: { there: true } }));
  const api = await openApi(({ line }) => ({
    status: 302,
    headers: { location: line.includes('/hop') ? `http://${other.host}/end` : '/hop' },
  }));
  const runtime = await openRuntime({
    connections: { c1: { name: 'Main', type: 'bearer', values: { token: 'tok' } } },
  });
  const call = await runtime.call({
    ...usualCall,
    connectionId: 'c1',
    definition: define(api.host),
    settings: { redirects: 'follow' },
  });
  expect(call.reply?.status).toBe(200);
  expect(api.seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer tok', 'Bearer tok']);
  expect(other.seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
});

test('a connection is held to its calls in a minute', async () => {
  const api = await openApi(() => ({ body: {} }));
  const runtime = await openRuntime({ connections: { c1: { name: 'Main', type: 'none', values: {} } } });
  const input = {
    ...usualCall,
    connectionId: 'c1',
    definition: define(api.host),
    settings: { callsPerMinute: 2 },
  };
  await runtime.call(input);
  await runtime.call(input);
  const third = await runtime.call(input);
  expect(third).toMatchObject({
    reply: null,
    problem: { code: 'calls-throttled' },
    refusal: { status: 429 },
  });
  expect(third.refusal?.headers[0]?.name).toBe('Retry-After');
  expect(api.seen).toHaveLength(2);
});
