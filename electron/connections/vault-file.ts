// The file of saved connections and OAuth apps: names in plain text, values sealed. Reads it, and writes it whole or not at all.
// What is sealed how is the matter of `vault`.
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import { connectionTypeSchema, parameterSetSchema } from '../../shared/contract/connection-calls';
import { idSchema } from '../../shared/contract/row';
import { lockSchema } from './passphrase';

const sealedBy = z.enum(['os', 'passphrase']).default('os');
const storedConnectionSchema = z.object({
  id: idSchema,
  connectorId: idSchema,
  name: z.string(),
  type: connectionTypeSchema,
  set: parameterSetSchema.default(null),
  /** Names of the values inside `sealed`. */
  kept: z.array(z.string()),
  status: z.enum(['untried', 'works', 'refused', 'needs-sign-in']),
  /** Why a sign-in is needed again; else empty. */
  reason: z.string().default(''),
  /** ISO 8601. */
  expiresAt: z.string().nullable().default(null),
  isRenewed: z.boolean().default(false),
  /** ISO 8601. */
  changedAt: z.string(),
  by: sealedBy,
  /** The values as JSON, encrypted, in base64. */
  sealed: z.base64(),
  /** What an OAuth sign-in brought, in the same way. */
  sealedSignIn: z.base64().nullable().default(null),
});
/** A connection as it stands in the file. */
export type StoredConnection = z.infer<typeof storedConnectionSchema>;

const storedAppSchema = z.object({
  connectorId: idSchema,
  set: parameterSetSchema,
  clientId: z.string(),
  port: z.number().int(),
  by: sealedBy,
  /** The secret in a record, as values are; null for a public client. */
  sealed: z.base64().nullable(),
});
/** An OAuth app as it stands in the file. */
export type StoredApp = z.infer<typeof storedAppSchema>;

const vaultFileSchema = z.object({
  version: z.literal(1),
  connections: z.array(storedConnectionSchema),
  apps: z.array(storedAppSchema).default([]),
  /** How the passphrase opens what it sealed; null where there is none. */
  lock: lockSchema.nullable().default(null),
});

/** All that the file holds. */
export type VaultContent = Omit<z.infer<typeof vaultFileSchema>, 'version'>;

const nothingStored: VaultContent = { connections: [], apps: [], lock: null };

/**
 * Reads what is kept; nothing where the file does not exist yet. A file that is damaged, or from a later version, is
 * set aside under another name and counts as empty: what it holds stays on the disk. Problem: `vault-unreadable`.
 */
export async function readVaultFile(file: string): Promise<Result<VaultContent>> {
  try {
    const parsed = parse(await readFile(file, 'utf8'));
    if (parsed) return ok(parsed);
    await rename(file, `${file}.${randomUUID()}.damaged`);
    return ok(nothingStored);
  } catch (error) {
    if (readCode(error) === 'ENOENT') return ok(nothingStored);
    return fail(
      errorProblem('vault-unreadable', `The file of saved connections cannot be read (${readCode(error)}).`, {
        action: `Check the permissions of ${file}.`,
      }),
    );
  }
}

/**
 * Writes it all: beside the file first, then in its place, readable by this person alone (0600).
 * Problem: `vault-unwritable`; the file is then as it was.
 */
export async function writeVaultFile(file: string, content: VaultContent): Promise<Result<null>> {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await writeDurably(draft, `${JSON.stringify({ version: 1, ...content }, null, 2)}\n`);
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

function parse(text: string): VaultContent | null {
  try {
    const read = vaultFileSchema.safeParse(JSON.parse(text));
    if (!read.success) return null;
    const { connections, apps, lock } = read.data;
    return { connections, apps, lock };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function readCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
}
