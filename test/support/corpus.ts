// The corpus of real connectors, where it lies beside the repository. Tests that need it run only there.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const archive = path.resolve('..', 'shared', 'corpus', 'connectors.zip');

/** True where the corpus is there. */
export const hasCorpus = existsSync(archive);

/** A connector of the corpus: the texts of its files. */
export interface CorpusConnector {
  readonly folder: string;
  readonly definition: string;
  /** Null where it has none. */
  readonly properties: string | null;
}

/** Reads all connectors that have a definition, in the order of the archive. */
export function readCorpus(): readonly CorpusConnector[] {
  const files = unzipSync(readFileSync(archive), { filter: ({ name }) => name.endsWith('.json') });
  return Object.keys(files).flatMap((name) => {
    const bytes = files[name];
    if (!name.endsWith('.swagger.json') || !bytes) return [];
    const folder = path.posix.dirname(name);
    const properties = files[`${folder}/apiProperties.json`];
    return [{ folder, definition: strFromU8(bytes), properties: properties ? strFromU8(properties) : null }];
  });
}
