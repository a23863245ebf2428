// One running app for all tests of a file: each leaves the connector as it found it, so that a test costs a second and
// not a start. After a failure the next test gets a new app.
import { test as base, expect } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeFiles } from '../support/connector-folder';
import { launchStudio } from './launch';
import { Studio } from './pages/studio';

/** The texts of a connector, by file name. */
export type ConnectorTexts = Readonly<Record<string, string>>;

/** The open connector and its files. */
export interface SharedStudio {
  readonly studio: Studio;
  readonly folder: string;
  /** The files as they were written at first. */
  readonly before: ConnectorTexts;
  /** Saves, and reads the files that were written at first. */
  readonly save: () => Promise<ConnectorTexts>;
  /** Undoes one step and expects that nothing is left of it. */
  readonly undo: () => Promise<void>;
}

/** Builds a test whose app has this connector open. */
export function shareStudio(files: Readonly<Record<string, unknown>>) {
  return base.extend<object, { readonly shared: SharedStudio }>({
    shared: [
      async ({ browserName: _none }, use) => {
        const folder = await mkdtemp(path.join(tmpdir(), 'studio-shared-'));
        const home = path.join(folder, 'connector');
        const before = await writeFiles(home, files);
        const running = await launchStudio({ userData: path.join(folder, 'user-data'), args: [home] });
        await use(watch(new Studio(running.app, running.page), home, before));
        await running.close();
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
        expect(running.complaints, 'errors in the console of the window').toEqual([]);
      },
      { scope: 'worker', timeout: 90_000 },
    ],
  });
}

function watch(studio: Studio, folder: string, before: ConnectorTexts): SharedStudio {
  const save = async (): Promise<ConnectorTexts> => {
    await studio.page.keyboard.press('Control+S');
    await expect(studio.bar.getByText('Saved', { exact: true })).toBeVisible();
    const read = Object.keys(before).map(
      async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const,
    );
    return Object.fromEntries(await Promise.all(read));
  };
  return {
    studio,
    folder,
    before,
    save,
    undo: async () => {
      await studio.bar.getByRole('button', { name: 'Undo' }).click();
      expect(await save()).toEqual(before);
    },
  };
}
