import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openReceiver } from '../../../electron/connections/loopback-receiver';
import { findDeadPort } from '../../support/loopback-server';

async function open() {
  const port = await findDeadPort();
  const receiver = await openReceiver(port);
  if (!receiver.ok) throw new Error(receiver.problem.message);
  onTestFinished(() => receiver.value.close());
  const controller = new AbortController();
  const load = async (path: string, init?: RequestInit) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return { port, receiver: receiver.value, controller, load };
}

describe('the receiver', () => {
  test('hands over the answer with its state, and the browser waits for the end', async () => {
    const { receiver, controller, load } = await open();
    const waiting = receiver.wait('state-1', controller.signal);
    const loading = load('/redirect?code=c1&state=state-1');
    const answer = await waiting;
    expect(answer?.parameters.get('code')).toBe('c1');
    answer?.finish('Done <b>', 'All & well');
    const { status, headers, text } = await loading;
    expect(status).toBe(200);
    expect(text).toContain('Done &#60;b&#62;');
    expect(text).not.toContain('c1');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test.each([
    ['/redirect?code=c1&state=other', 400],
    ['/redirect?code=c1', 400],
    ['/', 404],
    ['/redirect/more?state=state-1', 404],
  ])('shows %s a page and waits on', async (path, status) => {
    const { receiver, controller, load } = await open();
    const waiting = receiver.wait('state-1', controller.signal);
    expect((await load(path)).status).toBe(status);
    expect((await load('/redirect?state=state-1', { method: 'POST' })).status).toBe(404);
    controller.abort();
    expect(await waiting).toBeNull();
  });

  test('takes one answer alone', async () => {
    const { receiver, controller, load } = await open();
    const waiting = receiver.wait('state-1', controller.signal);
    const first = load('/redirect?code=c1&state=state-1');
    (await waiting)?.finish('Done', '');
    await first;
    expect((await load('/redirect?code=c2&state=state-1')).status).toBe(400);
  });

  test('ends at once when it is cancelled already', async () => {
    const { receiver, controller } = await open();
    controller.abort();
    expect(await receiver.wait('state-1', controller.signal)).toBeNull();
  });

  test('listens on this computer alone', async () => {
    const { port } = await open();
    const outer = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    const reached = await Promise.allSettled(outer.map(({ address }) => fetch(`http://${address}:${port}/`)));
    expect(reached.filter(({ status }) => status === 'fulfilled')).toEqual([]);
  });

  test('says that the port is taken, and by closing sets it free', async () => {
    const port = await findDeadPort();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    expect(await openReceiver(port)).toMatchObject({ ok: false, problem: { code: 'redirect-port-taken' } });
    await new Promise((resolve) => other.close(resolve));
    const free = await openReceiver(port);
    expect(free.ok).toBe(true);
    if (free.ok) await free.value.close();
    const again = await openReceiver(port);
    if (again.ok) await again.value.close();
    expect(again.ok).toBe(true);
  });
});
