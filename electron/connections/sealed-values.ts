// Seals what a connection keeps and opens it again: a pair. What cannot be opened is no error, but a reason to ask for
// it anew.
import { errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import { type ConnectionValues, type SignIn, signInSchema } from './connection';
import type { Keys, SealedBy } from './keys';

/** Anything as JSON, encrypted, in base64. Problem: `vault-unwritable` when the operating system refuses. */
export async function sealValue(keys: Keys, by: SealedBy, value: unknown): Promise<Result<string>> {
  try {
    return ok(Buffer.from(await keys.encrypt(by, JSON.stringify(value))).toString('base64'));
  } catch {
    return fail(
      errorProblem('vault-unwritable', 'The operating system refused to encrypt the connection.', {
        action: 'Unlock the keyring and save again.',
      }),
    );
  }
}

/** The values that were sealed; null when they cannot be read on this computer by this person now. */
export async function openSealed(keys: Keys, by: SealedBy, sealed: string): Promise<ConnectionValues | null> {
  const values = await openJson(keys, by, sealed);
  if (typeof values !== 'object' || values === null) return null;
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** The sign-in that was sealed; null when there is none that can be read here now. */
export async function openSealedSignIn(keys: Keys, by: SealedBy, sealed: string): Promise<SignIn | null> {
  const read = signInSchema.safeParse(await openJson(keys, by, sealed));
  return read.success ? read.data : null;
}

async function openJson(keys: Keys, by: SealedBy, sealed: string): Promise<unknown> {
  try {
    return JSON.parse(await keys.decrypt(by, Buffer.from(sealed, 'base64'))) as unknown;
  } catch {
    return null;
  }
}
