// Notices what other programs do to the files of an open connector. The app's own saves are told to it, and are no
// news. It looks when the system reports a change, when asked to, and every now and then while the folder is away.
import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { defaultFileNames } from '../../shared/connector/document';
import { readBytes } from './read-file';
import { type Hashes, hashBytes, parseStamp } from './stamp';

/** What happened, seen from the files as they were opened or last saved. */
export interface FolderChange {
  readonly change: 'changed' | 'removed' | 'restored';
  readonly names: readonly string[];
}

/** A folder under watch. */
export interface FolderWatch {
  /** Looks now; tells `onChange` what is new since the last look. */
  check(): Promise<void>;
  /** Takes the state of a save as the known one. */
  accept(stamp: string): void;
  close(): void;
}

/** `run` puts a look in line behind saves under way, so that none is seen half done. */
export interface WatchOptions {
  readonly folder: string;
  readonly stamp: string;
  readonly onChange: (change: FolderChange) => void;
  readonly run: (look: () => Promise<void>) => Promise<void>;
}

type State = ReadonlyMap<string, string | null>;

// Programs write a file in several steps; git writes many files.
const settleMs = 150;
const awayMs = 1000;
const otherNames = [...Object.values(defaultFileNames), 'icon.png'];

/** Begins to watch; `close` ends it. */
export async function watchConnector(options: WatchOptions): Promise<FolderWatch> {
  const { folder, onChange, run } = options;
  let stamped = parseStamp(options.stamp);
  let known = await readKnown(folder, stamped);
  let last = known;
  let isClosed = false;
  const ear = createEar(folder, () => void run(look));

  async function look(): Promise<void> {
    if (isClosed) return;
    const now = await readState(folder, [...known.keys()]);
    await ear.tune();
    const change = compare(known, last, now);
    last = now;
    if (change && !isClosed) onChange(change);
  }

  await ear.tune();
  return {
    check: () => run(look),
    accept: (stamp) => {
      // What was saved before and is not any more, was removed by the save.
      const gone = [...stamped.keys()].map((name) => [name, null] as const);
      stamped = parseStamp(stamp);
      known = new Map([...known, ...gone, ...stamped]);
      last = known;
    },
    close: () => {
      isClosed = true;
      ear.close();
    },
  };
}

/** The files of the stamp, and the usual ones that may come: those as they are now. */
async function readKnown(folder: string, hashes: Hashes): Promise<State> {
  const others = otherNames.filter((name) => !hashes.has(name));
  return new Map([...(await readState(folder, others)), ...hashes]);
}

async function readState(folder: string, names: readonly string[]): Promise<State> {
  const entries = names.map(async (name) => [name, await readHash(folder, name)] as const);
  return new Map(await Promise.all(entries));
}

/** Null for a file that is not there; its problem for one that cannot be read. */
async function readHash(folder: string, name: string): Promise<string | null> {
  const file = path.join(folder, name);
  if ((await stat(file).catch(() => null)) === null) return null;
  const bytes = await readBytes(file, name);
  return bytes.ok ? hashBytes(bytes.value) : bytes.problem.message;
}

function compare(known: State, last: State, now: State): FolderChange | null {
  const names = [...now.keys()];
  if (names.every((name) => now.get(name) === last.get(name))) return null;
  const different = names.filter((name) => now.get(name) !== known.get(name));
  if (different.length === 0) {
    return { change: 'restored', names: names.filter((name) => last.get(name) !== known.get(name)) };
  }
  const removed = different.filter((name) => now.get(name) === null);
  return removed.length > 0 ? { change: 'removed', names: removed } : { change: 'changed', names: different };
}

/** Listens to the system; `tune` follows a folder that was taken away or put in place anew. */
function createEar(folder: string, onNoise: () => void) {
  let watcher: FSWatcher | null = null;
  let inode: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  const wakeIn = (delayMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(onNoise, delayMs).unref();
  };
  const stop = () => {
    watcher?.close();
    watcher = null;
  };
  const listen = () => {
    try {
      watcher = watch(folder, { persistent: false }, () => wakeIn(settleMs));
      watcher.on('error', () => {
        stop();
        wakeIn(awayMs);
      });
    } catch {
      // The system cannot watch (network disks, too many watchers): look from time to time.
      wakeIn(awayMs);
    }
  };
  return {
    tune: async () => {
      const now = (await stat(folder).catch(() => null))?.ino ?? null;
      if (now !== inode) stop();
      inode = now;
      if (now === null) wakeIn(awayMs);
      else if (!watcher) listen();
    },
    close: () => {
      clearTimeout(timer);
      stop();
    },
  };
}
