// Ways to a connector: a folder, the sample, a new one. Each asks main, waits visibly, and shows what comes back.
import type { Problem } from '../../shared/base/problem';
import type { Result } from '../../shared/base/result';
import type { OpenedConnector } from '../../shared/contract/workspace-calls';
import { readTitle } from '../store/connector-facts';
import type { Studio, StudioStore } from '../store/studio';
import { leaveFirst } from './leave-first';

/** Opens a folder; unsaved work is asked about first. */
export function openConnectorFolder(studio: Studio, folder: string): void {
  leaveFirst(studio, () => {
    void showOpened(studio, 'Opening the folder…', () => studio.bridge.call('workspace.open', { folder }));
  });
}

/** Opens the folder of the open connector again, whatever is unsaved. */
export async function reloadConnector(studio: Studio): Promise<void> {
  const folder = studio.store.getState().connector?.folder;
  if (!folder) return;
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
  show(store, created.value, true);
  return null;
}

async function showOpened(
  { store }: Studio,
  busy: string,
  ask: () => Promise<Result<OpenedConnector>>,
): Promise<void> {
  const opened = await waitVisibly(store, busy, ask);
  if (!opened) return;
  if (opened.ok) show(store, opened.value, false);
  else store.getState().showProblem(opened.problem);
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

function show(store: StudioStore, opened: OpenedConnector, isNew: boolean): void {
  if (!store.getState().openConnector(opened, isNew)) return;
  const document = store.getState().connector?.document;
  if (document) store.getState().announce(`${readTitle(document)} is open.`);
}
