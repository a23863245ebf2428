import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildConnectionsHandlers } from '../../../electron/connections/connections-handlers';
import { buildVault } from '../../../electron/connections/vault';
import { connectionCalls } from '../../../shared/contract/connection-calls';
import type { TaskContext } from '../../../shared/contract/tasks';
import { makeTemporaryFolder } from '../../support/temporary-folder';
import { buildTestEncryption } from '../../support/test-encryption';

const task: TaskContext = { signal: new AbortController().signal, report: () => undefined };

async function openHandlers() {
  const file = path.join(await makeTemporaryFolder(), 'connections.json');
  let count = 0;
  const vault = buildVault({
    file,
    encryption: buildTestEncryption(),
    createId: () => `id-${(count += 1)}`,
    now: () => '2026-01-01T00:00:00.000Z',
  });
  return {
    file,
    handlers: buildConnectionsHandlers({
      vault,
      fetch,
      openExternal: () => Promise.reject(new Error('There is no browser in this test.')),
      now: () => '2026-01-01T00:00:00.000Z',
    }),
  };
}

const draft = {
  id: null,
  connectorId: 'shop',
  name: 'Main',
  type: 'basic' as const,
  set: null,
  values: { username: 'canary-user', password: 'canary-password' },
};

describe('the connections handlers', () => {
  test('answer in the shapes of the contract, without any value', async () => {
    const { handlers } = await openHandlers();
    const saved = await handlers['connections.save'](draft, task);
    const listed = await handlers['connections.list']({ connectorId: 'shop' }, task);
    expect(saved.ok && connectionCalls['connections.save'].output.parse(saved.value)).toEqual(
      saved.ok && saved.value,
    );
    expect(listed.ok && connectionCalls['connections.list'].output.parse(listed.value)).toEqual([
      saved.ok && saved.value,
    ]);
    expect(JSON.stringify([saved, listed])).not.toContain('canary');
    expect(await handlers['connections.remove']({ id: 'id-1' }, task)).toEqual({ ok: true, value: null });
  });

  test('pass on what the vault refuses', async () => {
    const { handlers, file } = await openHandlers();
    expect(await handlers['connections.remove']({ id: 'none' }, task)).toMatchObject({
      problem: { code: 'connection-missing' },
    });
    await mkdir(file);
    expect(await handlers['connections.list']({ connectorId: 'shop' }, task)).toMatchObject({
      problem: { code: 'vault-unreadable' },
    });
  });
});
