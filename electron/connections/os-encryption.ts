// The operating system's protection through Electron: Keychain on macOS, DPAPI on Windows, the keyring on Linux.
// The only file of this room that knows Electron; to be built after the app is ready.
import { safeStorage } from 'electron';
import { type Encryption, explainProtection } from './encryption';

/** What `safeStorage` was before Electron had the functions that do not block; both read each other's bytes. */
interface BlockingStorage {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(bytes: Buffer): string;
}

/** Builds the {@link Encryption} of this computer. Asks anew each time, as a keyring may be unlocked meanwhile. */
export function buildOsEncryption(): Encryption {
  const storage = 'encryptStringAsync' in safeStorage ? buildCurrent() : buildBlocking(safeStorage);
  const reason = async () => explainProtection(await storage.isReady(), findBackend());
  return { ...storage, reason, isAvailable: async () => (await reason()) === '' };
}

function buildCurrent() {
  return {
    isReady: () => safeStorage.isAsyncEncryptionAvailable(),
    encrypt: (text: string) => safeStorage.encryptStringAsync(text),
    decrypt: async (bytes: Uint8Array) => (await safeStorage.decryptStringAsync(Buffer.from(bytes))).result,
  };
}

function buildBlocking(storage: BlockingStorage) {
  return {
    isReady: () => Promise.resolve(storage.isEncryptionAvailable()),
    encrypt: async (text: string) => storage.encryptString(text),
    decrypt: async (bytes: Uint8Array) => storage.decryptString(Buffer.from(bytes)),
  };
}

function findBackend(): string {
  return process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : '';
}
