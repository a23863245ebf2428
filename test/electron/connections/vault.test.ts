import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ConnectionDraft } from '../../../electron/connections/connection';
import { buildVault } from '../../../electron/connections/vault';
import { makeTemporaryFolder } from '../../support/temporary-folder';
import { buildTestEncryption } from '../../support/test-encryption';

const draft: ConnectionDraft = {
  id: null,
  connectorId: 'shop',
  name: 'Main',
  type: 'apiKey',
  set: null,
  values: { api_key: 'canary-4711' },
};

async function openVault() {
  const file = path.join(await makeTemporaryFolder(), 'connections.json');
  const encryption = buildTestEncryption();
  let count = 0;
  const open = () =>
    buildVault({
      file,
      encryption,
      createId: () => `id-${(count += 1)}`,
      now: () => `2026-01-01T00:00:0${count}.000Z`,
    });
  const readBytes = () => readFile(file, 'latin1').catch(() => '');
  return { file, encryption, vault: open(), reopen: open, readBytes };
}

describe('the vault', () => {
  test('keeps a connection across restarts and gives its values to the runtime alone', async () => {
    const { vault, reopen, readBytes } = await openVault();
    const saved = await vault.save(draft);
    expect(saved).toEqual({
      ok: true,
      value: {
        id: 'id-1',
        connectorId: 'shop',
        name: 'Main',
        type: 'apiKey',
        kept: ['api_key'],
        status: 'untried',
        set: null,
        reason: '',
        expiresAt: null,
        isRenewed: false,
        changedAt: '2026-01-01T00:00:01.000Z',
      },
    });
    const later = reopen();
    const listed = await later.list('shop');
    expect(listed).toEqual({ ok: true, value: [saved.ok && saved.value] });
    expect(JSON.stringify(listed)).not.toContain('canary');
    expect(await later.open('id-1')).toEqual({
      id: 'id-1',
      name: 'Main',
      type: 'apiKey',
      set: null,
      values: { api_key: 'canary-4711' },
    });
    const bytes = await readBytes();
    expect(bytes).toContain('Main');
    expect(bytes).not.toContain('canary');
    expect(bytes).not.toContain(Buffer.from('canary-4711').toString('base64').slice(0, 12));
  });

  test('keeps several connections of a connector apart, and those of other connectors', async () => {
    const { vault } = await openVault();
    await vault.save(draft);
    await vault.save({ ...draft, name: 'Second', values: { api_key: 'other' } });
    await vault.save({ ...draft, connectorId: 'bank' });
    const listed = await vault.list('shop');
    expect(listed.ok && listed.value.map((one) => one.name)).toEqual(['Main', 'Second']);
    expect((await vault.open('id-2'))?.values).toEqual({ api_key: 'other' });
  });

  test('a change keeps what is left out and drops what is emptied', async () => {
    const { vault } = await openVault();
    await vault.save({ ...draft, values: { api_key: 'k', host: 'h', region: 'r' } });
    const changed = await vault.save({
      ...draft,
      id: 'id-1',
      name: 'Renamed',
      values: { host: '', region: 'eu' },
    });
    expect(changed).toMatchObject({
      ok: true,
      value: { id: 'id-1', name: 'Renamed', kept: ['api_key', 'region'] },
    });
    expect((await vault.open('id-1'))?.values).toEqual({ api_key: 'k', region: 'eu' });
  });

  test.each([
    [{ ...draft, name: ' main ' }, 'connection-name-taken'],
    [{ ...draft, id: 'unknown', name: 'Other' }, 'connection-missing'],
    [{ ...draft, name: 'Other', values: {} }, 'connection-incomplete'],
    [{ ...draft, name: 'Other', type: 'basic' as const, values: { username: '' } }, 'connection-incomplete'],
  ])('refuses what cannot be: %#', async (change, code) => {
    const { vault, readBytes } = await openVault();
    await vault.save(draft);
    const before = await readBytes();
    expect(await vault.save(change)).toMatchObject({ ok: false, problem: { code } });
    expect(await readBytes()).toBe(before);
  });

  test('a connection without sign-in needs no values', async () => {
    const { vault } = await openVault();
    expect(await vault.save({ ...draft, type: 'none', values: {} })).toMatchObject({ ok: true });
    expect(await vault.open('id-1')).toMatchObject({ type: 'none', values: {} });
  });

  test('forgets a connection with its values', async () => {
    const { vault, readBytes } = await openVault();
    await vault.save(draft);
    expect(await vault.remove('id-1')).toEqual({ ok: true, value: null });
    expect(await vault.remove('id-1')).toMatchObject({ problem: { code: 'connection-missing' } });
    expect(await vault.open('id-1')).toBeNull();
    expect(await readBytes()).not.toContain('Main');
  });

  test('remembers how the last call went, until the values change', async () => {
    const { vault, reopen } = await openVault();
    await vault.save(draft);
    await vault.note('id-1', { status: 'refused' });
    expect(await reopen().list('shop')).toMatchObject({ value: [{ status: 'refused' }] });
    await vault.save({ ...draft, id: 'id-1', values: { api_key: 'right' } });
    expect(await vault.list('shop')).toMatchObject({ value: [{ status: 'untried' }] });
    expect(await vault.note('unknown', { status: 'works' })).toMatchObject({
      problem: { code: 'connection-missing' },
    });
  });

  test('asks for the values again when they cannot be decrypted here, and never fails', async () => {
    const { vault, encryption } = await openVault();
    await vault.save(draft);
    await vault.note('id-1', { status: 'works' });
    encryption.changeKey();
    expect(await vault.list('shop')).toMatchObject({ value: [{ name: 'Main', status: 'needs-values' }] });
    expect(await vault.open('id-1')).toBeNull();
    await vault.save({ ...draft, id: 'id-1', values: { api_key: 'again' } });
    expect(await vault.list('shop')).toMatchObject({ value: [{ name: 'Main', status: 'untried' }] });
    expect((await vault.open('id-1'))?.values).toEqual({ api_key: 'again' });
  });

  test('without protection it keeps for the session only and writes nothing', async () => {
    const { vault, encryption, reopen, readBytes } = await openVault();
    encryption.lock(true);
    await vault.save(draft);
    expect(await vault.list('shop')).toMatchObject({ value: [{ name: 'Main', status: 'untried' }] });
    expect((await vault.open('id-1'))?.values).toEqual({ api_key: 'canary-4711' });
    await vault.note('id-1', { status: 'works' });
    expect(await vault.list('shop')).toMatchObject({ value: [{ status: 'works' }] });
    expect(await vault.save({ ...draft, name: 'MAIN' })).toMatchObject({
      problem: { code: 'connection-name-taken' },
    });
    expect(await readBytes()).toBe('');
    expect(await reopen().list('shop')).toEqual({ ok: true, value: [] });
    await vault.remove('id-1');
    expect(await vault.list('shop')).toEqual({ ok: true, value: [] });
  });

  test('values that are typed while the keyring is locked leave the sealed ones alone', async () => {
    const { vault, encryption, reopen } = await openVault();
    await vault.save(draft);
    encryption.lock(true);
    await vault.save({ ...draft, id: 'id-1', values: { api_key: 'for-now' } });
    expect((await vault.open('id-1'))?.values).toEqual({ api_key: 'for-now' });
    expect(await vault.list('shop')).toMatchObject({ value: [{ id: 'id-1', status: 'untried' }] });
    encryption.lock(false);
    expect((await reopen().open('id-1'))?.values).toEqual({ api_key: 'canary-4711' });
  });

  test('changes at the same moment are all kept', async () => {
    const { vault } = await openVault();
    const names = Array.from({ length: 12 }, (_, index) => `Connection ${index}`);
    await Promise.all(names.map((name) => vault.save({ ...draft, name })));
    const listed = await vault.list('shop');
    expect(listed.ok && listed.value.map((one) => one.name)).toEqual(names);
  });
});
