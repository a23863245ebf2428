// Makes the document, its history and the draft of a journal again. Pure and total: a journal that breaks off, or that
// does not fit, gives everything up to there.
import { errorProblem, type FileRole, type Problem } from '../base/problem';
import { type Result, ok } from '../base/result';
import type { TextEdit } from '../text/edit';
import { applyTextEdits, areSound, invertTextEdits } from '../text/text-edits';
import type { AppliedEdit } from './applied-edit';
import type { ConnectorDocument } from './document';
import { readFile } from './file-state';
import { emptyHistory, type History, record, redo, undo } from './history';
import { type Journal, type JournalRecord, placeSaves } from './journal-record';
import { openDocument } from './open-document';
import { replayEdit } from './replay-edit';

/** What a journal comes to. */
export interface Replayed {
  readonly document: ConnectorDocument;
  readonly history: History;
  /** The document as it was last on disk, with its stamp; null for a connector that was never saved. */
  readonly saved: { readonly document: ConnectorDocument; readonly stamp: string } | null;
  readonly folder: string | null;
  /** Text of the editor that did not parse. */
  readonly draft: { readonly role: FileRole; readonly text: string } | null;
  /** Why the end of the journal is left out; null where nothing is. Code: `journal-broken`. */
  readonly problem: Problem | null;
}

type State = Omit<Replayed, 'problem'>;

/** Replays a journal. Problems: those of `openDocument`, for files that it cannot even start from. */
export function replayJournal(journal: Journal): Result<Replayed> {
  const opened = openDocument(journal.base);
  if (!opened.ok) return opened;
  const document = opened.value;
  let state: State = {
    document,
    history: emptyHistory,
    saved: journal.stamp === null ? null : { document, stamp: journal.stamp },
    folder: journal.folder,
    draft: null,
  };
  const records = placeSaves(journal.records);
  for (const [index, step] of records.entries()) {
    const next = replayRecord(state, step);
    if (!next) return ok({ ...state, problem: describeBreak(records.length - index) });
    state = next;
  }
  return ok({ ...state, problem: null });
}

/** The state after one record; null where the record does not fit. */
function replayRecord(state: State, step: JournalRecord): State | null {
  switch (step.kind) {
    case 'edit':
      return replayEditRecord(state, step);
    case 'undo':
    case 'redo': {
      const moved = (step.kind === 'undo' ? undo : redo)(state.document, state.history);
      return moved && { ...state, document: moved.document, history: moved.history };
    }
    case 'saved':
      return { ...state, folder: step.folder, saved: { document: state.document, stamp: step.stamp } };
    case 'draft':
      return { ...state, draft: step.text === null ? null : { role: step.role, text: step.text } };
    case 'draft-edit':
      return replayDraftEdit(state, step.edits);
  }
}

function replayDraftEdit(state: State, edits: readonly TextEdit[]): State | null {
  const { draft } = state;
  if (!draft || !areSound(edits, draft.text.length)) return null;
  return { ...state, draft: { role: draft.role, text: applyTextEdits(draft.text, edits) } };
}

function replayEditRecord(
  state: State,
  step: Extract<JournalRecord, { readonly kind: 'edit' }>,
): State | null {
  const done = completeEdit(state.document, step);
  const document = replayEdit(state.document, done);
  if (!document) return null;
  const edit = { kind: step.editKind, label: step.label, joins: step.joins, changes: [] };
  return { ...state, document, history: record(state.history, edit, done) };
}

/** What was done, with the way back. */
function completeEdit(
  document: ConnectorDocument,
  step: Extract<JournalRecord, { readonly kind: 'edit' }>,
): AppliedEdit {
  const files = step.files.map(({ role, edits, facts }) => {
    const file = readFile(document, role);
    const text = file ? ('tree' in file ? file.tree.source : file.text) : '';
    const isSound = edits.every((edit) => edit.offset + edit.length <= text.length);
    return { role, edits, inverse: isSound ? invertTextEdits(text, edits) : [], ...(facts ? { facts } : {}) };
  });
  if (step.icon === undefined) return { files };
  return { files, icon: { before: document.icon, after: step.icon } };
}

function describeBreak(lost: number): Problem {
  return errorProblem('journal-broken', `The last ${lost} steps of the work could not be read again.`, {
    severity: 'warning',
    action: 'Check the end of your work; everything before it is here.',
  });
}
