// Writes the open connector as a zip where the person chooses; answers what was written.
import type { Result } from '../../shared/base/result';
import type { CallOutput } from '../../shared/contract/calls';
import { readTitle } from '../store/connector-facts';
import type { Studio } from '../store/studio';
import { listContractFiles } from './save-connector';

export type ExportAnswer = Result<CallOutput<'workspace.export-zip'>>;

/** Null when nothing is open; a null value inside when the person cancelled. Problems are for the caller to show. */
export async function exportConnector({ store, bridge }: Studio): Promise<ExportAnswer | null> {
  const { connector } = store.getState();
  if (!connector) return null;
  const written = await bridge.call('workspace.export-zip', {
    suggestedName: suggestZipName(readTitle(connector.document)),
    files: listContractFiles(connector),
  });
  if (written.ok && written.value) store.getState().announce(`Written to ${written.value.path}.`);
  return written;
}

/** A file name from a title, safe on every system: `VanArsdel Inventory` gives `vanarsdel-inventory.zip`. */
export function suggestZipName(title: string): string {
  const stem = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
  return `${stem || 'connector'}.zip`;
}
