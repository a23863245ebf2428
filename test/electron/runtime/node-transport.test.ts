import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { type Socket, connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeFailure } from '../../../electron/runtime/describe-failure';
import { buildNodeTransport } from '../../../electron/runtime/node-transport';
import type { HttpRequest } from '../../../shared/runtime/request';
import { findDeadPort, startLoopbackServer } from '../../support/loopback-server';
import { type Certificate, buildSelfSigned } from '../../support/self-signed-certificate';

async function openServer(handler: RequestListener, certificate?: Certificate) {
  const server = await startLoopbackServer(handler, certificate);
  onTestFinished(() => server.close());
  return server;
}

function openTransport(options: { proxy?: string; certificates?: readonly string[] } = {}) {
  const transport = buildNodeTransport({
    findProxy: async () => options.proxy ?? 'DIRECT',
    listCertificates: () => options.certificates ?? [],
  });
  onTestFinished(() => transport.close());
  const signal = new AbortController().signal;
  const send = (url: string, more: Partial<HttpRequest> = {}) =>
    transport.send({ method: 'GET', url, headers: [], body: null, ...more }, signal);
  const readText = async (url: string, more: Partial<HttpRequest> = {}) => {
    const reply = await send(url, more);
    return { ...reply, text: await collect(reply.body) };
  };
  /** The code of the problem that sending or receiving ends in. */
  const failWith = async (url: string, more: Partial<HttpRequest> = {}) => {
    try {
      await readText(url, more);
    } catch (error) {
      return describeFailure(error, { host: new URL(url).host, timeoutMs: 1000 }).code;
    }
    return 'no failure';
  };
  return { transport, send, readText, failWith };
}

