// Stands in for the system browser: keeps the address that the app opens, so that a person of a test signs in there.
import type { ElectronApplication } from '@playwright/test';

/** From now on nothing is opened; addresses are kept for {@link waitForAddress}. */
export async function catchBrowser(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ shell }) => {
    const kept: string[] = [];
    Object.assign(globalThis, { studioOpened: kept });
    shell.openExternal = (url) => {
      kept.push(url);
      return Promise.resolve();
    };
  });
}

/** The next address that the app opened in the browser. */
export async function waitForAddress(app: ElectronApplication): Promise<string> {
  for (;;) {
    const url = await app.evaluate(async () => {
      const { studioOpened } = globalThis as unknown as { studioOpened: string[] };
      if (studioOpened.length === 0) {
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
      }
      return studioOpened.shift() ?? null;
    });
    if (url !== null) return url;
  }
}
