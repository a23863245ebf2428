// Writes a connector as one zip to a place that the person chooses. What goes in is decided by `shared/package`.
import path from 'node:path';
import { type Result, fail, ok } from '../../shared/base/result';
import type { ConnectorFiles } from '../../shared/connector/document';
import type { CallOutput } from '../../shared/contract/calls';
import { buildConnectorZip } from '../../shared/package/build-zip';
import { type Disk, disk as realDisk } from './disk';
import { writeSet } from './write-set';

/** Asks for the file to write; null when the person cancels. */
export type ChooseTarget = (suggestedName: string) => Promise<string | null>;

/**
 * Builds, asks, writes: a package that may not leave is refused before anything is asked. Problems:
 * `package-has-secret`, `package-name-unfit`, `icon-unreadable`, `folder-missing`, `folder-unwritable`,
 * `file-unwritable`, `disk-full`.
 */
export async function exportZip(
  files: ConnectorFiles,
  suggestedName: string,
  chooseTarget: ChooseTarget,
  disk: Disk = realDisk,
): Promise<Result<CallOutput<'workspace.export-zip'>>> {
  const built = buildConnectorZip(files);
  if (!built.ok) return built;
  const chosen = await chooseTarget(nameZip(suggestedName));
  if (chosen === null) return ok(null);
  const target = path.extname(chosen) === '' ? `${chosen}.zip` : chosen;
  const { bytes, entries, findings } = built.value;
  const written = await writeSet(path.dirname(target), [{ name: path.basename(target), bytes }], disk);
  if (!written.ok) return fail(written.problem);
  return ok({
    path: target,
    sizeBytes: bytes.length,
    entries: entries.map((entry) => ({ ...entry })),
    findings: [...findings],
  });
}

/** A name that every system takes, with the ending. */
function nameZip(suggested: string): string {
  const plain = suggested
    .replace(/\.zip$/i, '')
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${plain || 'connector'}.zip`;
}
