// Seals the values of a connection and opens them again: a pair. What cannot be opened is no error, but a reason to
// ask for the values anew.
import { errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { ConnectionValues } from './connection';
import type { Encryption } from './encryption';

/** The values, encrypted by the operating system, in base64. Problem: `vault-unwritable` when it refuses. */
export async function sealValues(encryption: Encryption, values: ConnectionValues): Promise<Result<string>> {
  try {
    return ok(Buffer.from(await encryption.encrypt(JSON.stringify(values))).toString('base64'));
  } catch {
    return fail(
      errorProblem('vault-unwritable', 'The operating system refused to encrypt the connection.', {
        action: 'Unlock the keyring and save again.',
      }),
    );
  }
}

/** The values that were sealed; null when they cannot be read on this computer by this person now. */
export async function openSealed(encryption: Encryption, sealed: string): Promise<ConnectionValues | null> {
  try {
    const values: unknown = JSON.parse(await encryption.decrypt(Buffer.from(sealed, 'base64')));
    if (typeof values !== 'object' || values === null) return null;
    return Object.fromEntries(
      Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return null;
  }
}
