// The life of the app from "ready" to its end: menu, window, a second start, and errors that nobody caught.
import { Menu, app, dialog } from 'electron';
import type { AppWindow } from './app-window';
import { buildMenuTemplate } from './menu-template';
import type { WindowState } from './window-state';

/** What the life of the app needs. */
export interface AppLife {
  readonly window: AppWindow;
  readonly isDevelopment: boolean;
  readonly log: { info(text: string): void; error(text: string, error?: unknown): void };
  readWindowState(): Promise<WindowState | null>;
  /** Sends the id of a command to the window. */
  sendCommand(id: string): void;
  /** What must be done before the process ends. */
  finish(): Promise<void>;
}

/** Runs the app; it ends with its window. */
export function runApp(life: AppLife): void {
  process.on('uncaughtException', (error) => life.log.error('An error that nobody caught', error));
  process.on('unhandledRejection', (error) => life.log.error('A rejection that nobody caught', error));
  app.on('second-instance', () => life.window.show());
  app.on('window-all-closed', () => void end(life));
  app
    .whenReady()
    .then(() => open(life))
    .catch((error: unknown) => giveUp(life, error));
}

async function open({ window, isDevelopment, log, ...life }: AppLife): Promise<void> {
  log.info(
    `Connector Studio ${app.getVersion()} on Electron ${process.versions.electron}, ${process.platform}`,
  );
  const { platform } = process;
  const menu = { platform, appName: app.name, isDevelopment, send: (id: string) => life.sendCommand(id) };
  Menu.setApplicationMenu(Menu.buildFromTemplate(buildMenuTemplate(menu)));
  await window.open(await life.readWindowState());
}

// A server that does not let go must not keep the app from ending.
const endLimitMs = 3000;

async function end(life: AppLife): Promise<void> {
  const limit = new Promise((resolve) => {
    setTimeout(resolve, endLimitMs);
  });
  await Promise.race([life.finish(), limit]).catch((error: unknown) =>
    life.log.error('Not all could be finished', error),
  );
  app.quit();
}

/** Without a window there is nobody to tell but the system. */
function giveUp({ log }: AppLife, error: unknown): void {
  log.error('The app cannot start', error);
  process.stderr.write(
    `Connector Studio cannot start: ${error instanceof Error ? error.message : 'unknown'}\n`,
  );
  dialog.showErrorBox('Connector Studio cannot start', 'Its log file says why.');
  app.exit(1);
}
