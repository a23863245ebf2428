// What is selected, and how it follows: into the document from a place in the text, and along when the document
// changes under it. Pure.
import type { Path } from '../../shared/base/pointer';
import type { FileRole } from '../../shared/base/problem';
import type { ConnectorDocument } from '../../shared/connector/document';
import { sharedSections, type SharedSection } from '../../shared/mapping/list-shared';
import { listOperations } from '../../shared/operations/list-operations';
import type { OperationKey, OperationSummary } from '../../shared/operations/operation';
import { findNode } from '../../shared/text/locate';

/** What the centre shows: General, an operation, something that is referred to, or the grid of many. */
export type Selection =
  | { readonly kind: 'general' }
  | { readonly kind: 'operation'; readonly key: OperationKey }
  | { readonly kind: 'reference'; readonly section: SharedSection; readonly name: string }
  | { readonly kind: 'grid' };

const generalKeys: ReadonlySet<unknown> = new Set(['info', 'host', 'basePath', 'schemes']);

/** True where both show the same. */
export function isSameSelection(left: Selection, right: Selection): boolean {
  if (left.kind === 'operation') return right.kind === 'operation' && left.key === right.key;
  if (left.kind !== 'reference') return left.kind === right.kind;
  return right.kind === 'reference' && left.section === right.section && left.name === right.name;
}

/** Where what is selected stands in the definition; null for what stands in no one place. */
export function placeOfSelection(document: ConnectorDocument, selection: Selection): Path | null {
  if (selection.kind === 'grid') return null;
  if (selection.kind === 'reference') return [selection.section, selection.name];
  return findSelected(document, selection)?.place ?? ['info'];
}

/** The operation that is selected; undefined for all else. */
export function findSelected(
  document: ConnectorDocument,
  selection: Selection,
): OperationSummary | undefined {
  if (selection.kind !== 'operation') return undefined;
  return listOperations(document.definition.tree).find((one) => one.key === selection.key);
}

/** What a place in a file belongs to; null where it belongs to nothing that can be selected. */
export function findSelectionAt(document: ConnectorDocument, file: FileRole, path: Path): Selection | null {
  if (file !== 'definition') return null;
  if (generalKeys.has(path[0])) return { kind: 'general' };
  const section = sharedSections.find((one) => one === path[0]);
  if (section) return path[1] === undefined ? null : { kind: 'reference', section, name: String(path[1]) };
  if (path[0] !== 'paths') return null;
  const [, template, method] = path;
  const found = listOperations(document.definition.tree).find(
    (one) => one.path === template && one.method === method,
  );
  return found ? { kind: 'operation', key: found.key } : null;
}

/**
 * The selection once the document has changed: the same where it is still there, else what now stands in its place
 * in the list (a renamed operation, or the next after a deleted one), else General.
 */
export function followSelection(
  before: ConnectorDocument,
  after: ConnectorDocument,
  selection: Selection,
): Selection {
  if (selection.kind === 'reference') return followReference(before, after, selection);
  if (selection.kind !== 'operation' || findSelected(after, selection)) return selection;
  const index = listOperations(before.definition.tree).findIndex((one) => one.key === selection.key);
  const now = listOperations(after.definition.tree);
  const next = now[Math.min(Math.max(index, 0), now.length - 1)];
  return next ? { kind: 'operation', key: next.key } : { kind: 'general' };
}

function followReference(
  before: ConnectorDocument,
  after: ConnectorDocument,
  selection: Extract<Selection, { kind: 'reference' }>,
): Selection {
  const { section, name } = selection;
  const now = listNames(after, section);
  if (now.includes(name)) return selection;
  const index = listNames(before, section).indexOf(name);
  const next = now[Math.min(Math.max(index, 0), now.length - 1)];
  return next === undefined ? { kind: 'general' } : { kind: 'reference', section, name: next };
}

function listNames(document: ConnectorDocument, section: SharedSection): readonly string[] {
  const node = findNode(document.definition.tree, [section]);
  return node?.kind === 'object' ? node.members.map((member) => member.key) : [];
}
