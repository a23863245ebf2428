// Applies an edit to a document: all of its changes or none. The only way in which a document becomes another one,
// besides undo and redo, which replay what was done here.
import { fail, ok, type Result } from '../base/result';
import type { Edit } from '../text/edit';
import { type AppliedEdit, composeApplied } from './applied-edit';
import { changeFile } from './change-file';
import type { ConnectorDocument } from './document';
import { findDefinitionProblem } from './open-document';

/**
 * The document after an edit and what was done, or why the edit is refused. Never throws. An edit that changes
 * nothing gives the same document. Problems: those of `patchTree` with the file as place, `edit-script-kind`, and
 * `definition-unreadable` when the definition would be no object any more.
 */
export function applyEdit(
  document: ConnectorDocument,
  edit: Edit,
): Result<{ readonly document: ConnectorDocument; readonly done: AppliedEdit }> {
  let next = document;
  let done: AppliedEdit = { files: [] };
  for (const change of edit.changes) {
    const changed = changeFile(next, change);
    if (!changed.ok) return changed;
    next = changed.value.document;
    done = composeApplied(done, changed.value.done);
  }
  const problem = findDefinitionProblem(next.definition.tree);
  return problem && next.definition !== document.definition ? fail(problem) : ok({ document: next, done });
}
