// The files of the open connector as the text editor takes them: by role, with their text and, where they are JSON,
// their tree.
import type { FileRole } from '../../shared/base/problem';
import {
  defaultFileNames,
  type ConnectorDocument,
  type JsonFile,
  type SourceFile,
} from '../../shared/connector/document';
import { TextPieces } from '../../shared/text/text-pieces';
import type { JsonTree } from '../../shared/text/tree';

export type ConnectorFile = JsonFile | SourceFile;

/** The file of that role; null where the connector has none. */
export function findFile(document: ConnectorDocument, role: FileRole): ConnectorFile | null {
  return document[role];
}

/** The text of a file; empty for one that does not exist. */
export function textOf(file: ConnectorFile | null): string {
  if (!file) return '';
  return 'tree' in file ? file.tree.text : file.text;
}

/** The text of a file in pieces. */
export function sourceOf(file: ConnectorFile | null): TextPieces {
  return file && 'tree' in file ? file.tree.source : TextPieces.of(textOf(file));
}

/** The tree of a JSON file; null for the script and for a file that does not exist. */
export function treeOf(file: ConnectorFile | null): JsonTree | null {
  return file && 'tree' in file ? file.tree : null;
}

/** What the file is called on disk, or will be. */
export function fileNameOf(file: ConnectorFile | null, role: FileRole): string {
  return file?.name ?? defaultFileNames[role];
}

/** What the file is called in sentences and on its tab. */
export const fileLabels: Readonly<Record<FileRole, string>> = {
  definition: 'Definition',
  properties: 'Properties',
  script: 'Script',
  settings: 'Settings file',
  sidecar: 'Studio file',
};
