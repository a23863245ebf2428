// Finds the largest definition of the corpus, where there is one.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const archive = path.resolve('..', 'shared', 'corpus', 'connectors.zip');

/** The largest definition and the folder it stands in; null without the corpus. */
export function readLargestDefinition(): { readonly name: string; readonly text: string } | null {
  if (!existsSync(archive)) return null;
  let largest = { name: '', size: 0 };
  const bytes = readFileSync(archive);
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name.endsWith('.swagger.json') && originalSize > largest.size)
        largest = { name, size: originalSize };
      return false;
    },
  });
  const found = unzipSync(bytes, { filter: ({ name }) => name === largest.name })[largest.name];
  return found
    ? { name: path.posix.basename(path.posix.dirname(largest.name)), text: strFromU8(found) }
    : null;
}
