// The handlers of the `workspace.*` rows: dialogs, then the room's own verbs.
import { type Result, ok } from '../../shared/base/result';
import { buildNewConnector } from '../../shared/connector/new-connector';
import type { CallOutput, Handlers } from '../../shared/contract/calls';
import { exportZip } from './export-zip';
import { readIcon } from './read-icon';
import type { Recent } from './recent';
import type { Workspace } from './workspace';

/** A kind of file in a dialog: `PNG picture` with `['png']`. */
export interface FileKind {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** Asks the person; each answers null when they cancel. */
export interface WorkspaceDialogs {
  chooseFolder(options: { readonly title: string; readonly create: boolean }): Promise<string | null>;
  chooseFile(options: {
    readonly title: string;
    readonly kinds: readonly FileKind[];
  }): Promise<string | null>;
  chooseTarget(options: {
    readonly title: string;
    readonly suggestedName: string;
    readonly kinds: readonly FileKind[];
  }): Promise<string | null>;
}

/** What the handlers are built from. */
export interface WorkspaceServices {
  readonly workspace: Workspace;
  readonly recent: Recent;
  readonly dialogs: WorkspaceDialogs;
  /** A new id of the form of the contract's `idSchema`. */
  createId(): string;
}

/** The handlers of these rows. */
export type WorkspaceHandlers = Pick<Handlers, Extract<keyof Handlers, `workspace.${string}`>>;

const zip: FileKind = { name: 'Connector package', extensions: ['zip'] };
const png: FileKind = { name: 'PNG picture', extensions: ['png'] };

/** Builds the handlers. Problems: those of the rows. */
export function buildWorkspaceHandlers(services: WorkspaceServices): WorkspaceHandlers {
  const { workspace, recent, dialogs } = services;
  return {
    'workspace.choose-folder': async ({ purpose, title }) =>
      ok(await dialogs.chooseFolder({ title, create: purpose === 'save' })),
    'workspace.open': ({ folder }) => workspace.open(folder),
    'workspace.create': async (wanted) => create(wanted, services),
    'workspace.open-sample': () => workspace.openSample(),
    'workspace.save': (request) => workspace.save(request),
    'workspace.recent': async () => ok(await recent.list()),
    'workspace.forget-recent': async ({ folder }) => {
      await recent.forget(folder);
      return ok(await recent.list());
    },
    'workspace.export-zip': ({ files, suggestedName }) =>
      exportZip(files, suggestedName, (name) =>
        dialogs.chooseTarget({ title: 'Export the connector', suggestedName: name, kinds: [zip] }),
      ),
    'workspace.choose-icon': async () => {
      const file = await dialogs.chooseFile({ title: 'Choose the icon', kinds: [png] });
      return file === null ? ok(null) : readIcon(file);
    },
  };
}

function create(
  wanted: { readonly title: string; readonly host: string },
  services: WorkspaceServices,
): Result<CallOutput<'workspace.create'>> {
  const built = buildNewConnector(wanted);
  if (!built.ok) return built;
  services.workspace.leave();
  const { files, icon } = built.value;
  return ok({
    id: services.createId(),
    folder: null,
    files: { files: [...files], icon },
    stamp: '',
    problems: [],
  });
}
