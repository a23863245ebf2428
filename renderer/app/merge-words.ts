// Words about a merge: the files by their names on disk, and places a person can follow.
import type { FileRole } from '../../shared/base/problem';
import type { ConnectorDocument } from '../../shared/connector/document';
import type { MergeConflict } from '../../shared/connector/merge-documents';
import { listFiles } from '../../shared/connector/open-document';
import type { OpenMerge } from '../store/merge-slice';

/** The names of the files that changed on disk. */
export function nameChangedFiles(
  { merge, theirs }: OpenMerge,
  document: ConnectorDocument,
): readonly string[] {
  return merge.changed.map((role) => nameFile(role, document) ?? nameFile(role, theirs) ?? role);
}

/** Where a conflict is: the file, then the keys that lead to it. */
export function printPlace({ file, path }: MergeConflict, document: ConnectorDocument): string {
  return [nameFile(file, document) ?? file, ...path.map(String)].join(' › ');
}

function nameFile(role: FileRole | 'icon', document: ConnectorDocument): string | undefined {
  if (role === 'icon') return document.icon?.name;
  return listFiles(document).find((file) => file.role === role)?.name;
}
