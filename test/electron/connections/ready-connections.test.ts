import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildReadyConnections } from '../../../electron/connections/ready-connections';
import { buildRenewal } from '../../../electron/connections/renewal';
import { buildVault } from '../../../electron/connections/vault';
import { makeTemporaryFolder } from '../../support/temporary-folder';
import { buildTestEncryption } from '../../support/test-encryption';

async function openReady() {
  const file = path.join(await makeTemporaryFolder(), 'connections.json');
  const encryption = buildTestEncryption();
  let count = 0;
  const now = () => '2026-01-01T00:00:00.000Z';
  const open = () => {
    const vault = buildVault({
      file,
      encryption,
      passphraseCost: 1024,
      createId: () => `id-${(count += 1)}`,
      now,
    });
    const noFetch = () => Promise.reject(new Error('Nothing is to be fetched in this test.'));
    return { vault, ready: buildReadyConnections(vault, buildRenewal({ vault, fetch: noFetch, now })) };
  };
  return { ...open(), reopen: open, encryption };
}

const draft = {
  id: null,
  connectorId: 'shop',
  name: 'Main',
  type: 'apiKey' as const,
  set: 'keys',
  values: { api_key: 'k' },
};

describe('a connection for a call', () => {
  test('comes with its values and its set', async () => {
    const { vault, ready } = await openReady();
    await vault.save(draft);
    expect(await ready.open('id-1')).toEqual({
      id: 'id-1',
      name: 'Main',
      type: 'apiKey',
      set: 'keys',
      values: { api_key: 'k' },
    });
    expect(await ready.open('unknown')).toBeNull();
  });

  test('says that it is locked, without its values', async () => {
    const { vault, reopen, encryption } = await openReady();
    encryption.lock(true);
    await vault.save(draft);
    await vault.setPassphrase('four plain words', null);
    expect(await reopen().ready.open('id-1')).toMatchObject({
      values: {},
      problem: { code: 'vault-locked' },
    });
  });

  test('says that it has to be signed in first', async () => {
    const { vault, ready } = await openReady();
    await vault.save({ ...draft, type: 'oauth2', values: { host: 'shop.example' } });
    expect(await ready.open('id-1')).toMatchObject({
      values: { host: 'shop.example' },
      problem: { code: 'connection-needs-sign-in' },
    });
  });

  test('keeps how a call went; one that works clears the reason of an older trouble', async () => {
    const { vault, ready } = await openReady();
    await vault.save(draft);
    await vault.note('id-1', { reason: 'Something was wrong.' });
    await ready.note('id-1', 'refused');
    expect(await vault.find('id-1')).toMatchObject({
      value: { status: 'refused', reason: 'Something was wrong.' },
    });
    await ready.note('id-1', 'works');
    expect(await vault.find('id-1')).toMatchObject({ value: { status: 'works', reason: '' } });
  });
});
