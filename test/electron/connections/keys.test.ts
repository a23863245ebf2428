import { describe, expect, test } from 'vitest';
import { buildKeys } from '../../../electron/connections/keys';
import { buildTestEncryption } from '../../support/test-encryption';

const passphrase = 'four plain words';

describe('the keys', () => {
  test('are those of the operating system, unless a passphrase was set', async () => {
    const os = buildTestEncryption();
    const keys = buildKeys(os, 1024);
    const { lock } = await keys.prepare(passphrase);
    expect(await keys.choose(null)).toBe('os');
    expect(await keys.choose(lock)).toBe('passphrase');
    os.lock(true);
    expect(await keys.choose(null)).toBeNull();
    expect(await keys.choose(lock)).toBe('passphrase');
  });

  test('say how connections are kept', async () => {
    const os = buildTestEncryption();
    const keys = buildKeys(os, 1024);
    const next = await keys.prepare(passphrase);
    expect(await keys.describe(null)).toEqual({ kind: 'os', isLocked: false, reason: '' });
    expect(await keys.describe(next.lock)).toMatchObject({ kind: 'passphrase', isLocked: true });
    next.use();
    expect(await keys.describe(next.lock)).toMatchObject({ kind: 'passphrase', isLocked: false });
    os.lock(true);
    const session = await keys.describe(null);
    expect(session).toMatchObject({ kind: 'session', isLocked: false });
    expect(session.reason).toContain('keyring');
  });

  test('open with the passphrase, stay open after a wrong one, and are forgotten', async () => {
    const keys = buildKeys(buildTestEncryption(), 1024);
    const { lock, encrypt } = await keys.prepare(passphrase);
    const sealed = encrypt('canary');
    await expect(keys.decrypt('passphrase', sealed)).rejects.toThrow('not been typed');
    expect(await keys.unlock(lock, 'wrong words')).toBe(false);
    expect(keys.isOpen('passphrase')).toBe(false);
    expect(await keys.unlock(lock, passphrase)).toBe(true);
    expect(await keys.decrypt('passphrase', sealed)).toBe('canary');
    expect(await keys.unlock(lock, 'wrong words')).toBe(false);
    expect(await keys.decrypt('passphrase', await keys.encrypt('passphrase', 'more'))).toBe('more');
    await expect(keys.decrypt('passphrase', Buffer.alloc(40))).rejects.toThrow('not what was sealed');
    keys.forget();
    await expect(keys.encrypt('passphrase', 'x')).rejects.toThrow('not been typed');
    expect(keys.isOpen('os')).toBe(true);
  });
});
