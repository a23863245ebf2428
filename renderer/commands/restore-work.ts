// Brings back the work of an earlier session: with the folder it belongs to, or from the journal alone.
import { errorProblem, type Problem } from '../../shared/base/problem';
import type { Journal } from '../../shared/connector/journal-record';
import { openDocument } from '../../shared/connector/open-document';
import { replayJournal, type Replayed } from '../../shared/connector/replay-journal';
import type { UnsavedConnector } from '../../shared/contract/journal-calls';
import type { OpenedConnector } from '../../shared/contract/workspace-calls';
import { hasUnsavedWork } from '../store/connector-slice';
import type { Studio } from '../store/studio';

/** Shows an opened folder with what the journal kept of it; false when its texts cannot be read. */
export async function showWithWork(studio: Studio, opened: OpenedConnector): Promise<boolean> {
  const { store } = studio;
  const kept = await readWork(studio, opened.id);
  if (!kept) return store.getState().readConnector(opened, false);
  if (!kept.saved) return showOverDisk(studio, opened, kept);
  const isSameDisk = kept.saved.stamp === opened.stamp;
  if (!isSameDisk && !isUnsaved(kept)) {
    await store.getState().discardWork(opened.id);
    return store.getState().readConnector(opened, false);
  }
  const known = { ...opened, stamp: kept.saved.stamp };
  if (!show(studio, known, false, kept)) return false;
  if (!isSameDisk) store.getState().takeDisk(opened, false);
  offerDraft(studio, kept);
  if (hasUnsavedWork(store.getState())) tellRestored(studio, opened.id, kept.problem);
  return true;
}

/** Nothing tells what was on disk when the work began: it stays as it is, as a change of what is there now. */
function showOverDisk(studio: Studio, opened: OpenedConnector, kept: Replayed): boolean {
  const disk = openDocument(opened.files);
  const saved = disk.ok ? { document: disk.value, stamp: opened.stamp } : null;
  if (!show(studio, opened, false, { ...kept, saved })) return false;
  offerDraft(studio, kept);
  tellRestored(studio, opened.id, kept.problem);
  return true;
}

/** Restores work that Home lists. Without its folder it is shown as never saved. */
export async function restoreUnsaved(studio: Studio, { id, folder }: UnsavedConnector): Promise<void> {
  const { store, bridge } = studio;
  const opened = folder === null ? null : await bridge.call('workspace.open', { folder });
  if (opened?.ok && opened.value.id === id) {
    await showWithWork(studio, opened.value);
    return;
  }
  const read = await bridge.call('journal.read', { id });
  const kept = read.ok && read.value ? replay(studio, read.value) : null;
  if (!read.ok) store.getState().showProblem(read.problem);
  if (!read.ok || !read.value || !kept) return;
  const files = { files: read.value.base.files.map((file) => ({ ...file })), icon: read.value.base.icon };
  const unsaved = { id, folder: null, files, stamp: '', problems: [] };
  if (!show(studio, unsaved, true, { ...kept, saved: null })) return;
  if (opened && !opened.ok) store.getState().showProblem(opened.problem);
  offerDraft(studio, kept);
  tellRestored(studio, id, kept.problem);
}

async function readWork(studio: Studio, id: string): Promise<Replayed | null> {
  const read = await studio.bridge.call('journal.read', { id });
  // The folder is there to go on from; main has written down what is wrong with the journal.
  return read.ok && read.value ? replay(studio, read.value) : null;
}

function replay({ store }: Studio, journal: Journal): Replayed | null {
  const replayed = replayJournal(journal);
  if (!replayed.ok) store.getState().showProblem(replayed.problem);
  return replayed.ok ? replayed.value : null;
}

function isUnsaved({ document, saved, draft }: Replayed): boolean {
  const connector = saved && {
    document,
    saved: saved.document,
    id: '',
    folder: null,
    stamp: null,
    history: { past: [], future: [] },
    notices: [],
  };
  return draft !== null || hasUnsavedWork({ connector, draft: null });
}

function show({ store }: Studio, opened: OpenedConnector, isNew: boolean, kept: Replayed): boolean {
  const { document, history, saved } = kept;
  return store.getState().openConnector(opened, isNew, { document, history, saved: saved?.document ?? null });
}

/** The text that did not parse is shown again as it was; the editor finds out what is wrong with it. */
function offerDraft({ store }: Studio, { draft }: Replayed): void {
  if (!draft) return;
  const problem = errorProblem('draft-kept', 'This text of last time is not in the connector yet.', {
    place: { file: draft.role },
  });
  store.getState().setDraft({ ...draft, problem });
  store.getState().showFile(draft.role);
}

function tellRestored(studio: Studio, id: string, broken: Problem | null): void {
  const { store } = studio;
  if (broken) store.getState().showProblem(broken);
  store
    .getState()
    .showProblem(
      errorProblem('work-restored', 'Your unsaved work of last time is here.', { severity: 'hint' }),
      { label: 'Discard it', run: () => void discardRestored(studio, id) },
    );
}

/** Back to what is on disk; Home for a connector that never was there. */
async function discardRestored({ store, bridge }: Studio, id: string): Promise<void> {
  const { connector } = store.getState();
  if (connector?.id !== id) return;
  await store.getState().discardWork(id);
  if (connector.folder === null) {
    store.getState().closeConnector();
    return;
  }
  const opened = await bridge.call('workspace.open', { folder: connector.folder });
  if (opened.ok) await store.getState().readConnector(opened.value, false);
  else store.getState().showProblem(opened.problem);
}
