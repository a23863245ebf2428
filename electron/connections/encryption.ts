// What the vault asks of the operating system, and when it may rely on it. The vault and its tests know this
// interface alone; `os-encryption` fills it in.

/** Protection of small texts by the operating system, for the person who is signed in. */
export interface Encryption {
  /** One sentence on why nothing can be protected now; empty when it can. */
  reason(): Promise<string>;
  /** True when what is encrypted can be read on this computer by this person alone, also after a restart. */
  isAvailable(): Promise<boolean>;
  /** Rejects when the operating system refuses. */
  encrypt(text: string): Promise<Uint8Array>;
  /** Rejects when the bytes come from another computer or person, are damaged, or the keyring is locked. */
  decrypt(bytes: Uint8Array): Promise<string>;
}

/**
 * One sentence on why secrets cannot be kept, empty when they can. Without a keyring Chromium falls back to a key
 * that everybody knows (backend `basic_text`): that is no protection, so it counts as none.
 * @param backend the storage that was chosen on Linux, empty elsewhere
 */
export function explainProtection(isAvailable: boolean, backend: string): string {
  if (backend === 'basic_text') {
    return 'This computer has no keyring (GNOME Keyring or KWallet), so connections are kept until the app closes.';
  }
  if (isAvailable) return '';
  const keyring = backend === '' || backend === 'unknown' ? 'encryption' : 'keyring';
  return `The ${keyring} of the operating system does not answer, so connections are kept until the app closes.`;
}
