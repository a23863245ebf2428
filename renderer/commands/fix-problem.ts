// Quick fixes: what puts a problem right in the text, where something can without asking. One undo step each.
import type { Problem } from '../../shared/base/problem';
import type { ConnectorDocument } from '../../shared/connector/document';
import type { Edit } from '../../shared/text/edit';
import { buildFix } from '../../shared/text/fix';
import type { Studio } from '../store/studio';

/** The edit that puts the problem right; null where only a person can. */
export function buildFixEdit(document: ConnectorDocument, problem: Problem): Edit | null {
  const role = problem.place?.file;
  if (role === undefined || role === 'script') return null;
  const file = document[role];
  const edits = file && buildFix(file.tree, problem);
  if (!edits) return null;
  return {
    kind: 'fix-text',
    label: `Fix: ${problem.message}`,
    joins: 'own',
    changes: [{ file: role, change: { kind: 'text', edits } }],
  };
}

/** Puts the problem right in the open connector and says so. */
export function fixProblem({ store }: Studio, problem: Problem): void {
  const state = store.getState();
  const edit = state.connector && buildFixEdit(state.connector.document, problem);
  if (!edit || state.edit(edit) !== null) return;
  state.checkNow();
  state.announce('Fixed. Undo takes it back.');
}
