// Custom code in calls: real code, compiled and run here, against a web API on loopback.
import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Invocation } from '../../../shared/contract/runtime-calls';
import { startLoopbackServer } from '../../support/loopback-server';
import { openRuntime, openTask } from '../../support/open-runtime';
import { testToolchain } from '../../support/open-script-host';

interface Seen {
  readonly line: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

async function openApi() {
  const seen: Seen[] = [];
  const listener: RequestListener = (message, response) => {
    let body = '';
    message.on('data', (chunk: Buffer) => (body += chunk.toString()));
    message.on('end', () => {
      seen.push({ line: `${message.method} ${message.url}`, headers: message.headers, body });
      response.writeHead(message.url === '/v1/gone' ? 404 : 200, {
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        'x-from': 'api',
      });
      response.end(gzipSync(JSON.stringify({ items: [{ id: 'ü1' }], when: '2024-01-02T03:04:05Z' })));
    });
  };
  const server = await startLoopbackServer(listener);
  onTestFinished(() => server.close());
  return { host: server.host, seen };
}

const define = (host: string) =>
  JSON.stringify({
    swagger: '2.0',
    host,
    basePath: '/v1',
    schemes: ['http'],
    consumes: ['application/json'],
    paths: {
      '/things': {
        post: {
          operationId: 'Op',
          parameters: [
            { name: 'b', in: 'body', schema: { type: 'object', properties: { a: { type: 'string' } } } },
          ],
          responses: { '200': { description: '' } },
        },
      },
    },
  });

const code = (body: string, more = '') =>
  `public class Script : ScriptBase\n{\n${more}    public override async Task<HttpResponseMessage> ExecuteAsync()\n    {\n${body}\n    }\n}\n`;

async function call(script: string, more: object = {}) {
  const api = await openApi();
  const runtime = await openRuntime({
    withScripts: true,
    connections: { c1: { name: 'Main', type: 'bearer', values: { token: 'Canary-77' } } },
  });
  const found = await runtime.call({
    definition: define(api.host),
    operationKey: 'post /things',
    inputs: { 'body/a': 'x' },
    script,
    ...more,
  });
  return { found, api };
}

const scriptStep = (found: Invocation) => found.trace.find((step) => step.kind === 'script');
const describeStep = (found: Invocation) =>
  `${scriptStep(found)?.outcome ?? ''} ${scriptStep(found)?.summary ?? ''}`;

describe.runIf(testToolchain)('custom code', () => {
  test('sends what it wants through the runtime and answers in the place of the web API', async () => {
    const script = code(`
        Context.Logger.LogInformation("Runs {Name}", Context.OperationId);
        Console.WriteLine("printed");
        var sent = JObject.Parse(await Context.Request.Content.ReadAsStringAsync());
        sent["more"] = HttpUtility.UrlEncode("a b");
        Context.Request.Content = CreateJsonContent(sent.ToString());
        Context.Request.Headers.Add("X-Mine", "yes");
        var reply = await Context.SendAsync(Context.Request, CancellationToken);
        var body = JObject.Parse(await reply.Content.ReadAsStringAsync());
        body["first"] = body["items"].First()["id"];
        reply.Content = CreateJsonContent(body.ToString());
        return reply;`);
    const { found, api } = await call(script, { connectionId: 'c1' });
    expect(found.problem).toBeNull();
    expect(api.seen).toHaveLength(1);
    expect(JSON.parse(api.seen[0]?.body ?? '')).toEqual({ a: 'x', more: 'a+b' });
    expect(api.seen[0]?.headers).toMatchObject({
      'x-mine': 'yes',
      authorization: 'Bearer Canary-77',
      'content-type': 'application/json; charset=utf-8',
    });
    expect(JSON.parse(found.reply?.body.text ?? '')).toMatchObject({ first: 'ü1' });
    expect(found.reply?.headers).toContainEqual({ name: 'x-from', value: 'api' });
    expect(found.trace.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'inputs Maker inputs',
      'definition Definition',
      'connection Connection',
      'script Custom code',
      'request Request of the code',
      'reply Reply 200 of the code',
      'outputs Outputs',
    ]);
    expect(scriptStep(found)?.summary).toMatch(/^Answered 200 after 1 request, (?:Mono|\.NET SDK) \d/);
    expect(scriptStep(found)?.lines.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      'information: Runs Op',
      'console: printed',
    ]);
    expect(JSON.stringify(found)).not.toContain('Canary-77');
  });

