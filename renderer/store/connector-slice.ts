// The open connector: its document, its history, what is saved, and the draft of the text editor.
import { errorProblem, type FileRole, type Problem } from '../../shared/base/problem';
import { ok, type Result } from '../../shared/base/result';
import type { AppliedEdit } from '../../shared/connector/applied-edit';
import { applyEdit } from '../../shared/connector/apply-edit';
import { followCaseOwners } from '../../shared/connector/case-owners';
import type { ConnectorDocument } from '../../shared/connector/document';
import { emptyHistory, record, redo, undo, type History } from '../../shared/connector/history';
import { buildEditRecord, type JournalRecord } from '../../shared/connector/journal-record';
import { openDocument } from '../../shared/connector/open-document';
import { followOwners } from '../../shared/connector/sample-owners';
import type { OpenedConnector } from '../../shared/contract/workspace-calls';
import type { Edit } from '../../shared/text/edit';
import { readDocument } from './read-document';
import { isSameContent } from './same-content';
import { followSelection } from './selection';
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

/** Work of an earlier session, as its journal gave it. */
export type KeptWork = Pick<OpenConnector, 'document' | 'history' | 'saved'>;

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
  /**
   * Shows a connector that main opened, with the work kept of an earlier session where there is some; false (with a
   * notice shown) when its texts cannot be read at all.
   */
  openConnector(opened: OpenedConnector, isNew: boolean, kept?: KeptWork): boolean;
  /** The same for a connector of any length: its texts are read in slices first. */
  readConnector(opened: OpenedConnector, isNew: boolean): Promise<boolean>;
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
export function hasUnsavedWork({ connector, draft }: Pick<StudioState, 'connector' | 'draft'>): boolean {
  if (draft !== null) return true;
  if (connector === null) return false;
  return connector.saved === null || !isSameContent(connector.document, connector.saved);
}

// What belongs to the connector that was open before, and goes with it.
const nothingOpen = {
  draft: null,
  lastChange: null,
  check: null,
  losses: [],
  inputs: {},
  faults: {},
  invocations: {},
  lastCalled: null,
  history: null,
  historySearch: '',
  pastCall: null,
  sentInputs: {},
  caseResults: {},
  caseRun: null,
  openCase: null,
  caseSecrets: {},
  hooks: [],
  notifications: [],
  registrations: {},
  heldSamples: {},
  openMerge: null,
  missingFiles: [],
  connections: [],
  connectionId: null,
  connectionForm: null,
  lookups: {},
  tried: {},
  renaming: null,
  usagesOf: null,
} satisfies Partial<StudioState>;

/** Samples and test cases go along with their operation in the same step. */
function applyWithSamples(document: ConnectorDocument, edit: Edit): ReturnType<typeof applyEdit> {
  const applied = applyEdit(document, edit);
  if (!applied.ok) return applied;
  const after = applied.value.document;
  const followed = [...followOwners(document, after), ...followCaseOwners(document, after)];
  if (followed.length === 0) return applied;
  return applyEdit(document, { ...edit, changes: [...edit.changes, ...followed] });
}

export const createConnectorSlice: SliceCreator<ConnectorSlice> = (set, get) => {
  /** Shows the next state of the open connector, and takes the selection along. */
  const change = (connector: OpenConnector, done: AppliedEdit, step: JournalRecord) => {
    get().noteWork(step, connector.document);
    const before = get().connector?.document ?? connector.document;
    const after = connector.document;
    set({
      connector,
      lastChange: { before, after, done },
      selection: followSelection(before, after, get().selection),
    });
  };
  const step = (move: typeof undo, kind: 'undo' | 'redo', verb: string) => {
    const { connector, draft } = get();
    if (!connector) return;
    if (draft) {
      get().announce('Correct or discard the text in the definition first.');
      return;
    }
    const moved = move(connector.document, connector.history);
    if (!moved) return;
    change({ ...connector, document: moved.document, history: moved.history }, moved.done, { kind });
    get().announce(`${verb}: ${moved.label}`);
  };
  const open = (
    opened: OpenedConnector,
    isNew: boolean,
    read: Result<ConnectorDocument>,
    kept?: KeptWork,
  ): boolean => {
    if (!read.ok) {
      get().showProblem(read.problem);
      return false;
    }
    const document = read.value;
    get().running?.cancel();
    const connector: OpenConnector = {
      id: opened.id,
      folder: opened.folder,
      stamp: isNew ? null : opened.stamp,
      document,
      saved: isNew ? null : document,
      history: emptyHistory,
      notices: opened.problems,
      ...kept,
    };
    set({ ...nothingOpen, picked: new Set(), connector });
    get().enterJournal(connector, kept !== undefined);
    get().enterConnector();
    void get().loadConnections();
    void get().loadHooks();
    return true;
  };
  return {
    connector: null,
    draft: null,
    lastChange: null,
    openConnector: (opened, isNew, kept) =>
      open(opened, isNew, kept ? ok(kept.document) : openDocument(opened.files), kept),
    readConnector: async (opened, isNew) => open(opened, isNew, await readDocument(opened.files)),
    closeConnector: () => {
      get().running?.cancel();
      set({
        ...nothingOpen,
        picked: new Set(),
        connector: null,
        selection: { kind: 'general' },
        notices: [],
        room: 'home',
      });
    },
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
      const applied = applyWithSamples(connector.document, edit);
      if (!applied.ok) {
        get().showProblem(applied.problem);
        return applied.problem;
      }
      const { document, done } = applied.value;
      if (document === connector.document) return null;
      const next = { ...connector, document, history: record(connector.history, edit, done) };
      change(next, done, buildEditRecord(edit, done));
      return null;
    },
    undo: () => step(undo, 'undo', 'Undone'),
    redo: () => step(redo, 'redo', 'Redone'),
    setDraft: (draft) => {
      const role = draft?.role ?? get().draft?.role;
      if (role) get().noteWork({ kind: 'draft', role, text: draft?.text ?? null });
      set({ draft });
    },
    markSaved: (written, folder, stamp) => {
      const { connector } = get();
      if (!connector) return;
      get().noteSaved(written, folder, stamp);
      set({ connector: { ...connector, saved: written, folder, stamp }, missingFiles: [] });
    },
  };
};
