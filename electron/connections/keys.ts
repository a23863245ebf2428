// The two ways to seal values, and which of them new values take: the operating system where it can, else a
// passphrase where there is one, else none (values then live in memory until the app closes). Once a passphrase is
// set it is used: that was a person's choice.
import type { Protection } from '../../shared/contract/connection-calls';
import type { Encryption } from './encryption';
import { type PassphraseLock, createLock, openBytes, openLock, sealBytes } from './passphrase';

/** What sealed a value. */
export type SealedBy = 'os' | 'passphrase';

/** The keys of this computer. The one behind the passphrase is in memory once it has been typed. */
export interface Keys {
  /** What new values are sealed with; null for none. */
  choose(lock: PassphraseLock | null): Promise<SealedBy | null>;
  /** True when values that were sealed so can be opened now. */
  isOpen(by: SealedBy): boolean;
  /** Rejects when it cannot be done now. */
  encrypt(by: SealedBy, text: string): Promise<Uint8Array>;
  /** Rejects when it cannot be done now, or the bytes are not what was sealed here. */
  decrypt(by: SealedBy, bytes: Uint8Array): Promise<string>;
  /** Takes the passphrase; false when it is not the one. */
  unlock(lock: PassphraseLock, passphrase: string): Promise<boolean>;
  /** A new lock, not in use before {@link NewLock.use}. */
  prepare(passphrase: string): Promise<NewLock>;
  /** Forgets the key in memory. */
  forget(): void;
  describe(lock: PassphraseLock | null): Promise<Protection>;
}

/** A lock that is about to be set. */
export interface NewLock {
  readonly lock: PassphraseLock;
  readonly encrypt: (text: string) => Uint8Array;
  readonly use: () => void;
}

/** Builds the keys over the operating system's encryption; `passphraseCost` is that of new passphrases. */
export function buildKeys(os: Encryption, passphraseCost: number): Keys {
  let key: Buffer | null = null;
  const need = (): Buffer => {
    if (!key) throw new Error('The passphrase has not been typed.');
    return key;
  };
  const choose: Keys['choose'] = async (lock) => {
    if (lock) return 'passphrase';
    return (await os.isAvailable()) ? 'os' : null;
  };
  return {
    choose,
    isOpen: (by) => by === 'os' || key !== null,
    encrypt: async (by, text) => (by === 'os' ? os.encrypt(text) : sealBytes(need(), Buffer.from(text))),
    decrypt: async (by, bytes) => {
      if (by === 'os') return os.decrypt(bytes);
      const opened = openBytes(need(), bytes);
      if (!opened) throw new Error('The bytes are not what was sealed.');
      return opened.toString('utf8');
    },
    unlock: async (lock, passphrase) => {
      const opened = await openLock(lock, passphrase);
      key = opened ?? key;
      return opened !== null;
    },
    prepare: async (passphrase) => {
      const made = await createLock(passphrase, passphraseCost);
      return {
        lock: made.lock,
        encrypt: (text) => sealBytes(made.key, Buffer.from(text)),
        use: () => {
          key = made.key;
        },
      };
    },
    forget: () => {
      key = null;
    },
    describe: async (lock) => {
      const by = await choose(lock);
      const reason = await os.reason();
      return { kind: by ?? 'session', isLocked: by === 'passphrase' && key === null, reason };
    },
  };
}
