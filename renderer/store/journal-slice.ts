// The work as it goes into the journal: every step of the open connector waits here until main has it on disk.
// `watch-journal` says when it is sent.
import type { ConnectorDocument } from '../../shared/connector/document';
import type { JournalRecord } from '../../shared/connector/journal-record';
import type { CallInput } from '../../shared/contract/calls';
import type { UnsavedConnector } from '../../shared/contract/journal-calls';
import type { OpenConnector } from './connector-slice';
import { filesOf } from './files-of';
import { type KeptDraft, shortenDrafts } from './shorten-drafts';
import type { SliceCreator } from './studio';

/** One thing that main has not yet. `start` begins the journal anew; a new connector begins without a record. */
export interface PendingWork {
  readonly id: string;
  readonly start: WorkStart | null;
  readonly record: JournalRecord | null;
}

interface WorkStart {
  readonly folder: string | null;
  readonly stamp: string | null;
  readonly document: ConnectorDocument;
}

export interface JournalSlice {
  readonly pendingWork: readonly PendingWork[];
  /** Grows with everything that is noted. */
  readonly workSeq: number;
  /** The connector whose journal has begun. */
  readonly journaledId: string | null;
  /** Connectors with work of an earlier session that is not on disk; null until main has answered. */
  readonly unsaved: readonly UnsavedConnector[] | null;
  /** A connector was opened; `isKept` when its journal goes on from an earlier session. */
  enterJournal(connector: OpenConnector, isKept: boolean): void;
  /** Notes what is about to happen to the open connector; `after` is the document that comes of it. */
  noteWork(record: JournalRecord, after?: ConnectorDocument): void;
  /** Notes that `written` is on disk. */
  noteSaved(written: ConnectorDocument, folder: string, stamp: string): void;
  /** Sends everything that waits; never throws. What cannot be kept waits on, and the person is told once. */
  flushWork(): Promise<void>;
  /** Forgets the journal of a connector, what waits included. */
  discardWork(id: string): Promise<void>;
  loadUnsaved(): Promise<void>;
}

const mostRecords = 10_000;

export const createJournalSlice: SliceCreator<JournalSlice> = (set, get, bridge) => {
  // Which step made a document, so that a save knows what came after it.
  let steps = new WeakMap<ConnectorDocument, number>();
  let stepCount = 0;
  let isFailing = false;
  let sending: Promise<void> | null = null;
  // The draft as the journal on disk has it.
  let keptDraft: KeptDraft = null;

  const push = (work: PendingWork) => {
    const { pendingWork, workSeq } = get();
    set({ pendingWork: addWork(pendingWork, work), workSeq: workSeq + 1, journaledId: work.id });
  };
  const sendBatch = async (): Promise<boolean> => {
    const batch = takeBatch(get().pendingWork);
    set({ pendingWork: get().pendingWork.slice(batch.length) });
    const printed = printBatch(batch);
    const short = shortenDrafts(printed.records, printed.start ? null : keptDraft);
    const kept = await bridge.call('journal.append', { ...printed, records: short.records });
    // What did not arrive is sent whole again.
    keptDraft = kept.ok ? short.kept : null;
    if (kept.ok) {
      isFailing = false;
      return true;
    }
    if (kept.problem.code === 'journal-missing') {
      restart(batch[0]?.id ?? '');
      return true;
    }
    set({ pendingWork: [...batch, ...get().pendingWork] });
    if (!isFailing) get().showProblem({ ...kept.problem, severity: 'warning' });
    isFailing = true;
    return false;
  };
  /** The journal went away under our hands: begin again from the document of now. */
  const restart = (id: string) => {
    const { connector, pendingWork } = get();
    set({ pendingWork: pendingWork.filter((work) => work.id !== id) });
    if (connector?.id === id) push({ id, start: startOf(connector), record: null });
  };
  const sendAll = async () => {
    while (get().pendingWork.length > 0 && (await sendBatch()));
  };

  return {
    pendingWork: [],
    workSeq: 0,
    journaledId: null,
    unsaved: null,
    enterJournal: (connector, isKept) => {
      steps = new WeakMap();
      stepCount = 0;
      keptDraft = null;
      set({ journaledId: isKept ? connector.id : null });
      if (!isKept && connector.saved === null) {
        push({ id: connector.id, start: startOf(connector), record: null });
      }
    },
    noteWork: (record, after) => {
      const { connector, journaledId } = get();
      if (!connector) return;
      if (after) steps.set(after, (stepCount += 1));
      const start = journaledId === connector.id ? null : startOf(connector);
      push({ id: connector.id, start, record });
    },
    noteSaved: (written, folder, stamp) => {
      const back = stepCount - (steps.get(written) ?? 0);
      get().noteWork({ kind: 'saved', folder, stamp, ...(back > 0 ? { back } : {}) });
    },
    flushWork: async () => {
      sending ??= sendAll().finally(() => {
        sending = null;
      });
      await sending;
    },
    discardWork: async (id) => {
      const { pendingWork, journaledId, unsaved } = get();
      set({
        pendingWork: pendingWork.filter((work) => work.id !== id),
        journaledId: journaledId === id ? null : journaledId,
        unsaved: unsaved?.filter((one) => one.id !== id) ?? null,
      });
      const discarded = await bridge.call('journal.discard', { id });
      if (!discarded.ok) get().showProblem(discarded.problem);
    },
    loadUnsaved: async () => {
      const listed = await bridge.call('journal.list', null);
      if (listed.ok) set({ unsaved: listed.value });
      else get().showProblem(listed.problem);
    },
  };
};

/** From what a journal of this connector starts now. What is not on disk counts as never saved. */
function startOf({ folder, stamp, document, saved }: OpenConnector): WorkStart {
  return { folder, stamp: saved === document ? stamp : null, document };
}

/** Adds work; of a draft only the last text counts. */
function addWork(pending: readonly PendingWork[], work: PendingWork): readonly PendingWork[] {
  const last = pending.at(-1);
  const isNewer =
    work.record?.kind === 'draft' && last?.record?.kind === 'draft' && last.id === work.id && !work.start;
  return isNewer ? [...pending.slice(0, -1), { ...work, start: last.start }] : [...pending, work];
}

/** The first works of one journal. */
function takeBatch(pending: readonly PendingWork[]): readonly PendingWork[] {
  const end = pending.findIndex(
    (work, index) => index > 0 && (work.id !== pending[0]?.id || work.start !== null),
  );
  return pending.slice(0, Math.min(end < 0 ? pending.length : end, mostRecords));
}

function printBatch(batch: readonly PendingWork[]): CallInput<'journal.append'> {
  const { id = '', start = null } = batch[0] ?? {};
  return {
    id,
    start: start && { folder: start.folder, stamp: start.stamp, base: filesOf(start.document) },
    records: batch.flatMap(({ record }) => (record ? [record] : [])),
  };
}
