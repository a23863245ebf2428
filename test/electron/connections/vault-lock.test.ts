import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ConnectionDraft, SignIn } from '../../../electron/connections/connection';
import { buildVault } from '../../../electron/connections/vault';
import { makeTemporaryFolder } from '../../support/temporary-folder';
import { buildTestEncryption } from '../../support/test-encryption';

const first = 'four plain words';
const second = 'five other plain words';
const draft: ConnectionDraft = {
  id: null,
  connectorId: 'shop',
  name: 'Main',
  type: 'apiKey',
  set: null,
  values: { api_key: 'canary-4711' },
};
const app = { connectorId: 'shop', set: null, clientId: 'c', clientSecret: 'canary-secret', port: 47315 };
const signIn: SignIn = {
  parameter: 'token',
  accessToken: 'canary-access',
  refreshToken: 'canary-refresh',
  expiresAt: null,
  clientId: 'c',
  redirectUrl: 'http://localhost:47315/redirect',
  scope: '',
  refreshUrl: 'https://id.example/token',
  revocationUrl: null,
  clientAuth: 'post',
  token: {},
  template: null,
};

/** A vault on a computer whose keyring is there or not; `reopen` is the next start of the app. */
async function openVault(hasKeyring = false) {
  const file = path.join(await makeTemporaryFolder(), 'connections.json');
  const encryption = buildTestEncryption();
  encryption.lock(!hasKeyring);
  let count = 0;
  const open = () =>
    buildVault({
      file,
      encryption,
      passphraseCost: 1024,
      createId: () => `id-${(count += 1)}`,
      now: () => '2026-01-01T00:00:00.000Z',
    });
  return { vault: open(), reopen: open, encryption, readBytes: () => readFile(file, 'utf8') };
}

describe('a passphrase', () => {
  test('keeps what lived in memory until then: connections, sign-ins and apps', async () => {
    const { vault, reopen, readBytes } = await openVault();
    await vault.save(draft);
    await vault.save({ ...draft, name: 'Anna', type: 'oauth2', values: {} });
    await vault.keepSignIn('id-2', signIn, { status: 'untried', isRenewed: true });
    await vault.saveApp(app);
    expect(await vault.describe()).toMatchObject({ value: { kind: 'session' } });
    expect(await vault.setPassphrase(first, null)).toMatchObject({
      ok: true,
      value: { kind: 'passphrase', isLocked: false },
    });
    expect(await readBytes()).not.toContain('canary');
    const next = reopen();
    expect(await next.list('shop')).toMatchObject({ value: [{ status: 'locked' }, { status: 'locked' }] });
    expect(await next.open('id-1')).toBeNull();
    expect(await next.openSignIn('id-2')).toBeNull();
    expect(await next.openApp(app)).toMatchObject({ problem: { code: 'vault-locked' } });
    expect(await next.save({ ...draft, name: 'Other' })).toMatchObject({ problem: { code: 'vault-locked' } });
    expect(await next.saveApp(app)).toMatchObject({ problem: { code: 'vault-locked' } });
    expect(await next.unlock('wrong words')).toMatchObject({ problem: { code: 'passphrase-wrong' } });
    expect(await next.unlock(first)).toMatchObject({ value: { kind: 'passphrase', isLocked: false } });
    expect(await next.list('shop')).toMatchObject({ value: [{ status: 'untried' }, { status: 'untried' }] });
    expect((await next.open('id-1'))?.values).toEqual({ api_key: 'canary-4711' });
    expect(await next.openSignIn('id-2')).toEqual(signIn);
    expect(await next.openApp(app)).toEqual({
      ok: true,
      value: { clientId: 'c', secret: 'canary-secret', port: 47315 },
    });
  });

  test('can be changed by who knows it; all is sealed anew', async () => {
    const { vault, reopen, readBytes } = await openVault();
    await vault.save(draft);
    await vault.saveApp(app);
    await vault.setPassphrase(first, null);
    const before = await readBytes();
    expect(await vault.setPassphrase(second, 'wrong words')).toMatchObject({
      problem: { code: 'passphrase-wrong' },
    });
    expect(await vault.setPassphrase(second, null)).toMatchObject({ problem: { code: 'passphrase-wrong' } });
    expect(await readBytes()).toBe(before);
    expect(await vault.setPassphrase(second, first)).toMatchObject({ ok: true });
    const next = reopen();
    expect(await next.unlock(first)).toMatchObject({ problem: { code: 'passphrase-wrong' } });
    await next.unlock(second);
    expect((await next.open('id-1'))?.values).toEqual({ api_key: 'canary-4711' });
    expect(await next.openApp(app)).toMatchObject({ value: { secret: 'canary-secret' } });
    const sealed = /"sealed": "([^"]+)"/u;
    expect(sealed.exec(before)?.[1]).not.toBe(sealed.exec(await readBytes())?.[1]);
  });

  test('that is lost can be given up: names stay, values are asked for again', async () => {
    const { vault, reopen } = await openVault();
    await vault.save(draft);
    await vault.saveApp(app);
    await vault.setPassphrase(first, null);
    const next = reopen();
    expect(await next.forgetPassphrase()).toMatchObject({ value: { kind: 'session', isLocked: false } });
    expect(await next.list('shop')).toMatchObject({ value: [{ name: 'Main', status: 'needs-values' }] });
    expect(await next.describeApp(app)).toMatchObject({ value: { clientId: 'c', isSecretKept: false } });
    await next.save({ ...draft, id: 'id-1', values: { api_key: 'again' } });
    expect((await next.open('id-1'))?.values).toEqual({ api_key: 'again' });
  });

  test('leaves alone what the operating system sealed and cannot open now', async () => {
    const { vault, encryption, reopen } = await openVault(true);
    await vault.save(draft);
    encryption.lock(true);
    await vault.save({ ...draft, name: 'Second', values: { api_key: 'for now' } });
    await vault.setPassphrase(first, null);
    expect(await vault.list('shop')).toMatchObject({
      value: [{ status: 'needs-values' }, { name: 'Second', status: 'untried' }],
    });
    encryption.lock(false);
    const next = reopen();
    await next.unlock(first);
    expect((await next.open('id-1'))?.values).toEqual({ api_key: 'canary-4711' });
    expect((await next.open('id-2'))?.values).toEqual({ api_key: 'for now' });
  });

  test('is asked for by nothing where there is none', async () => {
    const { vault } = await openVault();
    expect(await vault.unlock('anything')).toMatchObject({ value: { kind: 'session' } });
  });
});
