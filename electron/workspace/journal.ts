// The journals of all connectors: every step of work is on disk before the next call is answered, and is found again
// after a crash. One folder for each connector; calls about one connector go one after another.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { errorProblem, type Problem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import { compactJournal } from '../../shared/connector/compact-journal';
import type { Journal, JournalRecord } from '../../shared/connector/journal-record';
import type { UnsavedConnector } from '../../shared/contract/journal-calls';
import { describeUnsaved } from './describe-unsaved';
import { describeJournalError, errorCode } from './disk-problems';
import {
  type JournalStart,
  readStored,
  removeStored,
  writeBase,
  writeSteps,
  type StoredJournal,
} from './journal-files';
import type { Tail } from './journal-lines';

/** `onFault` hears of journals that cannot be read while all are looked through. */
export interface JournalParts {
  /** The folder of all journals, absolute. */
  readonly folder: string;
  readonly onFault: (text: string, error: unknown) => void;
  /** Steps that take more room are made one when they are read. */
  readonly stepsBytesMax?: number;
}

/** Steps to keep. `start`, where it is given, begins the journal anew. */
export interface JournalAppend {
  readonly id: string;
  readonly start: JournalStart | null;
  readonly records: readonly JournalRecord[];
}

/** The journals. Problems of each are those of its row. */
export interface Journals {
  append(request: JournalAppend): Promise<Result<null>>;
  list(): Promise<UnsavedConnector[]>;
  read(id: string): Promise<Result<Journal | null>>;
  discard(id: string): Promise<Result<null>>;
  /** Waits for what is being written. */
  settled(): Promise<void>;
}

const usualBytesMax = 16 * 1024 * 1024;

/** Builds the access to the journals; nothing is read before the first call. */
export function createJournals(parts: JournalParts): Journals {
  const tails = new Map<string, Tail>();
  const inLine = createLines();
  const folderOf = (id: string) => path.join(parts.folder, id);
  const findTail = async (id: string): Promise<Tail | null> =>
    tails.get(id) ?? (await readStored(folderOf(id)))?.tail ?? null;

  const append = async (request: JournalAppend): Promise<Result<null>> => {
    const { id, start, records } = request;
    try {
      const tail = start ? await writeBase(folderOf(id), start) : await findTail(id);
      if (!tail) return fail(describeMissing());
      tails.set(id, records.length > 0 ? await writeSteps(folderOf(id), records, tail) : tail);
      return ok(null);
    } catch (error) {
      // How much of it arrived is looked up again before the next step.
      tails.delete(id);
      return fail(describeJournalError(error));
    }
  };
  const compact = async (id: string, { journal, tail }: StoredJournal): Promise<Journal> => {
    if (tail.length <= (parts.stepsBytesMax ?? usualBytesMax)) return journal;
    const short = compactJournal(journal);
    if (!short.ok) return journal;
    const { records, ...start } = short.value;
    const written = await append({ id, start, records });
    if (!written.ok) parts.onFault(`A long journal stays long: ${written.problem.message}`, null);
    return written.ok ? short.value : journal;
  };
  return {
    append: (request) => inLine(request.id, () => append(request)),
    list: () => listUnsaved(parts, inLine),
    read: (id) =>
      inLine(id, async () => {
        try {
          const stored = await readStored(folderOf(id));
          return ok(stored && (await compact(id, stored)));
        } catch (error) {
          parts.onFault('A journal cannot be read', error);
          return fail(describeUnreadable());
        }
      }),
    discard: (id) =>
      inLine(id, async () => {
        tails.delete(id);
        try {
          await removeStored(folderOf(id));
          return ok(null);
        } catch (error) {
          return fail({ ...describeJournalError(error), code: 'journal-unwritable' });
        }
      }),
    settled: () => inLine.settled(),
  };
}

async function listUnsaved({ folder, onFault }: JournalParts, inLine: Lines): Promise<UnsavedConnector[]> {
  const ids = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') onFault('The journals cannot be listed', error);
    return [];
  });
  const look = async (id: string) =>
    describeUnsaved(id, await inLine(id, () => readStored(path.join(folder, id))));
  const found: UnsavedConnector[] = [];
  for (const id of ids) {
    const unsaved = await look(id).catch((error: unknown) => {
      onFault('A journal cannot be read', error);
      return null;
    });
    if (unsaved) found.push(unsaved);
  }
  return found.toSorted((left, right) => (left.changedAt < right.changedAt ? 1 : -1));
}

function describeMissing(): Problem {
  return errorProblem('journal-missing', 'The unsaved work of this connector is not kept from a crash yet.', {
    action: 'Save the connector.',
  });
}

function describeUnreadable(): Problem {
  return errorProblem('journal-unreadable', 'What was kept of the unsaved work cannot be read.', {
    severity: 'warning',
    action: 'Go on from what is on disk.',
  });
}

interface Lines {
  <T>(id: string, work: () => Promise<T>): Promise<T>;
  settled(): Promise<void>;
}

/** One at a time for each id, in the order of the calls. */
function createLines(): Lines {
  const last = new Map<string, Promise<unknown>>();
  const run = <T>(id: string, work: () => Promise<T>): Promise<T> => {
    const mine = (last.get(id) ?? Promise.resolve()).then(work, work);
    last.set(id, mine);
    return mine;
  };
  return Object.assign(run, { settled: async () => void (await Promise.allSettled(last.values())) });
}
