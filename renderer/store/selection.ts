// What is selected, and how it follows: into the document from a place in the text, and along when the document
// changes under it. Pure.
import type { Path } from '../../shared/base/pointer';
import type { FileRole } from '../../shared/base/problem';
import type { ConnectorDocument } from '../../shared/connector/document';
import { listOperations } from '../../shared/operations/list-operations';
import type { OperationKey, OperationSummary } from '../../shared/operations/operation';

/** What the centre shows. */
export type Selection =
  { readonly kind: 'general' } | { readonly kind: 'operation'; readonly key: OperationKey };

const generalKeys: ReadonlySet<unknown> = new Set(['info', 'host', 'basePath', 'schemes']);

/** The operation that is selected; undefined for General. */
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
  if (selection.kind !== 'operation' || findSelected(after, selection)) return selection;
  const index = listOperations(before.definition.tree).findIndex((one) => one.key === selection.key);
  const now = listOperations(after.definition.tree);
  const next = now[Math.min(Math.max(index, 0), now.length - 1)];
  return next ? { kind: 'operation', key: next.key } : { kind: 'general' };
}
