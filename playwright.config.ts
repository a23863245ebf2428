// How Playwright drives the real app; `npm run journeys` prepares the app and the display that this expects.
import { defineConfig } from '@playwright/test';
import type { JourneyOptions } from './test/app/journey';

const jsonReport = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

export default defineConfig<JourneyOptions>({
  outputDir: 'test-results/playwright',
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  // In the whole run, where machines may be loaded: what passes only at the second try is counted as such.
  retries: jsonReport ? 1 : 0,
  reporter: [['list'], ...(jsonReport ? [['json', { outputFile: jsonReport }] as const] : [])],
  use: { screenshot: 'only-on-failure' },
  projects: [
    { name: 'journeys', testDir: 'test/app/journeys' },
    {
      name: 'packaged',
      testDir: 'test/app/journeys',
      testMatch: 'first-journey.spec.ts',
      use: { isPackaged: true },
    },
    { name: 'screenshots', testDir: 'test/app/screenshots' },
  ],
});
