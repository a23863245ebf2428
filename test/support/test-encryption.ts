// Encryption for tests: AES-256-GCM with a key of its own, as real as the operating system's, and breakable on demand.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type Encryption, explainProtection } from '../../electron/connections/encryption';

export interface TestEncryption extends Encryption {
  /** Switches the protection off and on, as a keyring that is locked and unlocked. */
  lock(locked: boolean): void;
  /** From now on nothing that was encrypted before can be read, as on another computer. */
  changeKey(): void;
}

/** Builds an encryption that is available until it is locked. */
export function buildTestEncryption(): TestEncryption {
  let key = randomBytes(32);
  let isLocked = false;
  const check = () => {
    if (isLocked) throw new Error('The keyring is locked.');
  };
  return {
    isAvailable: async () => !isLocked,
    reason: async () => explainProtection(!isLocked, 'gnome_libsecret'),
    encrypt: async (text) => {
      check();
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    decrypt: async (bytes) => {
      check();
      const all = Buffer.from(bytes);
      const decipher = createDecipheriv('aes-256-gcm', key, all.subarray(0, 12));
      decipher.setAuthTag(all.subarray(-16));
      return Buffer.concat([decipher.update(all.subarray(12, -16)), decipher.final()]).toString('utf8');
    },
    lock: (locked) => {
      isLocked = locked;
    },
    changeKey: () => {
      key = randomBytes(32);
    },
  };
}
