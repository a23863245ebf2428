// The open connector: its document, its history, what is saved, and the draft of the text editor.
import { errorProblem, type FileRole, type Problem } from '../../shared/base/problem';
import { applyEdit, type AppliedEdit } from '../../shared/connector/apply-edit';
import type { ConnectorDocument } from '../../shared/connector/document';
import { emptyHistory, record, redo, undo, type History } from '../../shared/connector/history';
import { listFiles, openDocument } from '../../shared/connector/open-document';
import type { OpenedConnector } from '../../shared/contract/workspace-calls';
import type { Edit } from '../../shared/text/edit';
import type { SliceCreator, StudioState } from './studio';

export interface OpenConnector {
  readonly id: string;
  /** Null for a connector that was never saved. */
  readonly folder: string | null;
  /** What main knows of the disk; sent back with the next save. */
  readonly stamp: string | null;
  readonly document: ConnectorDocument;
  /** The document as it is on disk; null for a connector that was never saved. */
  readonly saved: ConnectorDocument | null;
  readonly history: History;
  /** What opening it had to say (never the problems of its text). */
  readonly notices: readonly Problem[];
}

/** Text typed in the editor that does not parse: the document stays as it was until it does. */
export interface Draft {
  readonly role: FileRole;
  readonly text: string;
  readonly problem: Problem;
}

/** The last change of the document, for views that follow it in place. */
export interface DocumentChange {
  readonly before: ConnectorDocument;
  readonly after: ConnectorDocument;
  readonly done: AppliedEdit;
}

export interface ConnectorSlice {
  readonly connector: OpenConnector | null;
  readonly draft: Draft | null;
  readonly lastChange: DocumentChange | null;
  /** Shows a connector that main opened; false (with a notice shown) when its texts cannot be read at all. */
  openConnector(opened: OpenedConnector, isNew: boolean): boolean;
  closeConnector(): void;
  /** Applies an edit as one step; answers the problem when it is refused, which is also shown. */
  edit(edit: Edit): Problem | null;
  undo(): void;
  redo(): void;
  setDraft(draft: Draft | null): void;
  /** After a save: the document that was written, and where. */
  markSaved(written: ConnectorDocument, folder: string, stamp: string): void;
}

/** True when closing now would lose work. */
export function hasUnsavedWork(state: Pick<StudioState, 'connector' | 'draft'>): boolean {
  return (
    state.draft !== null || (state.connector !== null && state.connector.document !== state.connector.saved)
  );
}

export const createConnectorSlice: SliceCreator<ConnectorSlice> = (set, get) => {
  const step = (move: typeof undo, verb: string) => {
    const { connector, draft } = get();
    if (!connector) return;
    if (draft) {
      get().announce('Correct or discard the text in the definition first.');
      return;
    }
    const moved = move(connector.document, connector.history);
    if (!moved) return;
    set({
      connector: { ...connector, document: moved.document, history: moved.history },
      lastChange: { before: connector.document, after: moved.document, done: moved.done },
    });
    get().announce(`${verb}: ${moved.label}`);
  };
  return {
    connector: null,
    draft: null,
    lastChange: null,
    openConnector: (opened, isNew) => {
      const read = openDocument(opened.files);
      if (!read.ok) {
        get().showProblem(read.problem);
        return false;
      }
      const document = read.value;
      set({
        connector: {
          id: opened.id,
          folder: opened.folder,
          stamp: isNew ? null : opened.stamp,
          document,
          saved: isNew ? null : document,
          history: emptyHistory,
          notices: opened.problems,
        },
        draft: null,
        lastChange: null,
      });
      get().enterConnector();
      return true;
    },
    closeConnector: () => set({ connector: null, draft: null, lastChange: null, room: 'home' }),
    edit: (edit) => {
      const { connector, draft } = get();
      if (!connector) return errorProblem('edit-no-connector', 'No connector is open.');
      if (draft && edit.kind !== 'type-text') {
        const problem = errorProblem(
          'edit-draft-open',
          'The definition text has an error, so the designer waits.',
          {
            action: 'Correct the text or discard it.',
          },
        );
        get().showProblem(problem);
        return problem;
      }
      const applied = applyEdit(connector.document, edit);
      if (!applied.ok) {
        get().showProblem(applied.problem);
        return applied.problem;
      }
      const { document, done } = applied.value;
      if (document === connector.document) return null;
      set({
        connector: { ...connector, document, history: record(connector.history, edit, done) },
        lastChange: { before: connector.document, after: document, done },
      });
      return null;
    },
    undo: () => step(undo, 'Undone'),
    redo: () => step(redo, 'Redone'),
    setDraft: (draft) => set({ draft }),
    markSaved: (written, folder, stamp) => {
      const { connector } = get();
      if (connector) set({ connector: { ...connector, saved: written, folder, stamp } });
    },
  };
};

/** The texts of the open connector, as main takes them. */
export function filesOf(document: ConnectorDocument) {
  return { files: listFiles(document), icon: document.icon };
}
