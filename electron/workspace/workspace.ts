// The connector that is open: opening, saving and watching it, one after another. Dialogs and rows of the contract
// are the matter of `workspace-handlers`.
import { type Result, ok } from '../../shared/base/result';
import type { EventPayload } from '../../shared/contract/events';
import type { CallInput, CallOutput } from '../../shared/contract/calls';
import type { OpenedConnector } from '../../shared/contract/workspace-calls';
import type { ConnectorIds } from './connector-ids';
import { openConnector } from './open-connector';
import type { Recent } from './recent';
import { copySample } from './sample';
import { saveConnector } from './save-connector';
import { type FolderWatch, watchConnector } from './watch-connector';

/** What the workspace is built from. */
export interface WorkspaceParts {
  readonly ids: ConnectorIds;
  readonly recent: Recent;
  /** The sample as it is shipped, and where a person's own copy of it goes; absolute folders. */
  readonly sample: { readonly source: string; readonly target: string };
  readonly onChange: (change: EventPayload<'workspace.changed-on-disk'>) => void;
  readonly onFault: (text: string, error: unknown) => void;
}

/** The open connector. Problems of each are those of its row. */
export interface Workspace {
  open(folder: string): Promise<Result<OpenedConnector>>;
  openSample(): Promise<Result<OpenedConnector>>;
  save(request: CallInput<'workspace.save'>): Promise<Result<CallOutput<'workspace.save'>>>;
  /** Looks whether another program changed the files. */
  check(): Promise<void>;
  /** Stops watching: no connector on disk is shown any more. */
  leave(): void;
}

/** Builds the workspace; nothing is open and nothing runs. */
export function createWorkspace(parts: WorkspaceParts): Workspace {
  const inLine = createLine();
  let watched: { readonly folder: string; readonly watch: FolderWatch } | null = null;

  const leave = () => {
    watched?.watch.close();
    watched = null;
  };
  const follow = async (id: string, folder: string, stamp: string) => {
    if (watched?.folder === folder) return watched.watch.accept(stamp);
    leave();
    const watch = await watchConnector({
      folder,
      stamp,
      onChange: ({ change, names }) => parts.onChange({ id, folder, change, names: [...names] }),
      run: (look) =>
        inLine(look).catch((error: unknown) => parts.onFault('Looking at the folder failed', error)),
    });
    watched = { folder, watch };
  };
  const open = async (folder: string): Promise<Result<OpenedConnector>> => {
    const opened = await openConnector(folder);
    if (!opened.ok) return opened;
    const { files, stamp, problems } = opened.value;
    const id = await parts.ids.find(opened.value.folder);
    leave();
    await follow(id, opened.value.folder, stamp);
    parts.recent.remember(opened.value.folder, files);
    return ok({
      id,
      folder: opened.value.folder,
      files: { files: [...files.files], icon: files.icon },
      stamp,
      problems: [...problems],
    });
  };
  return {
    open: (folder) => inLine(() => open(folder)),
    openSample: () =>
      inLine(async () => {
        const copied = await copySample(parts.sample.source, parts.sample.target);
        return copied.ok ? open(copied.value) : copied;
      }),
    save: ({ id, ...request }) =>
      inLine(async () => {
        const saved = await saveConnector(request);
        if (!saved.ok) return saved;
        const { folder, stamp, written } = saved.value;
        await parts.ids
          .keep(folder, id)
          .catch((error: unknown) => parts.onFault('The id cannot be kept', error));
        await follow(id, folder, stamp);
        parts.recent.remember(folder, request.files);
        return ok({ folder, stamp, written: [...written] });
      }),
    check: async () => watched?.watch.check(),
    leave,
  };
}

/** One at a time, in the order of the calls. */
function createLine(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
}
