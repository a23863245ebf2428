// Listens at the door between the processes: everything that main answers and tells the window, and what the window
// holds in its memory.
import type { ElectronApplication, Page } from '@playwright/test';

/** From now on everything that crosses to the window is kept in main, for {@link readOverheard}. */
export async function overhear(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow, ipcMain }) => {
    const said: string[] = [];
    Object.assign(globalThis, { studioSaid: said });
    type Handler = (event: Electron.IpcMainInvokeEvent, ...given: unknown[]) => unknown;
    // Electron keeps its handlers here and has no way to ask for one.
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
    for (const [channel, answer] of [...handlers]) {
      ipcMain.removeHandler(channel);
      ipcMain.handle(channel, async (event, ...given: unknown[]) => {
        const value = await answer(event, ...given);
        said.push(JSON.stringify(value));
        return value;
      });
    }
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      const send = webContents.send.bind(webContents);
      webContents.send = (channel, ...told: unknown[]) => {
        said.push(JSON.stringify(told));
        send(channel, ...told);
      };
    }
  });
}

/** Everything that crossed so far. */
export function readOverheard(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as unknown as { studioSaid: string[] }).studioSaid);
}

/** All that the page holds in its memory, as its own inspector writes it. */
export async function readMemory(page: Page): Promise<Buffer> {
  const inspector = await page.context().newCDPSession(page);
  const parts: string[] = [];
  inspector.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await inspector.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await inspector.detach();
  return Buffer.from(parts.join(''), 'utf8');
}
