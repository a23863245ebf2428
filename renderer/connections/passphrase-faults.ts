// What keeps a passphrase from being set. Pure.

/** What was typed. */
export interface TypedPassphrase {
  readonly current: string;
  readonly passphrase: string;
  readonly again: string;
}

const shortest = 8;

/** One sentence by field; empty when it can be set. */
export function findPassphraseFaults(
  { current, passphrase, again }: TypedPassphrase,
  isChange: boolean,
): Readonly<Partial<Record<keyof TypedPassphrase, string>>> {
  return {
    ...(isChange && current === '' ? { current: 'Type the passphrase until now.' } : {}),
    ...(passphrase.length < shortest
      ? { passphrase: `Take at least ${shortest} characters; several words are best.` }
      : {}),
    ...(passphrase !== again ? { again: 'The two are not the same.' } : {}),
  };
}
