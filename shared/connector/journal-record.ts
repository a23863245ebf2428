// What the journal keeps of the work on a connector, as plain data: types only. `replay-journal` makes a document and
// its history of it again; where and when it is written is a matter of `electron/workspace`.
import type { FileRole } from '../base/problem';
import type { Edit, TextEdit } from '../text/edit';
import type { AppliedEdit, FileFacts } from './applied-edit';
import type { ConnectorFiles, IconFile } from './document';

/** One thing that happened, in order. The way back is not kept: replaying derives it. */
export type JournalRecord =
  | {
      readonly kind: 'edit';
      readonly editKind: string;
      readonly label: string;
      readonly joins: Edit['joins'];
      readonly files: readonly JournalFile[];
      /** The icon after the edit, where it changed. */
      readonly icon?: IconFile | null | undefined;
    }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  /** The document up to here is on disk; `back` steps that came while it was being saved are not. */
  | {
      readonly kind: 'saved';
      readonly folder: string;
      readonly stamp: string;
      readonly back?: number | undefined;
    }
  /** Text of the editor that does not parse, as last typed; null once there is none. */
  | { readonly kind: 'draft'; readonly role: FileRole; readonly text: string | null }
  /** What was typed since into that text, so that a long one is not written whole at every pause. */
  | { readonly kind: 'draft-edit'; readonly edits: readonly TextEdit[] };

/** What was done to one file. */
export interface JournalFile {
  readonly role: FileRole;
  readonly edits: readonly TextEdit[];
  readonly facts?: { readonly before: FileFacts | null; readonly after: FileFacts | null } | undefined;
}

/** A journal as it was found. `stamp` is what the disk held when it began; null for a connector never saved. */
export interface Journal {
  readonly folder: string | null;
  readonly stamp: string | null;
  readonly base: ConnectorFiles;
  readonly records: readonly JournalRecord[];
}

/** The record of an edit that was applied. */
export function buildEditRecord(edit: Edit, done: AppliedEdit): JournalRecord {
  return {
    kind: 'edit',
    editKind: edit.kind,
    label: edit.label,
    joins: edit.joins,
    files: done.files.map(({ role, edits, facts }) => ({ role, edits, ...(facts ? { facts } : {}) })),
    ...(done.icon ? { icon: done.icon.after } : {}),
  };
}

/** The records with each save at the place of the document that it wrote. */
export function placeSaves(records: readonly JournalRecord[]): readonly JournalRecord[] {
  const placed: JournalRecord[] = [];
  for (const step of records) {
    let at = placed.length;
    let back = step.kind === 'saved' ? (step.back ?? 0) : 0;
    while (back > 0 && at > 0) {
      at -= 1;
      if (isStep(placed[at])) back -= 1;
    }
    placed.splice(at, 0, step);
  }
  return placed;
}

/** True for a record that changes the document. */
function isStep(step: JournalRecord | undefined): boolean {
  return step?.kind === 'edit' || step?.kind === 'undo' || step?.kind === 'redo';
}

/** True when the journal ends with work that is not on disk. */
export function hasUnsavedRecords(journal: Pick<Journal, 'stamp' | 'records'>): boolean {
  const { stamp } = journal;
  const records = placeSaves(journal.records);
  const last = records.findLastIndex((record) => record.kind === 'saved');
  if (last < 0 && stamp === null) return true;
  const after = records.slice(last + 1);
  const draft = after.findLast(isDraft);
  const isOpen = draft !== undefined && (draft.kind === 'draft-edit' || draft.text !== null);
  return isOpen || !after.every(isDraft);
}

function isDraft(
  step: JournalRecord,
): step is Extract<JournalRecord, { readonly kind: 'draft' | 'draft-edit' }> {
  return step.kind === 'draft' || step.kind === 'draft-edit';
}
