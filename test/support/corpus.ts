// The corpus of public connectors, where it lies beside the repository: data to test against, never a part of the
// product. Tests that need it run only there.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Encoding, SourceFile } from '../../shared/connector/document';

/** A connector of the corpus: its files, and the texts of the two that most tests read. */
export interface CorpusConnector {
  /** Its folder in the archive. */
  readonly folder: string;
  readonly files: readonly SourceFile[];
  readonly definition: string;
  /** Null where it has none. */
  readonly properties: string | null;
}

const archive = path.resolve(import.meta.dirname, '../../../shared/corpus/connectors.zip');
const roles = {
  'apiDefinition.swagger.json': 'definition',
  'apiProperties.json': 'properties',
  'script.csx': 'script',
} as const;

/** True where the corpus is at hand. */
export const hasCorpus = existsSync(archive);

let read: readonly CorpusConnector[] | null = null;

/** All connectors of the corpus by name; none where it is absent. Read once. */
export function readCorpus(): readonly CorpusConnector[] {
  read ??= hasCorpus ? unpack() : [];
  return read;
}

function unpack(): readonly CorpusConnector[] {
  const byFolder = new Map<string, SourceFile[]>();
  const entries = unzipSync(readFileSync(archive), { filter: ({ name }) => !name.endsWith('.png') });
  for (const [entry, bytes] of Object.entries(entries)) {
    const name = path.posix.basename(entry);
    const role = Object.hasOwn(roles, name) ? roles[name as keyof typeof roles] : null;
    if (!role) continue;
    const folder = path.posix.dirname(entry);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), { role, name, ...decode(bytes) }]);
  }
  return [...byFolder]
    .map(([folder, files]) => {
      const find = (role: string) => files.find((file) => file.role === role)?.text;
      return { folder, files, definition: find('definition') ?? '', properties: find('properties') ?? null };
    })
    .sort((left, right) => (left.folder < right.folder ? -1 : 1));
}

function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\uFEFF')
      ? { text: text.slice(1), encoding: 'utf-8-bom' }
      : { text, encoding: 'utf-8' };
  } catch {
    return { text: strFromU8(bytes, true), encoding: 'latin-1' };
  }
}
