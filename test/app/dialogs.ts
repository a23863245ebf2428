// Answers the system's dialogs in place of a person: they are no part of the window and cannot be clicked.
import type { ElectronApplication } from '@playwright/test';

/** Every dialog that asks for something to open answers `path` from now on; null cancels. */
export async function answerOpenDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, answer) => {
    const filePaths = answer === null ? [] : [answer];
    dialog.showOpenDialog = () => Promise.resolve({ canceled: answer === null, filePaths });
  }, path);
}

/** Every dialog that asks where to save answers `path` from now on; null cancels. */
export async function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, answer) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: answer === null, filePath: answer ?? '' });
  }, path);
}
