// The two files of one connector's journal: `base.json`, what it starts from, and `steps.jsonl`, what was done since.
import { constants } from 'node:fs';
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Journal, JournalRecord } from '../../shared/connector/journal-record';
import { journalSchema } from '../../shared/contract/journal-calls';
import { disk } from './disk';
import { errorCode } from './disk-problems';
import { parseSteps, printSteps, sumOf, type Tail } from './journal-lines';

const baseName = 'base.json';
const stepsName = 'steps.jsonl';
const baseSchema = journalSchema.omit({ records: true });

/** What a journal starts from. */
export type JournalStart = Omit<Journal, 'records'>;

/** A journal as it is on disk. */
export interface StoredJournal {
  readonly journal: Journal;
  readonly tail: Tail;
  readonly changedAt: Date;
}

/** Begins a journal anew; the steps of the one before stand for nothing once the base is replaced. */
export async function writeBase(folder: string, start: JournalStart): Promise<Tail> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const bytes = Buffer.from(JSON.stringify(start));
  const fresh = path.join(folder, `${baseName}.new`);
  await disk.remove(fresh);
  try {
    await disk.writeNew(fresh, bytes, null);
    await disk.rename(fresh, path.join(folder, baseName));
  } catch (error) {
    await disk.remove(fresh);
    throw error;
  }
  await disk.remove(path.join(folder, stepsName));
  await disk.syncFolder(folder);
  await disk.syncFolder(path.dirname(folder));
  return { sum: sumOf(bytes), length: 0 };
}

/** Writes records behind the good lines and sees them through to the disk; answers the new end. */
export async function writeSteps(
  folder: string,
  records: readonly JournalRecord[],
  tail: Tail,
): Promise<Tail> {
  const { bytes, tail: next } = printSteps(records, tail);
  const handle = await open(path.join(folder, stepsName), constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    // A torn line of a process that died would stand between these and the good ones.
    await handle.truncate(tail.length);
    await handle.write(bytes, 0, bytes.length, tail.length).then(({ bytesWritten }) => {
      if (bytesWritten < bytes.length) throw Object.assign(new Error('No space left'), { code: 'ENOSPC' });
    });
    await handle.datasync();
    if (tail.length === 0) await disk.syncFolder(folder);
  } finally {
    await handle.close();
  }
  return next;
}

/** Reads a journal; null where there is none. Throws for a base that cannot be read or is none. */
export async function readStored(folder: string): Promise<StoredJournal | null> {
  const bytes = await readOrNull(path.join(folder, baseName));
  if (!bytes) return null;
  const start = baseSchema.parse(JSON.parse(bytes.toString('utf8')));
  const steps = await readOrNull(path.join(folder, stepsName));
  const { records, tail } = parseSteps(steps ?? Buffer.alloc(0), sumOf(bytes));
  const { mtime } = await stat(path.join(folder, steps ? stepsName : baseName));
  return { journal: { ...start, records }, tail, changedAt: mtime };
}

/** Removes a journal; one that is not there is fine. */
export async function removeStored(folder: string): Promise<void> {
  // The base first: without it the steps stand for nothing, wherever this stops.
  await disk.remove(path.join(folder, baseName));
  await rm(folder, { recursive: true, force: true });
}

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
