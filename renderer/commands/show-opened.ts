// Ways to a connector: a folder, the sample, a new one. Each asks main, waits visibly, and shows what comes back.
import type { Problem } from '../../shared/base/problem';
import type { Result } from '../../shared/base/result';
import type { UnsavedConnector } from '../../shared/contract/journal-calls';
import type { OpenedConnector } from '../../shared/contract/workspace-calls';
import { readTitle } from '../store/connector-facts';
import type { Studio, StudioStore } from '../store/studio';
import { leaveFirst } from './leave-first';
import { restoreUnsaved, showWithWork } from './restore-work';

/** Opens a folder; unsaved work is asked about first. */
export function openConnectorFolder(studio: Studio, folder: string): void {
  leaveFirst(studio, () => {
    void showOpened(studio, 'Opening the folder…', () => studio.bridge.call('workspace.open', { folder }));
  });
}

/** Opens work of an earlier session that is not on disk; unsaved work of now is asked about first. */
export function openUnsaved(studio: Studio, entry: UnsavedConnector): void {
  const { store } = studio;
  leaveFirst(studio, () => {
    if (store.getState().busy) return;
    store.getState().setBusy('Restoring the work…');
    void restoreUnsaved(studio, entry).finally(() => {
      store.getState().setBusy(null);
      tellOpen(store);
    });
  });
}

/** Opens the folder of the open connector again, whatever is unsaved. */
export async function reloadConnector(studio: Studio): Promise<void> {
  const connector = studio.store.getState().connector;
  const folder = connector?.folder;
  if (!connector || !folder) return;
  await studio.store.getState().discardWork(connector.id);
  await showOpened(studio, 'Reading the folder again…', () =>
    studio.bridge.call('workspace.open', { folder }),
  );
}

/** Opens the sample; unsaved work is asked about first. */
export function openSampleConnector(studio: Studio): void {
  leaveFirst(studio, () => {
    void showOpened(studio, 'Opening the sample…', () => studio.bridge.call('workspace.open-sample', null));
  });
}

/** Makes a connector that is not on disk yet and shows it; answers the problem that stood in the way, or null. */
export async function createConnector(
  { store, bridge }: Studio,
  title: string,
  host: string,
): Promise<Problem | null> {
  const created = await waitVisibly(store, 'Making the connector…', () =>
    bridge.call('workspace.create', { title, host }),
  );
  if (!created?.ok) return created?.problem ?? null;
  if (store.getState().openConnector(created.value, true)) tellOpen(store);
  return null;
}

async function showOpened(
  studio: Studio,
  busy: string,
  ask: () => Promise<Result<OpenedConnector>>,
): Promise<void> {
  const { store } = studio;
  const opened = await waitVisibly(store, busy, ask);
  if (!opened) return;
  if (opened.ok) {
    if (await showWithWork(studio, opened.value)) tellOpen(store);
  } else store.getState().showProblem(opened.problem);
}

/** Says what the window waits for; null when it waits for something already. */
async function waitVisibly<T>(
  store: StudioStore,
  busy: string,
  ask: () => Promise<Result<T>>,
): Promise<Result<T> | null> {
  const state = store.getState();
  if (state.busy) return null;
  state.setBusy(busy);
  const answer = await ask();
  state.setBusy(null);
  return answer;
}

function tellOpen(store: StudioStore): void {
  const document = store.getState().connector?.document;
  if (document) store.getState().announce(`${readTitle(document)} is open.`);
}
