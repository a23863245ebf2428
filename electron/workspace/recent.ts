// The list of connectors that were opened or saved of late, the latest first.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { ConnectorFiles } from '../../shared/connector/document';
import { type RecentConnector, recentConnectorSchema } from '../../shared/contract/workspace-calls';
import { describeConnector } from './describe-connector';

/** The list as it is kept; whether a folder still exists is looked up anew. */
export const storedRecentSchema = z.array(recentConnectorSchema.omit({ exists: true }));
export type StoredRecent = z.infer<typeof storedRecentSchema>;

/** Where this room keeps a small value between sessions. `write` throws when the disk refuses. */
export interface Kept<T> {
  read(): Promise<T>;
  write(value: T): Promise<void>;
}

/** The list. Nothing here fails: a list that cannot be written is only shorter next time. */
export interface Recent {
  /** Waits for what is being remembered. */
  list(): Promise<RecentConnector[]>;
  /** Reads title and operations out of the files once other work is done, then keeps the entry. */
  remember(folder: string, files: ConnectorFiles): void;
  forget(folder: string): Promise<void>;
}

const longest = 20;

/** Builds the list over its store; `now` answers the time, `onFault` hears of a store that cannot be written. */
export function createRecent(
  store: Kept<StoredRecent>,
  now: () => Date,
  onFault: (text: string, error: unknown) => void,
): Recent {
  let last: Promise<void> = Promise.resolve();
  const change = (edit: (list: StoredRecent) => StoredRecent) => {
    last = last
      .then(rest)
      .then(async () => store.write(edit(await store.read())))
      .catch((error: unknown) => onFault('The list of recent connectors cannot be kept', error));
    return last;
  };
  return {
    list: async () => {
      await last;
      return Promise.all((await store.read()).map(addExists));
    },
    remember: (folder, files) => {
      const openedAt = now().toISOString();
      void change((list) => [
        describeEntry(folder, files, openedAt),
        ...list.filter((one) => one.folder !== folder).slice(0, longest - 1),
      ]);
    },
    forget: (folder) => change((list) => list.filter((one) => one.folder !== folder)),
  };
}

function describeEntry(folder: string, files: ConnectorFiles, openedAt: string): StoredRecent[number] {
  const { title, ...about } = describeConnector(files);
  return { folder, title: title || path.basename(folder), ...about, openedAt };
}

/** Lets answers that are ready go out first. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

async function addExists(entry: StoredRecent[number]): Promise<RecentConnector> {
  const about = await stat(entry.folder).catch(() => null);
  return { ...entry, exists: about?.isDirectory() ?? false };
}
