// Whether two documents would be the same on disk. Undo makes new documents with old contents.
import type { ConnectorDocument, IconFile, JsonFile, SourceFile } from '../../shared/connector/document';

const roles = ['definition', 'properties', 'settings', 'sidecar', 'script'] as const;
const lastAnswers = new WeakMap<
  ConnectorDocument,
  { readonly other: ConnectorDocument; readonly same: boolean }
>();

/** True when every file of both has the same name, text and bytes. */
export function isSameContent(left: ConnectorDocument, right: ConnectorDocument): boolean {
  if (left === right) return true;
  const known = lastAnswers.get(left);
  if (known?.other === right) return known.same;
  const same =
    isSameIcon(left.icon, right.icon) && roles.every((role) => isSameFile(left[role], right[role]));
  lastAnswers.set(left, { other: right, same });
  return same;
}

function isSameFile(left: JsonFile | SourceFile | null, right: JsonFile | SourceFile | null): boolean {
  if (left === null || right === null || left === right) return left === right;
  if (left.name !== right.name || left.encoding !== right.encoding) return false;
  // Lengths first: after an edit a large text is not put together before someone asks for it.
  return lengthOf(left) === lengthOf(right) && textOf(left) === textOf(right);
}

function isSameIcon(left: IconFile | null, right: IconFile | null): boolean {
  if (left === null || right === null || left === right) return left === right;
  return left.name === right.name && left.bytes === right.bytes;
}

function lengthOf(file: JsonFile | SourceFile): number {
  return 'text' in file ? file.text.length : file.tree.source.length;
}

function textOf(file: JsonFile | SourceFile): string {
  return 'text' in file ? file.text : file.tree.text;
}
