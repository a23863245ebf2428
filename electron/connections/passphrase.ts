// Protection by a passphrase: a random key seals the values (AES-256-GCM), and the passphrase, made slow to guess by
// scrypt, seals that key. Both from Node; how it was done stands beside it, so that it can be made stronger later.
import { type ScryptOptions, createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';

/** What has to be kept to open it again; no secret by itself. */
export const lockSchema = z.object({
  method: z.literal('scrypt'),
  /** N, r and p of RFC 7914; bounded, so that a changed file cannot make the app work for hours. */
  cost: z
    .number()
    .int()
    .min(1024)
    .max(2 ** 20),
  blockSize: z.number().int().min(1).max(16),
  parallelism: z.number().int().min(1).max(4),
  salt: z.base64(),
  /** The key of the values, sealed by the passphrase. */
  sealedKey: z.base64(),
});
export type PassphraseLock = z.infer<typeof lockSchema>;

/** What is used for new passphrases: half a second and 128 MB on a computer of today. */
export const usualPassphraseCost = 2 ** 17;
const ivBytes = 12;
const tagBytes = 16;

/** A lock for the passphrase, and the new key behind it; `cost` is a power of two. */
export async function createLock(
  passphrase: string,
  cost: number,
): Promise<{ lock: PassphraseLock; key: Buffer }> {
  const key = randomBytes(32);
  const salt = randomBytes(16);
  const numbers = { cost, blockSize: 8, parallelism: 1 };
  const own = await deriveKey(passphrase, salt, numbers);
  const sealedKey = sealBytes(own, key).toString('base64');
  return { lock: { method: 'scrypt', ...numbers, salt: salt.toString('base64'), sealedKey }, key };
}

/** The key behind the lock; null when it is not the passphrase. */
export async function openLock(lock: PassphraseLock, passphrase: string): Promise<Buffer | null> {
  const own = await deriveKey(passphrase, Buffer.from(lock.salt, 'base64'), lock);
  return openBytes(own, Buffer.from(lock.sealedKey, 'base64'));
}

/** Seals bytes: initialisation vector, cipher text, tag. */
export function sealBytes(key: Buffer, bytes: Uint8Array): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what {@link sealBytes} sealed; null for another key, or bytes that were changed. */
export function openBytes(key: Buffer, sealed: Uint8Array): Buffer | null {
  const all = Buffer.from(sealed);
  if (all.length < ivBytes + tagBytes) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, all.subarray(0, ivBytes));
    decipher.setAuthTag(all.subarray(-tagBytes));
    return Buffer.concat([decipher.update(all.subarray(ivBytes, -tagBytes)), decipher.final()]);
  } catch {
    // The tag does not fit: that is the answer, not a fault.
    return null;
  }
}

/** The same letters typed on different systems may be different bytes: they are brought to one form first. */
function deriveKey(
  passphrase: string,
  salt: Buffer,
  { cost, blockSize, parallelism }: Pick<PassphraseLock, 'cost' | 'blockSize' | 'parallelism'>,
): Promise<Buffer> {
  const options: ScryptOptions = {
    N: cost,
    r: blockSize,
    p: parallelism,
    maxmem: 256 * cost * blockSize * parallelism,
  };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
