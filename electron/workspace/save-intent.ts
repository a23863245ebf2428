// The marker of intent that a save of several files leaves beside them while it swaps them in: with it, whoever opens
// the folder next can finish what was begun. Names, form, reading and printing; `write-set` and `repair` act on it.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/** One file of a save. Hashes are null where there is no file. */
const entrySchema = z.object({
  /** Plain name in the folder. */
  name: z
    .string()
    .min(1)
    .max(255)
    .regex(/^[^/\\]+$/u),
  /** Name of the file with the new bytes, beside the real file; null when the file is to go. */
  staged: z
    .string()
    .regex(/^\.[^/\\]+\.studio-new$/u)
    .nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type IntentEntry = z.infer<typeof entrySchema>;

const intentSchema = z.object({ version: z.literal(1), entries: z.array(entrySchema).min(1).max(16) });

/** The name of the marker in the connector's folder. */
export const intentName = '.connector-studio.saving';
const stagedForm = /^\..+\.(\d+)-[0-9a-f]{8}\.studio-new$/u;

/** A fresh name for the new bytes of a file; it tells which process writes it. */
export function nameStaged(name: string): string {
  return `.${name}.${process.pid}-${randomUUID().slice(0, 8)}.studio-new`;
}

/** The process that wrote a file with such a name; null for other names. */
export function ownerOfStaged(name: string): number | null {
  const pid = stagedForm.exec(name)?.[1];
  return pid === undefined ? null : Number(pid);
}

/** Prints the marker. */
export function printIntent(entries: readonly IntentEntry[]): string {
  return JSON.stringify({ version: 1, entries });
}

/** Reads a marker; null for a text that is none. `..` and paths are refused: a folder may come from anywhere. */
export function parseIntent(text: string): readonly IntentEntry[] | null {
  try {
    const { entries } = intentSchema.parse(JSON.parse(text));
    return entries.some((entry) => entry.name === '..' || entry.name === '.') ? null : entries;
  } catch {
    return null;
  }
}
