// One file of a document as a value with its place in it: read, replaced, made and taken away in one manner, be it
// JSON or the script.
import type { FileRole } from '../base/problem';
import { parseJson } from '../text/parse';
import { spliceTree } from '../text/splice';
import type { TextEdit } from '../text/edit';
import { applyTextEdits } from '../text/text-edits';
import type { TextView } from '../text/text-view';
import type { FileFacts } from './applied-edit';
import type { ConnectorDocument, JsonFile, SourceFile } from './document';

/** The file of a role; null where there is none. */
export function readFile(document: ConnectorDocument, role: FileRole): JsonFile | SourceFile | null {
  return document[role];
}

/** The text of a file; empty where there is none. */
export function readText(file: JsonFile | SourceFile | null): string {
  if (!file) return '';
  return 'tree' in file ? file.tree.text : file.text;
}

/** The text of a file to look at in parts, which is fast however large it is; empty where there is none. */
export function viewText(file: JsonFile | SourceFile | null): TextView {
  if (!file) return '';
  return 'tree' in file ? file.tree.source : file.text;
}

/** What a file is besides its text; null where there is none. */
export function readFacts(file: JsonFile | SourceFile | null): FileFacts | null {
  return file && { name: file.name, encoding: file.encoding };
}

/** The document with another file in a role. A definition cannot be taken away: the document stays as it was. */
export function putFile(
  document: ConnectorDocument,
  role: FileRole,
  file: JsonFile | SourceFile | null,
): ConnectorDocument {
  if (role === 'script') return { ...document, script: file && 'text' in file ? file : null };
  const json = file && 'tree' in file ? file : null;
  if (role === 'definition') return json ? { ...document, definition: json } : document;
  return { ...document, [role]: json };
}

/** A file of a role with a text. */
export function buildFile(
  role: FileRole,
  { name, encoding }: FileFacts,
  text: string,
): JsonFile | SourceFile {
  return role === 'script' ? { role, name, encoding, text } : { role, name, encoding, tree: parseJson(text) };
}

/** The file after text edits, which must fit its text. */
export function editFile(file: JsonFile | SourceFile, edits: readonly TextEdit[]): JsonFile | SourceFile {
  if ('tree' in file) return { ...file, tree: spliceTree(file.tree, edits) };
  return { ...file, text: applyTextEdits(file.text, edits) };
}
