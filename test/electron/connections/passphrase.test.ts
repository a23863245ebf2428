import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  createLock,
  lockSchema,
  openBytes,
  openLock,
  sealBytes,
} from '../../../electron/connections/passphrase';

describe('a lock', () => {
  test('opens to its key with the passphrase alone', async () => {
    const { lock, key } = await createLock('four plain words', 1024);
    expect(lockSchema.parse(JSON.parse(JSON.stringify(lock)))).toEqual(lock);
    expect(await openLock(lock, 'four plain words')).toEqual(key);
    expect(await openLock(lock, 'Four plain words')).toBeNull();
    expect(JSON.stringify(lock)).not.toContain(key.toString('base64'));
  });

  test('is another one each time', async () => {
    const [first, second] = [await createLock('same words', 1024), await createLock('same words', 1024)];
    expect(first.lock.salt).not.toBe(second.lock.salt);
    expect(first.key.equals(second.key)).toBe(false);
  });

  test('takes the same letters for the same, however a system writes them', async () => {
    const { lock, key } = await createLock('caf\u00e9 au lait', 1024);
    expect(await openLock(lock, 'cafe\u0301 au lait')).toEqual(key);
  });

  test('uses the numbers that stand beside it', async () => {
    const { lock } = await createLock('four plain words', 1024);
    expect(await openLock({ ...lock, cost: 2048 }, 'four plain words')).toBeNull();
    expect(lockSchema.safeParse({ ...lock, cost: 2 ** 30 }).success).toBe(false);
  });
});

describe('sealed bytes', () => {
  test('open with their key, and not when a bit was changed', () => {
    const key = randomBytes(32);
    const sealed = sealBytes(key, Buffer.from('canary'));
    expect(sealed.includes('canary')).toBe(false);
    expect(openBytes(key, sealed)?.toString()).toBe('canary');
    expect(openBytes(randomBytes(32), sealed)).toBeNull();
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(openBytes(key, changed)).toBeNull();
    }
    expect(openBytes(key, sealed.subarray(0, 20))).toBeNull();
  });
});
