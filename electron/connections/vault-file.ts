// The file of saved connections: names in plain text, values sealed. Reads it, and writes it whole or not at all.
// What is sealed how is the matter of `vault`.
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import { connectionTypeSchema } from '../../shared/contract/connection-calls';
import { idSchema } from '../../shared/contract/row';

const storedConnectionSchema = z.object({
  id: idSchema,
  connectorId: idSchema,
  name: z.string(),
  type: connectionTypeSchema,
  /** Names of the values inside `sealed`. */
  kept: z.array(z.string()),
  status: z.enum(['untried', 'works', 'refused']),
  /** ISO 8601. */
  changedAt: z.string(),
  /** The values as JSON, encrypted by the operating system, in base64. */
  sealed: z.base64(),
});
/** A connection as it stands in the file. */
export type StoredConnection = z.infer<typeof storedConnectionSchema>;

const vaultFileSchema = z.object({ version: z.literal(1), connections: z.array(storedConnectionSchema) });

/**
 * Reads the connections; none where the file does not exist yet. A file that is damaged, or from a later version, is
 * set aside under another name and counts as empty: what it holds stays on the disk. Problem: `vault-unreadable`.
 */
export async function readVaultFile(file: string): Promise<Result<readonly StoredConnection[]>> {
  try {
    const parsed = parse(await readFile(file, 'utf8'));
    if (parsed) return ok(parsed);
    await rename(file, `${file}.${randomUUID()}.damaged`);
    return ok([]);
  } catch (error) {
    if (readCode(error) === 'ENOENT') return ok([]);
    return fail(
      errorProblem('vault-unreadable', `The file of saved connections cannot be read (${readCode(error)}).`, {
        action: `Check the permissions of ${file}.`,
      }),
    );
  }
}

/**
 * Writes the connections: beside the file first, then in its place, readable by this person alone (0600).
 * Problem: `vault-unwritable`; the file is then as it was.
 */
export async function writeVaultFile(
  file: string,
  connections: readonly StoredConnection[],
): Promise<Result<null>> {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await writeDurably(draft, `${JSON.stringify({ version: 1, connections }, null, 2)}\n`);
    await rename(draft, file);
    return ok(null);
  } catch (error) {
    await discard(draft);
    return fail(
      errorProblem(
        'vault-unwritable',
        `The file of saved connections cannot be written (${readCode(error)}).`,
        {
          action: `Check the permissions of ${path.dirname(file)} and the space on its disk.`,
        },
      ),
    );
  }
}

/** Takes the draft away; where not even that works, the first failure is the one to tell. */
async function discard(draft: string): Promise<void> {
  await rm(draft, { force: true }).catch(() => undefined);
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function parse(text: string): readonly StoredConnection[] | null {
  try {
    const read = vaultFileSchema.safeParse(JSON.parse(text));
    return read.success ? read.data.connections : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function readCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
}
