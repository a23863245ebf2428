// A webhook of the sample, end to end on loopback: registered, told, replayed, ended, and found again after a crash.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { inventorySample } from '../../../../assets/samples/inventory/api/inventory-sample';
import { buildHookListener } from '../../../../electron/runtime/hooks/hook-listener';
import { buildHooks, storedHooksSchema } from '../../../../electron/runtime/hooks/hooks';
import { createJsonFile } from '../../../../electron/settings/json-file';
import type { Notification } from '../../../../shared/contract/hook-calls';
import { openRuntime, openTask } from '../../../support/open-runtime';
import { makeTemporaryFolder } from '../../../support/temporary-folder';

const folder = path.resolve(import.meta.dirname, '../../../../assets/samples/inventory/connector');
const definition = readFileSync(path.join(folder, 'apiDefinition.swagger.json'), 'utf8');
const properties = readFileSync(path.join(folder, 'apiProperties.json'), 'utf8');
const connections = {
  right: { name: 'Key', type: 'apiKey' as const, values: { api_key: inventorySample.apiKey } },
  wrong: { name: 'Old', type: 'apiKey' as const, values: { api_key: 'old' } },
};

async function open() {
  const runtime = await openRuntime({ connections, sampleHost: inventorySample.host });
  const file = path.join(await makeTemporaryFolder(), 'hooks.json');
  const told: Notification[] = [];
  let count = 0;
  const build = () =>
    buildHooks({
      listener: buildHookListener(),
      store: createJsonFile({ file, schema: storedHooksSchema, fallback: [] }),
      invoke: (input, task) => runtime.handlers['runtime.invoke'](input, task),
      now: () => new Date(),
      createId: () => `id-${(count += 1)}`,
      notify: (notification) => told.push(notification),
      onFault: (text) => expect(text).toBe('nothing'),
    });
  const hooks = build();
  onTestFinished(() => hooks.close());
  const { task } = openTask();
  const about = { definition, properties, timeoutMs: 20_000 };
  const start = (connectionId = 'right') =>
    hooks.handlers['hooks.start'](
      {
        ...about,
        connectorId: 'one',
        operationKey: 'post /subscriptions',
        inputs: { 'body/warehouse': 'north' },
        connectionId,
      },
      task,
    );
  const sell = (change: number) =>
    runtime.call({
      ...about,
      operationKey: 'put /products/{sku}/stock',
      connectionId: 'right',
      inputs: { 'path/sku': 'A-1001', 'body/warehouse': 'north', 'body/change': change },
    });
  return { hooks, build, start, sell, told, task, about };
}

describe('hooks', () => {
  it('register with a local callback, hear the web API, replay to themselves, and end', async () => {
    const { hooks, start, sell, told, task, about } = await open();
    const started = await start();
    if (!started.ok || !started.value.hook) throw new Error('Not registered.');
    const { hook } = started.value;
    expect(hook).toMatchObject({ connectorId: 'one', isListening: true, connectionId: 'right' });
    expect(hook.location).toMatch(/\/subscriptions\/W-\d+$/u);
    const before = await sell(0);
    const onHand = (JSON.parse(before.reply?.body.text ?? '{}') as { stock: { onHand: number } }).stock
      .onHand;
    await sell(-onHand);
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect(JSON.parse(told[0]?.text ?? '')).toMatchObject({ sku: 'A-1001', warehouse: 'north' });
    const again = { id: hook.id, mediaType: 'application/json', text: told[0]?.text ?? '' };
    expect(await hooks.handlers['hooks.replay'](again, task)).toEqual({ ok: true, value: null });
    await vi.waitFor(() => expect(told.map(({ isReplay }) => isReplay)).toEqual([false, true]));
    const ended = await hooks.handlers['hooks.stop']({ id: hook.id, ...about }, task);
    expect(ended).toMatchObject({ ok: true, value: { invocation: { reply: { status: 204 } } } });
    expect(await hooks.handlers['hooks.list']({ connectorId: 'one' }, task)).toEqual({ ok: true, value: [] });
    expect((await fetch(hook.callbackUrl, { method: 'POST', body: '{}' })).status).toBe(404);
  });

  it('are found after a crash, and ended then', async () => {
    const { build, start, task, about } = await open();
    const started = await start();
    if (!started.ok || !started.value.hook) throw new Error('Not registered.');
    const { id } = started.value.hook;
    const next = build();
    onTestFinished(() => next.close());
    expect(await next.handlers['hooks.list']({ connectorId: 'one' }, task)).toMatchObject({
      value: [{ id, isListening: false }],
    });
    expect(await next.handlers['hooks.replay']({ id, mediaType: '', text: '' }, task)).toMatchObject({
      ok: false,
    });
    expect(await next.handlers['hooks.stop']({ id, ...about }, task)).toMatchObject({
      value: { invocation: { reply: { status: 204 } } },
    });
    expect(await next.handlers['hooks.list']({ connectorId: 'one' }, task)).toEqual({ ok: true, value: [] });
  });

  it('keep nothing of a registration that was refused', async () => {
    const { hooks, start, task } = await open();
    expect(await start('wrong')).toMatchObject({
      ok: true,
      value: { hook: null, invocation: { reply: { status: 401 } } },
    });
    expect(await hooks.handlers['hooks.list']({ connectorId: 'one' }, task)).toEqual({ ok: true, value: [] });
  });
});
