// Saving: to the connector's folder, to another one, or over what another program wrote there.
import { errorProblem } from '../../shared/base/problem';
import { readTitle } from '../store/connector-facts';
import type { OpenConnector } from '../store/connector-slice';
import { filesOf } from '../store/files-of';
import type { Studio } from '../store/studio';
import { mergeFromDisk } from './merge-from-disk';

interface SaveTarget {
  readonly folder: string;
  /** True after the person chose to write over what stands there. */
  readonly overwrite: boolean;
}

/** Saves where the connector is at home, asking for a folder the first time; answers whether it is saved. */
export async function saveConnector(studio: Studio): Promise<boolean> {
  const folder = studio.store.getState().connector?.folder;
  return folder ? saveTo(studio, { folder, overwrite: false }) : saveConnectorAs(studio);
}

/** Asks for a folder and saves there; from then on the connector is at home in it. */
export async function saveConnectorAs(studio: Studio): Promise<boolean> {
  const state = studio.store.getState();
  if (!state.connector || isHeldByDraft(studio)) return false;
  const title = readTitle(state.connector.document);
  const chosen = await studio.bridge.call('workspace.choose-folder', {
    purpose: 'save',
    title: `Save ${title}`.slice(0, 200),
  });
  if (!chosen.ok) state.showProblem(chosen.problem);
  return chosen.ok && chosen.value !== null
    ? saveTo(studio, { folder: chosen.value, overwrite: false })
    : false;
}

/** Writes the connector to a folder. What was changed there by others is not overwritten: the person is asked. */
export async function saveTo(studio: Studio, { folder, overwrite }: SaveTarget): Promise<boolean> {
  const state = studio.store.getState();
  const { connector } = state;
  if (!connector || state.busy || isHeldByDraft(studio)) return false;
  state.setBusy('Saving…');
  const saved = await studio.bridge.call('workspace.save', {
    id: connector.id,
    folder,
    files: listContractFiles(connector),
    stamp: folder === connector.folder ? connector.stamp : null,
    overwrite,
  });
  state.setBusy(null);
  if (saved.ok) {
    state.markSaved(connector.document, saved.value.folder, saved.value.stamp);
    state.announce('Saved.');
    return true;
  }
  if (saved.problem.code !== 'changed-on-disk') state.showProblem(saved.problem);
  else if (folder !== connector.folder || !(await mergeFromDisk(studio, 'save'))) state.openConflict(folder);
  return false;
}

/** The files of a connector as the contract takes them. */
export function listContractFiles(connector: OpenConnector) {
  return filesOf(connector.document);
}

/** Text that does not parse is not part of the document yet: a save would leave it out. */
function isHeldByDraft({ store }: Studio): boolean {
  const state = store.getState();
  if (!state.draft) return false;
  state.showProblem(
    errorProblem('save-draft-open', 'The text in the definition has an error, so it cannot be saved yet.', {
      action: 'Correct the text or discard it.',
      ...(state.draft.problem.place ? { place: state.draft.problem.place } : {}),
    }),
  );
  return true;
}
