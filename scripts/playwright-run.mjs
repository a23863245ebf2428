// Runs Playwright projects on the built app: display, runtime and build first, then the tests that drive it.
import { build } from './build.mjs';
import { electronSwitches, resolveElectron } from './electron-runtime.mjs';
import { openDisplay } from './virtual-display.mjs';
import { say } from './progress.mjs';
import { runVisible, toolCommand } from './run-command.mjs';

/**
 * @param {string[]} projects of playwright.config.ts
 * @param {string[]} args for Playwright
 * @returns {Promise<number>} the exit code
 */
export async function runPlaywright(projects, args) {
  await build();
  const runtime = await resolveElectron();
  const display = await openDisplay();
  say(`Driving the app on Electron ${runtime.version}`);
  try {
    return await runVisible(
      toolCommand(
        '@playwright/test',
        'playwright',
        'test',
        ...projects.map((project) => `--project=${project}`),
        ...args,
      ),
      {
        env: {
          ...display.env,
          STUDIO_ELECTRON: runtime.executable,
          STUDIO_ELECTRON_SWITCHES: electronSwitches().join(' '),
        },
      },
    );
  } finally {
    display.close();
  }
}
