import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildVault } from '../../../electron/connections/vault';
import { makeTemporaryFolder } from '../../support/temporary-folder';
import { buildTestEncryption } from '../../support/test-encryption';

const key = { connectorId: 'shop', set: null };
const draft = { ...key, clientId: 'client-1', clientSecret: 'canary-secret', port: 50_000 };

async function openVault() {
  const file = path.join(await makeTemporaryFolder(), 'connections.json');
  const encryption = buildTestEncryption();
  const open = () =>
    buildVault({ file, encryption, createId: () => 'id', now: () => '2026-01-01T00:00:00.000Z' });
  return { vault: open(), reopen: open, encryption, readBytes: () => readFile(file, 'utf8') };
}

describe('an OAuth app', () => {
  test('is the usual one before it was saved', async () => {
    const { vault } = await openVault();
    expect(await vault.describeApp(key)).toEqual({
      ok: true,
      value: {
        clientId: '',
        isSecretKept: false,
        port: 47_315,
        redirectUrl: 'http://localhost:47315/redirect',
      },
    });
  });

  test('is kept over a restart, its secret sealed', async () => {
    const { vault, reopen, readBytes } = await openVault();
    expect(await vault.saveApp(draft)).toMatchObject({ ok: true, value: { isSecretKept: true } });
    expect(await readBytes()).toContain('client-1');
    expect(await readBytes()).not.toContain('canary');
    expect(await reopen().openApp(key)).toEqual({
      ok: true,
      value: { clientId: 'client-1', secret: 'canary-secret', port: 50_000 },
    });
    expect(JSON.stringify(await reopen().describeApp(key))).not.toContain('canary');
  });

  test('keeps its secret when it is left alone, and loses it when it is emptied', async () => {
    const { vault } = await openVault();
    await vault.saveApp(draft);
    await vault.saveApp({ ...draft, clientId: 'client-2', clientSecret: null });
    expect(await vault.openApp(key)).toMatchObject({
      value: { clientId: 'client-2', secret: 'canary-secret' },
    });
    await vault.saveApp({ ...draft, clientSecret: '' });
    expect(await vault.describeApp(key)).toMatchObject({ value: { isSecretKept: false } });
  });

  test('belongs to a connector or to one of its sets', async () => {
    const { vault } = await openVault();
    await vault.saveApp(draft);
    await vault.saveApp({ ...draft, set: 'people', clientId: 'client-3', clientSecret: 'other' });
    expect(await vault.openApp({ ...key, set: 'people' })).toMatchObject({ value: { secret: 'other' } });
    expect(await vault.openApp(key)).toMatchObject({ value: { secret: 'canary-secret' } });
    expect(await vault.openApp({ connectorId: 'bank', set: null })).toMatchObject({ value: { secret: '' } });
  });

  test('lives in memory where nothing can be sealed', async () => {
    const { vault, encryption, reopen } = await openVault();
    encryption.lock(true);
    await vault.saveApp(draft);
    expect(await vault.openApp(key)).toMatchObject({ value: { secret: 'canary-secret' } });
    expect(await reopen().openApp(key)).toMatchObject({ value: { secret: '' } });
  });
});
