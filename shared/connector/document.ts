// The connector document: the texts of its files with their trees, as one immutable value. Every panel reads it;
// only `applyEdit` makes the next one. Disk and bytes belong to `electron/workspace`.
import type { FileRole } from '../base/problem';
import type { IconContent } from '../text/edit';
import type { JsonTree } from '../text/tree';

/** How a file's bytes become text and back. Bytes that are not UTF-8 are kept one for one as Latin-1. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'latin-1';

/** A file of the connector as text. `name` is relative to the folder, as found on disk. */
export interface SourceFile {
  readonly role: FileRole;
  readonly name: string;
  readonly text: string;
  readonly encoding: Encoding;
}

/** A JSON file of the connector; `tree.text` is its text. */
export interface JsonFile {
  readonly role: FileRole;
  readonly name: string;
  readonly encoding: Encoding;
  readonly tree: JsonTree;
}

/** The icon as found on disk: `bytes` in base64. */
export type IconFile = IconContent;

/** A whole connector. Files that do not exist are null; an edit that needs one makes it. */
export interface ConnectorDocument {
  readonly definition: JsonFile;
  readonly properties: JsonFile | null;
  readonly settings: JsonFile | null;
  readonly sidecar: JsonFile | null;
  readonly script: SourceFile | null;
  readonly icon: IconFile | null;
}

/** The roles of the files that are JSON. */
export type JsonRole = Exclude<FileRole, 'script'>;

/** What is on disk, before parsing. */
export interface ConnectorFiles {
  readonly files: readonly SourceFile[];
  readonly icon: IconFile | null;
}

/** The names that new files get. */
export const defaultFileNames: Readonly<Record<FileRole, string>> = {
  definition: 'apiDefinition.swagger.json',
  properties: 'apiProperties.json',
  script: 'script.csx',
  settings: 'settings.json',
  sidecar: 'connector-studio.json',
};
