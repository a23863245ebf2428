// Quick fixes: what puts a problem right in the text, where something can without asking. One undo step each.
import type { FileRole, Problem } from '../../shared/base/problem';
import type { ConnectorDocument } from '../../shared/connector/document';
import type { Edit } from '../../shared/text/edit';
import { buildFix, hasFix } from '../../shared/text/fix';
import type { Studio } from '../store/studio';

/** What is wrong with the bytes of a file, not with its text. */
const encodingCodes: ReadonlySet<string> = new Set(['text-latin-1', 'text-byte-order-mark']);

/** Whether {@link buildFixEdit} has an edit; quick, for lists that ask it of every row. */
export function canFixProblem(document: ConnectorDocument, problem: Problem): boolean {
  const role = problem.place?.file;
  if (role === undefined) return false;
  if (encodingCodes.has(problem.code)) return true;
  const file = role === 'script' ? null : document[role];
  return file !== null && hasFix(file.tree, problem);
}

/** The edit that puts the problem right; null where only a person can. */
export function buildFixEdit(document: ConnectorDocument, problem: Problem): Edit | null {
  const role = problem.place?.file;
  if (role === undefined) return null;
  if (encodingCodes.has(problem.code)) return buildEncodingEdit(role, problem);
  if (role === 'script') return null;
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

/** The text stays as it is read; the next save stores it as UTF-8 without a byte order mark. */
function buildEncodingEdit(file: FileRole, problem: Problem): Edit {
  const label = `Fix: ${problem.message}`;
  return { kind: 'fix-encoding', label, joins: 'own', changes: [{ file, encoding: 'utf-8' }] };
}

/** Puts the problem right in the open connector and says so. */
export function fixProblem({ store }: Studio, problem: Problem): void {
  const state = store.getState();
  const edit = state.connector && buildFixEdit(state.connector.document, problem);
  if (!edit || state.edit(edit) !== null) return;
  state.checkNow();
  state.announce('Fixed. Undo takes it back.');
}
