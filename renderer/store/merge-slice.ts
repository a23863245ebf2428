// Taking over what another program made of the files on disk: merged into the open connector as one step that can be
// undone. What both changed is asked about.
import { applyEdit } from '../../shared/connector/apply-edit';
import type { ConnectorDocument } from '../../shared/connector/document';
import { buildMergeEdit, mergeDocuments, type DocumentMerge } from '../../shared/connector/merge-documents';
import { openDocument } from '../../shared/connector/open-document';
import type { OpenedConnector } from '../../shared/contract/workspace-calls';
import type { MergeSide } from '../../shared/text/merge-lines';
import { hasUnsavedWork } from './connector-slice';
import type { SliceCreator } from './studio';

/** A merge that waits for the person. */
export interface OpenMerge {
  readonly merge: DocumentMerge;
  readonly theirs: ConnectorDocument;
  readonly folder: string;
  readonly stamp: string;
}

export interface MergeSlice {
  readonly openMerge: OpenMerge | null;
  /**
   * Merges what is on disk now: at once when nothing is unsaved or `isAsked` is false and nothing contradicts, else
   * after a question. False for files that cannot be merged, with a notice that says why.
   */
  takeDisk(opened: OpenedConnector, isAsked: boolean): boolean;
  /** Carries the open merge out; one answer for each conflict. */
  finishMerge(answers: readonly MergeSide[]): void;
}

export const createMergeSlice: SliceCreator<MergeSlice> = (set, get) => ({
  openMerge: null,
  takeDisk: (opened, isAsked) => {
    const { connector } = get();
    const theirs = openDocument(opened.files);
    if (!connector || !theirs.ok || opened.folder === null) {
      if (!theirs.ok) get().showProblem(theirs.problem);
      return false;
    }
    const merge = mergeDocuments(connector.saved ?? theirs.value, connector.document, theirs.value);
    const mustAsk = get().draft !== null || merge.conflicts.length > 0 || (isAsked && hasUnsavedWork(get()));
    set({ openMerge: { merge, theirs: theirs.value, folder: opened.folder, stamp: opened.stamp } });
    if (!mustAsk) get().finishMerge([]);
    // A question that is open already comes first; a save will find the change all the same.
    else if (get().dialog === null) get().openDialog('changed-on-disk');
    return true;
  },
  finishMerge: (answers) => {
    const { connector, openMerge } = get();
    if (!connector || !openMerge) return;
    const { merge, theirs, folder, stamp } = openMerge;
    const merged = applyEdit(connector.document, buildMergeEdit(merge, answers));
    if (!merged.ok) {
      get().showProblem(merged.problem);
      return;
    }
    // To what is on disk, and from there to the merged text: so the journal knows both. Undo takes them as one.
    const turnInto = (document: ConnectorDocument) => {
      const now = get().connector?.document ?? document;
      const edit = buildMergeEdit(mergeDocuments(now, now, document), []);
      return get().edit({ ...edit, joins: { key: `merge-disk ${stamp}` } });
    };
    if (turnInto(theirs)) return;
    get().markSaved(get().connector?.document ?? theirs, folder, stamp);
    turnInto(merged.value.document);
    set({ openMerge: null });
    get().announce('The changes made on disk were taken over.');
  },
});