  test('answers without a web API, and sees the operation and the address that was called', async () => {
    const script = code(`
        var reply = new HttpResponseMessage(HttpStatusCode.Accepted);
        reply.Content = CreateJsonContent(new JObject {
            ["operation"] = Context.OperationId, ["uri"] = Context.Request.RequestUri.AbsolutePath,
            ["original"] = Context.OriginalRequestUri.AbsolutePath, ["method"] = Context.Request.Method.Method,
            ["id"] = Context.CorrelationId.Length,
        }.ToString());
        return await Task.FromResult(reply);`);
    const { found, api } = await call(script);
    expect(api.seen).toEqual([]);
    expect(found.reply?.status).toBe(202);
    expect(JSON.parse(found.reply?.body.text ?? '')).toEqual({
      operation: 'Op',
      uri: '/v1/things',
      original: '/apim/connector/things',
      method: 'POST',
      id: 36,
    });
  });

  test('may send to several addresses, also ones that answer an error or nothing', async () => {
    const script = code(`
        var gone = new HttpRequestMessage(HttpMethod.Get, new Uri(Context.Request.RequestUri, "/v1/gone"));
        var reply = await Context.SendAsync(gone, CancellationToken);
        var text = "";
        try { await Context.SendAsync(new HttpRequestMessage(HttpMethod.Get, "http://no-such-host.invalid/"), CancellationToken); }
        catch (HttpRequestException error) { text = error.Message; }
        var answer = new HttpResponseMessage(HttpStatusCode.OK);
        answer.Content = new StringContent((int)reply.StatusCode + " " + text);
        return answer;`);
    const { found } = await call(script);
    expect(found.reply?.body.text).toMatch(/^404 .*no-such-host\.invalid/);
    expect(scriptStep(found)?.summary).toContain('after 2 requests');
  });

  test('that does not compile is a problem on its line', async () => {
    const { found, api } = await call(code('        var a = 1\n        return null;'));
    expect(api.seen).toEqual([]);
    expect(found).toMatchObject({ reply: null, refusal: { status: 500 } });
    expect(found.problem).toMatchObject({ code: 'script-error', place: { file: 'script' } });
    expect([5, 6]).toContain(found.problem?.place?.range?.line);
    expect(describeStep(found)).toMatch(/^failed \d errors?$/);
  });

  test('without its class is a problem', async () => {
    const { found } = await call('public class Other : ScriptBase { }');
    expect(found.problem?.code).toMatch(/^script-(?:class-missing|error)$/);
  });

  test('that throws says on which line', async () => {
    const { found } = await call(
      code('        await Task.Yield();\n        throw new Exception("no luck");'),
    );
    expect(found.problem).toMatchObject({
      code: 'script-failed',
      message: 'The custom code failed: no luck (Exception).',
      place: { file: 'script', range: { line: 6 } },
    });
    expect(found.refusal?.status).toBe(500);
  });

  test('that loops is ended when its time is up', async () => {
    const { found } = await call(code('        while (true) { }'), { settings: { scriptLimitMs: 500 } });
    expect(found.problem?.code).toBe('script-timeout');
    expect(found.refusal?.status).toBe(504);
    expect(scriptStep(found)?.summary).toMatch(/^No answer/);
  });

  test('that loops ends at once when the person cancels', async () => {
    const { task, cancel, onReport } = openTask();
    const api = await openApi();
    const runtime = await openRuntime({ withScripts: true });
    let reports = 0;
    onReport((stage) => {
      reports += stage === 'send' ? 1 : 0;
      if (reports === 1) setTimeout(cancel, 300);
    });
    const answer = await runtime.invoke(
      {
        definition: define(api.host),
        operationKey: 'post /things',
        script: code('        while (true) { }'),
        settings: { scriptLimitMs: 600_000 },
      },
      task,
    );
    expect(answer).toMatchObject({ ok: false, problem: { code: 'task-cancelled' } });
  });

  test('that ends its process is a problem too', async () => {
    const { found } = await call(code('        Environment.Exit(3); return null;'));
    expect(found.problem?.code).toBe('script-failed');
  });

  test('is left alone for operations that the properties do not name', async () => {
    const properties = JSON.stringify({ properties: { scriptOperations: ['Another'] } });
    const { found, api } = await call(code('        throw new Exception();'), { properties });
    expect(api.seen).toHaveLength(1);
    expect(scriptStep(found)).toBeUndefined();
  });
});

describe('custom code that cannot run', () => {
  test('is said, and the web API is called without it', async () => {
    const api = await openApi();
    const runtime = await openRuntime();
    const found = await runtime.call({
      definition: define(api.host),
      operationKey: 'post /things',
      script: 'class Script { }',
    });
    expect(found.reply?.status).toBe(200);
    expect(describeStep(found)).toMatch(/^skipped .*\.NET SDK/);
  });

  test('because there is none is said as well', async () => {
    const properties = JSON.stringify({ properties: { scriptOperations: ['Op'] } });
    const api = await openApi();
    const runtime = await openRuntime();
    const found = await runtime.call({
      definition: define(api.host),
      operationKey: 'post /things',
      properties,
    });
    expect(describeStep(found)).toMatch(/^skipped .*no custom code/);
  });
});