async function collect(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const echo: RequestListener = (message, response) => {
  const chunks: Buffer[] = [];
  message.on('data', (chunk: Buffer) => chunks.push(chunk));
  message.on('end', () => {
    const { method, url, rawHeaders } = message;
    response.end(JSON.stringify({ method, url, rawHeaders, body: Buffer.concat(chunks).toString() }));
  });
};

describe('a request', () => {
  test('leaves exactly as it is given', async () => {
    const server = await openServer(echo);
    const headers = [
      { name: 'Host', value: 'other.example' },
      { name: 'X-Mixed-Case', value: 'é' },
      { name: 'Connection', value: 'keep-alive' },
      { name: 'Content-Length', value: '3' },
    ];
    const body = { bytes: Buffer.from('abc'), mediaType: 'text/plain', text: 'abc' };
    const reply = await openTransport().readText(`http://${server.host}/a%2Fb?c=d`, {
      method: 'PATCH',
      headers,
      body,
    });
    expect(JSON.parse(reply.text)).toEqual({
      method: 'PATCH',
      url: '/a%2Fb?c=d',
      rawHeaders: headers.flatMap(({ name, value }) => [name, name === 'X-Mixed-Case' ? 'é' : value]),
      body: 'abc',
    });
  });

  test('may carry a body with every method', async () => {
    const server = await openServer(echo);
    const body = { bytes: Buffer.from('abc'), mediaType: 'text/plain', text: 'abc' };
    const headers = [{ name: 'Content-Length', value: '3' }];
    const reply = await openTransport().readText(`http://${server.host}/`, { headers, body });
    expect(JSON.parse(reply.text)).toMatchObject({ method: 'GET', body: 'abc' });
  });

  test('uses a connection again', async () => {
    const server = await openServer(echo);
    const { readText } = openTransport();
    await readText(`http://${server.host}/`);
    await readText(`http://${server.host}/`);
    expect(server.requests[0]?.socket).toBe(server.requests[1]?.socket);
  });

  test('is sent again when a kept connection was closed meanwhile, but never a POST', async () => {
    const server = await openServer((message, response) => {
      const isSecondOnItsConnection =
        server.requests.filter((one) => one.socket === message.socket).length > 1;
      if (isSecondOnItsConnection) message.socket.destroy();
      else response.end('fine');
    });
    const { readText, failWith } = openTransport();
    await readText(`http://${server.host}/`);
    expect((await readText(`http://${server.host}/`)).text).toBe('fine');
    expect(server.requests).toHaveLength(3);
    expect(await failWith(`http://${server.host}/`, { method: 'POST' })).toBe('connection-reset');
  });

  test('does not begin when its signal has aborted before', async () => {
    const server = await openServer(echo);
    const { transport } = openTransport();
    const request = { method: 'GET', url: `http://${server.host}/`, headers: [], body: null };
    await expect(transport.send(request, AbortSignal.abort())).rejects.toThrow(/abort/i);
    expect(server.requests).toHaveLength(0);
  });

  test('ends when its signal aborts, before and after the reply has begun', async () => {
    const held: ServerResponse[] = [];
    const server = await openServer((message, response) => {
      held.push(response);
      if (message.url === '/begun') response.write('begun');
    });
    const { transport } = openTransport();
    const request = { method: 'GET', headers: [], body: null };
    const before = new AbortController();
    const waiting = transport.send({ ...request, url: `http://${server.host}/silent` }, before.signal);
    await expect.poll(() => held.length).toBe(1);
    before.abort();
    await expect(waiting).rejects.toThrow(/abort/i);

    const after = new AbortController();
    const reply = await transport.send({ ...request, url: `http://${server.host}/begun` }, after.signal);
    after.abort();
    await expect(collect(reply.body)).rejects.toThrow(/abort/i);
  });
});

describe('a reply', () => {
  test('comes with its headers as the server sent them', async () => {
    const server = await openServer((_message, response) => {
      response.writeHead(
        201,
        'Made it',
        [
          ['Set-Cookie', 'a=1'],
          ['set-cookie', 'b=2'],
          ['X-Mixed', 'y'],
        ].flat(),
      );
      response.end();
    });
    const reply = await openTransport().readText(`http://${server.host}/`);
    expect(reply).toMatchObject({ status: 201, statusText: 'Made it', text: '' });
    expect(reply.headers.slice(0, 3)).toEqual([
      { name: 'Set-Cookie', value: 'a=1' },
      { name: 'set-cookie', value: 'b=2' },
      { name: 'X-Mixed', value: 'y' },
    ]);
  });

  test('that redirects is not followed', async () => {
    const server = await openServer((_message, response) => {
      response.writeHead(302, { Location: '/elsewhere' });
      response.end('moved');
    });
    const reply = await openTransport().readText(`http://${server.host}/`);
    expect([reply.status, reply.text]).toEqual([302, 'moved']);
    expect(server.requests).toHaveLength(1);
  });

  test('without a body ends', async () => {
    const server = await openServer((message, response) => {
      response.writeHead(message.url === '/none' ? 204 : 200, { 'Content-Encoding': 'gzip' });
      response.end();
    });
    const { readText } = openTransport();
    expect((await readText(`http://${server.host}/none`)).text).toBe('');
    expect((await readText(`http://${server.host}/`, { method: 'HEAD' })).text).toBe('');
  });
});

describe('what goes wrong', () => {
  test('is a reset, whether before or within the reply', async () => {
    const server = await openServer((message, response) => {
      if (message.url === '/before') message.socket.destroy();
      else {
        response.writeHead(200, { 'Content-Length': '100' });
        response.write('some', () => message.socket.destroy());
      }
    });
    const { failWith } = openTransport();
    expect(await failWith(`http://${server.host}/before`)).toBe('connection-reset');
    expect(await failWith(`http://${server.host}/within`)).toBe('connection-reset');
  });

  test('is a host that nobody knows, a port on which nobody listens, a reply that is no HTTP', async () => {
    const { failWith } = openTransport();
    expect(await failWith('http://no-such-host.invalid/')).toBe('host-unknown');
    expect(await failWith(`http://127.0.0.1:${await findDeadPort()}/`)).toBe('connection-refused');
    const server = await openServer((message) => message.socket.end('220 mail.example ESMTP\r\n'));
    expect(await failWith(`http://${server.host}/`)).toBe('reply-not-http');
  });

  test('is a head that is too large', async () => {
    const server = await openServer((_message, response) => {
      response.writeHead(200, { 'X-Large': 'x'.repeat(70_000) });
      response.end();
    });
    expect(await openTransport().failWith(`http://${server.host}/`)).toBe('reply-not-http');
  });
});

describe('TLS', () => {
  const certificate = buildSelfSigned('localhost');

  test('is refused where nobody vouches for the certificate', async () => {
    const server = await openServer(echo, certificate);
    expect(await openTransport().failWith(`https://localhost:${server.port}/`)).toBe('tls-self-signed');
  });

  test('works where the certificate is trusted, and again over the same connection', async () => {
    const server = await openServer(echo, certificate);
    const { readText } = openTransport({ certificates: [certificate.cert] });
    expect((await readText(`https://localhost:${server.port}/`)).status).toBe(200);
    expect((await readText(`https://localhost:${server.port}/`)).status).toBe(200);
    expect(server.requests[0]?.socket).toBe(server.requests[1]?.socket);
  });

  test('is refused where the certificate is for another host, or has expired', async () => {
    const server = await openServer(echo, certificate);
    const trusting = openTransport({ certificates: [certificate.cert] });
    expect(await trusting.failWith(`https://127.0.0.1:${server.port}/`)).toBe('tls-wrong-host');
    const old = buildSelfSigned('localhost', -1);
    const expired = await openServer(echo, old);
    expect(
      await openTransport({ certificates: [old.cert] }).failWith(`https://localhost:${expired.port}/`),
    ).toBe('tls-expired');
  });

  test('is told from a server that speaks plain http', async () => {
    const server = await openServer(echo);
    expect(await openTransport().failWith(`https://${server.host}/`)).toBe('tls-failed');
  });
});

/** A real proxy: plain requests and tunnels, whatever their host, end at the port given. */
async function openProxy(port: number, answer = 200) {
  const seen: string[] = [];
  const server = createServer((message: IncomingMessage, response) => {
    seen.push(`${message.method} ${message.url}`);
    response.end('from the proxy');
  });
  server.on('connect', (message: IncomingMessage, socket: Socket) => {
    seen.push(`CONNECT ${message.url}`);
    if (answer !== 200) {
      socket.end(`HTTP/1.1 ${answer} Forbidden\r\n\r\n`);
      return;
    }
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    socket.on('error', () => onward.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { seen, address: `PROXY 127.0.0.1:${(server.address() as { port: number }).port}` };
}

describe('a proxy of the network', () => {
  test('passes plain requests on', async () => {
    const proxy = await openProxy(0);
    const reply = await openTransport({ proxy: proxy.address }).readText('http://api.example/a?b=c');
    expect(reply.text).toBe('from the proxy');
    expect(proxy.seen).toEqual(['GET http://api.example/a?b=c']);
  });

  test('is tunnelled through for https, and the certificate is still checked', async () => {
    const certificate = buildSelfSigned('api.example');
    const server = await openServer(echo, certificate);
    const proxy = await openProxy(server.port);
    const trusting = openTransport({ proxy: proxy.address, certificates: [certificate.cert] });
    const headers = [{ name: 'Host', value: 'api.example' }];
    const reply = await trusting.readText('https://api.example/a?b=c', { headers });
    expect(JSON.parse(reply.text)).toMatchObject({ method: 'GET', url: '/a?b=c' });
    expect(proxy.seen).toEqual(['CONNECT api.example:443']);
    expect(await openTransport({ proxy: proxy.address }).failWith('https://api.example/')).toBe(
      'tls-self-signed',
    );
  });

  test('may refuse, or be of a kind that is not spoken here', async () => {
    const proxy = await openProxy(0, 403);
    expect(await openTransport({ proxy: proxy.address }).failWith('https://api.example/')).toBe(
      'proxy-refused',
    );
    expect(await openTransport({ proxy: 'SOCKS a:1' }).failWith('https://api.example/')).toBe(
      'proxy-unknown',
    );
  });

  test('is never asked for this machine itself', async () => {
    const server = await openServer(echo);
    const proxy = await openProxy(0);
    await openTransport({ proxy: proxy.address }).readText(`http://${server.host}/`);
    expect(proxy.seen).toEqual([]);
  });

  test('does not hold up a call that is cancelled', async () => {
    const silent = await openServer(() => undefined);
    const { transport } = openTransport({ proxy: `PROXY ${silent.host}` });
    const controller = new AbortController();
    const request = { method: 'GET', url: 'https://api.example/', headers: [], body: null };
    const waiting = transport.send(request, controller.signal);
    controller.abort();
    await expect(waiting).rejects.toThrow(/abort/i);
  });
});
