// The test that journeys are written with: a temporary folder, and the app in it, ended whatever happens.
import { test as base, expect } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LaunchOptions, type RunningStudio, launchStudio } from './launch';
import { Studio } from './pages/studio';

export interface JourneyOptions {
  /** Runs on the packaged app; a project of playwright.config.ts sets it. */
  readonly isPackaged: boolean;
  /** Fails when the window logs an error; off only where a journey provokes errors on purpose. */
  readonly isTidy: boolean;
}

export interface Journey {
  /** A folder for this test alone. */
  readonly folder: string;
  /** Starts the app, with the same user data each time; a start ends the one before. */
  readonly start: (options?: Partial<LaunchOptions>) => Promise<Studio>;
  /** The app, started. */
  readonly studio: Studio;
}

export const test = base.extend<JourneyOptions & Journey>({
  isPackaged: [false, { option: true }],
  isTidy: [true, { option: true }],
  folder: async ({ browserName: _none }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'studio-journey-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  start: async ({ folder, isPackaged, isTidy }, use, testInfo) => {
    const started: RunningStudio[] = [];
    await use(async (options) => {
      await started.at(-1)?.close();
      const running = await launchStudio({
        userData: path.join(folder, 'user-data'),
        isPackaged,
        ...options,
      });
      started.push(running);
      return new Studio(running.app, running.page);
    });
    const last = started.at(-1);
    if (last && !last.page.isClosed() && testInfo.status !== testInfo.expectedStatus) {
      await last.page.screenshot({ path: testInfo.outputPath('window.png') });
    }
    await last?.close();
    const complaints = isTidy ? started.flatMap((one) => one.complaints) : [];
    expect(complaints, 'errors in the console of the window').toEqual([]);
  },
  studio: async ({ start }, use) => {
    await use(await start());
  },
});

export { expect };
