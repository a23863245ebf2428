// Does again what an edit did, or takes it back, from the plain data that is kept of it. Checks that the data fits
// the document before anything changes.
import type { TextEdit } from '../text/edit';
import { areSound } from '../text/text-edits';
import type { TextView } from '../text/text-view';
import type { AppliedEdit, AppliedFile } from './applied-edit';
import type { ConnectorDocument } from './document';
import { buildFile, editFile, putFile, readFacts, readFile, viewText } from './file-state';

/** The document after `done`; null when the document is not the one that it was done to. */
export function replayEdit(document: ConnectorDocument, done: AppliedEdit): ConnectorDocument | null {
  let next: ConnectorDocument | null = document;
  for (const file of done.files) next = next && replayFile(next, file);
  return next && done.icon ? { ...next, icon: done.icon.after } : next;
}

function replayFile(document: ConnectorDocument, applied: AppliedFile): ConnectorDocument | null {
  const { role, edits, facts } = applied;
  const file = readFile(document, role);
  const isThere = file !== null;
  if (isThere !== (facts ? facts.before !== null : true)) return null;
  if (!fits(viewText(file), applied)) return null;
  const after = facts ? facts.after : readFacts(file);
  if (!after) return putFile(document, role, null);
  const edited = editFile(file ?? buildFile(role, after, ''), edits);
  return putFile(document, role, { ...edited, ...after });
}

/** True when the edits lie in the text and replace there what the inverse puts back. */
function fits(text: TextView, { edits, inverse }: AppliedFile): boolean {
  if (!areSound(edits, text.length) || edits.length !== inverse.length) return false;
  return edits.every((edit, index) => replaces(text, edit, inverse[index]));
}

function replaces(text: TextView, edit: TextEdit, inverse: TextEdit | undefined): boolean {
  return (
    inverse?.text.length === edit.length &&
    text.slice(edit.offset, edit.offset + edit.length) === inverse.text
  );
}
