// What has to be settled before Electron is ready: folders, sandbox, the page's scheme, and that one app runs for each
// user data folder.
import { app } from 'electron';
import { statSync } from 'node:fs';
import path from 'node:path';
import { registerPageScheme } from './page-protocol';
import { findDevUrl, findStartFolder } from './start-options';

/** How this app runs. Folders are absolute. */
export interface AppPlaces {
  readonly userData: string;
  /** The folder of the page's files. */
  readonly pageRoot: string;
  /** The folder of samples and other files that are shipped. */
  readonly assets: string;
  readonly preload: string;
  /** The development server; null where the page comes from `pageRoot`. */
  readonly devUrl: string | null;
  readonly openAtStart: string | null;
}

/** Settles it; `outDir` is the folder of the bundled main process. Null when the app runs already: then end. */
export function prepareApp(outDir: string): AppPlaces | null {
  const userData = process.env['STUDIO_USER_DATA'];
  if (userData) app.setPath('userData', path.resolve(userData));
  // Insisting on it would end the app where the system cannot do it and the person has switched it off.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerPageScheme();
  if (!app.requestSingleInstanceLock()) return null;
  const start = {
    argv: process.argv,
    env: process.env,
    cwd: process.cwd(),
    isPackaged: app.isPackaged,
    isFolder,
  };
  return {
    userData: app.getPath('userData'),
    pageRoot: path.join(outDir, 'renderer'),
    assets: path.join(outDir, 'assets'),
    preload: path.join(outDir, 'preload.cjs'),
    devUrl: findDevUrl(start),
    openAtStart: findStartFolder(start),
  };
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
