// The history of calls on disk: for each connector a folder with one file per call and a list beside them. Every file
// is replaced whole; a list that is lost, or that a crash left behind, is made again from the files.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { errorProblem } from '../../../shared/base/problem';
import { type Result, fail, ok } from '../../../shared/base/result';
import { type KeptCall, type PastCall, keptCallSchema } from '../../../shared/contract/test-calls';
import {
  type FinishedCall,
  type ListedCall,
  type ListedCalls,
  buildKeptCall,
  isFound,
  listKeptCall,
  listedCallsSchema,
} from './history-entry';

/** The oldest calls of a connector go when there are more, or when they take more room. */
export const historyLimits = { calls: 200, bytes: 24 * 1024 * 1024 } as const;

/** What the history needs. */
export interface HistoryServices {
  readonly folder: string;
  now(): Date;
  createId(): string;
  /** Replaces a file whole, so that a crash leaves the old one or the new one. */
  writeJson(file: string, value: unknown): Promise<void>;
  onFault(text: string, error: unknown): void;
  readonly limits?: { readonly calls: number; readonly bytes: number };
}

/** The history. Problems: `history-unreadable`, `history-unwritable`, `history-call-missing`. */
export interface History {
  /** Keeps a call. Never throws: what cannot be kept is told to `onFault`. */
  note(connectorId: string, finished: FinishedCall): Promise<void>;
  list(connectorId: string, search: string): Promise<Result<PastCall[]>>;
  read(connectorId: string, id: string): Promise<Result<KeptCall>>;
  /** Forgets one call, or all where `id` is null; one that is gone already is let pass. */
  remove(connectorId: string, id: string | null): Promise<Result<null>>;
  /** Waits for the writes under way. */
  settled(): Promise<void>;
}

/** Builds the history; nothing is read before the first use. */
export function createHistory(services: HistoryServices): History {
  const lists = new Map<string, Promise<readonly ListedCall[]>>();
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other, so that no list is written over a newer one. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
  const folderOf = (connectorId: string) => path.join(services.folder, connectorId);
  const load = (connectorId: string) => {
    const known = lists.get(connectorId) ?? loadList(folderOf(connectorId), services);
    lists.set(connectorId, known);
    known.catch(() => lists.delete(connectorId));
    return known;
  };
  const store = async (connectorId: string, calls: readonly ListedCall[]) => {
    lists.set(connectorId, Promise.resolve(calls));
    const list: ListedCalls = { version: 1, calls: [...calls] };
    await services.writeJson(path.join(folderOf(connectorId), listName), list);
  };
  const note = async (connectorId: string, finished: FinishedCall) => {
    const folder = folderOf(connectorId);
    const calls = await load(connectorId);
    const kept = buildKeptCall(finished, services.createId(), services.now().toISOString());
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await services.writeJson(fileOf(folder, kept.call.id), kept);
    const all = [listKeptCall(kept, JSON.stringify(kept).length), ...calls];
    const { stay, go } = applyLimits(all, services.limits ?? historyLimits);
    await store(connectorId, stay);
    for (const { id } of go) await rm(fileOf(folder, id), { force: true });
  };
  const remove = async (connectorId: string, id: string | null) => {
    const calls = await load(connectorId);
    await store(connectorId, id === null ? [] : calls.filter((call) => call.id !== id));
    for (const call of calls) {
      if (id === null || call.id === id) await rm(fileOf(folderOf(connectorId), call.id), { force: true });
    }
  };
  return {
    note: (connectorId, finished) =>
      inTurn(() => note(connectorId, finished)).catch((error: unknown) =>
        services.onFault('A call is not kept in the history', error),
      ),
    // After the calls that are being written, so that one that has just answered is in the list.
    list: (connectorId, search) =>
      inTurn(() =>
        attempt(unreadable, async () =>
          (await load(connectorId)).filter((call) => isFound(call, search)).map(toPastCall),
        ),
      ),
    read: async (connectorId, id) => {
      const text = await readFile(fileOf(folderOf(connectorId), id), 'utf8').catch(() => null);
      if (text === null) return fail(missing);
      return attempt(unreadable, async () => keptCallSchema.parse(JSON.parse(text)));
    },
    remove: (connectorId, id) =>
      inTurn(() =>
        attempt(unwritable, async () => {
          await remove(connectorId, id);
          return null;
        }),
      ),
    settled: () => last.then(() => undefined),
  };
}

const listName = 'calls.json';

function fileOf(folder: string, id: string): string {
  return path.join(folder, `${id}.json`);
}

/** The list, and what lies beside it and is not in it; files that are no calls are left alone. */
async function loadList(folder: string, services: HistoryServices): Promise<readonly ListedCall[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const listed = names.includes(listName) ? await readList(folder, services) : [];
  const present = listed.filter(({ id }) => names.includes(`${id}.json`));
  const known = new Set(present.map(({ id }) => `${id}.json`));
  const others = names.filter((name) => name.endsWith('.json') && name !== listName && !known.has(name));
  const found = await Promise.all(others.map((name) => readEntry(path.join(folder, name))));
  const all = [...present, ...found.flatMap((one) => (one ? [one] : []))];
  return all.sort((left, right) => (left.at < right.at ? 1 : -1));
}

async function readList(folder: string, services: HistoryServices): Promise<readonly ListedCall[]> {
  try {
    return listedCallsSchema.parse(JSON.parse(await readFile(path.join(folder, listName), 'utf8'))).calls;
  } catch (error) {
    services.onFault('The list of calls is made again from their files', error);
    return [];
  }
}

async function readEntry(file: string): Promise<ListedCall | null> {
  const text = await readFile(file, 'utf8');
  const kept = keptCallSchema.safeParse(parseJsonText(text));
  return kept.success ? listKeptCall(kept.data, text.length) : null;
}

function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function applyLimits(
  calls: readonly ListedCall[],
  limits: { readonly calls: number; readonly bytes: number },
) {
  let bytes = 0;
  const count = calls.findIndex(({ fileBytes }, index) => {
    bytes += fileBytes;
    return index >= limits.calls || (index > 0 && bytes > limits.bytes);
  });
  const end = count < 0 ? calls.length : count;
  return { stay: calls.slice(0, end), go: calls.slice(end) };
}

function toPastCall({ words: _words, fileBytes: _bytes, ...call }: ListedCall): PastCall {
  return call;
}

const unreadable = errorProblem('history-unreadable', 'The history of calls cannot be read.', {
  action: 'Clear the history; if it stays so, look at the log for the file.',
});
const unwritable = errorProblem('history-unwritable', 'The history of calls cannot be changed on disk.', {
  action: 'See whether the disk is full or protected, then try again.',
});
const missing = errorProblem('history-call-missing', 'This call is not in the history any more.', {
  action: 'Look at the list again: older calls go when there are too many.',
});

async function attempt<T>(problem: typeof unreadable, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return fail({ ...problem, message: `${problem.message.slice(0, -1)}${code}.` });
  }
}
