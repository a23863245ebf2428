// The name that a connector has for connections and the journal: the same whenever its folder is opened, and the one
// that it had before it was first saved.
import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { z } from 'zod';
import { idSchema } from '../../shared/contract/row';
import type { Kept } from './recent';

/** Ids by the real path of the folder. */
export const storedIdsSchema = z.record(z.string(), idSchema);
export type StoredIds = z.infer<typeof storedIdsSchema>;

/** Ids of folders. */
export interface ConnectorIds {
  /** The id of a folder: the one that was kept, else one that follows from its path. */
  find(folder: string): Promise<string>;
  /** Gives a folder an id; throws when it cannot be kept. */
  keep(folder: string, id: string): Promise<void>;
}

/** Builds the access to the ids over their store. */
export function createConnectorIds(store: Kept<StoredIds>): ConnectorIds {
  return {
    find: async (folder) => {
      const real = await realpath(folder);
      return (await store.read())[real] ?? derive(real);
    },
    keep: async (folder, id) => {
      const real = await realpath(folder);
      const ids = await store.read();
      if ((ids[real] ?? derive(real)) !== id) await store.write({ ...ids, [real]: id });
    },
  };
}

/** Not kept anywhere: a lost store costs only the ids of connectors that began without a folder. */
function derive(folder: string): string {
  return `folder-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
}
