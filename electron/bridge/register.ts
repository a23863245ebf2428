// Connects the door to Electron: the window asks, the door answers. The door itself may still be on its way.
import { ipcMain } from 'electron';
import { errorProblem } from '../../shared/base/problem';
import { fail } from '../../shared/base/result';
import { callChannel, cancelChannel, namesChannel } from '../../shared/contract/channels';
import type { Door } from './door';
import { type TrustedPage, isTrustedSender } from './trusted-sender';

const strangerProblem = errorProblem('call-malformed', 'This page may not call the app.');

/** Begins to answer the trusted page; `onStranger` hears of the others. Answers the function that ends it. */
export function registerDoor(
  openDoor: () => Promise<Door>,
  trusted: TrustedPage,
  onStranger: (url: string) => void,
): () => void {
  const isTrusted = ({ senderFrame }: Electron.IpcMainEvent | Electron.IpcMainInvokeEvent) => {
    if (isTrustedSender(senderFrame, trusted)) return true;
    onStranger(senderFrame?.url ?? '');
    return false;
  };
  const cancel = (event: Electron.IpcMainEvent, taskId: unknown) => {
    if (isTrusted(event)) void openDoor().then((door) => door.cancel(taskId));
  };
  ipcMain.handle(namesChannel, async (event) => (isTrusted(event) ? (await openDoor()).names : []));
  ipcMain.handle(callChannel, async (event, envelope: unknown) =>
    isTrusted(event) ? (await openDoor()).answer(envelope) : fail(strangerProblem),
  );
  ipcMain.on(cancelChannel, cancel);
  return () => {
    ipcMain.removeHandler(namesChannel);
    ipcMain.removeHandler(callChannel);
    ipcMain.off(cancelChannel, cancel);
  };
}
