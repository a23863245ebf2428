// The system's dialogs, behind an interface of plain values so that the rooms that ask run without Electron.
import { type BaseWindow, dialog } from 'electron';

/** A kind of file: `PNG picture` with `['png']`. */
export interface FileKind {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** Asks the person. The choosing ones answer an absolute path, or null when the person cancels. */
export interface Dialogs {
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
  /** The number of the button, counted from 0; closing the dialog is the last one. */
  ask(question: Question): Promise<number>;
}

/** A question of main's own, about the window itself. */
export interface Question {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
  /** The button that Enter presses, counted from 0. */
  readonly usual: number;
}

/** Builds the dialogs of the window that `parent` answers. */
export function createDialogs(parent: () => BaseWindow | null): Dialogs {
  return {
    chooseFolder: async ({ title, create }) => {
      const properties: Electron.OpenDialogOptions['properties'] = ['openDirectory'];
      if (create) properties.push('createDirectory', 'promptToCreate');
      return firstOf(await showOpen(parent(), { title, message: title, properties }));
    },
    chooseFile: async ({ title, kinds }) =>
      firstOf(
        await showOpen(parent(), {
          title,
          message: title,
          properties: ['openFile'],
          filters: copyKinds(kinds),
        }),
      ),
    chooseTarget: async ({ title, suggestedName, kinds }) => {
      const options = { title, message: title, defaultPath: suggestedName, filters: copyKinds(kinds) };
      const window = parent();
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      return canceled || filePath === '' ? null : filePath;
    },
    ask: async ({ message, detail, buttons, usual }) => {
      const options = {
        type: 'warning' as const,
        message,
        detail,
        buttons: [...buttons],
        defaultId: usual,
        cancelId: buttons.length - 1,
        noLink: true,
      };
      const window = parent();
      const { response } = await (window
        ? dialog.showMessageBox(window, options)
        : dialog.showMessageBox(options));
      return response;
    },
  };
}

function showOpen(window: BaseWindow | null, options: Electron.OpenDialogOptions) {
  return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
}

function firstOf({ canceled, filePaths }: Electron.OpenDialogReturnValue): string | null {
  return canceled ? null : (filePaths[0] ?? null);
}

function copyKinds(kinds: readonly FileKind[]): Electron.FileFilter[] {
  return kinds.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));
}
