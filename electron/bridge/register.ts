// Connects the door to Electron: one listener for calls, one for cancelling, one way out for events.
import { type WebContents, ipcMain } from 'electron';
import { errorProblem } from '../../shared/base/problem';
import { fail } from '../../shared/base/result';
import { type EventName, type EventPayload, events } from '../../shared/contract/events';
import { callChannel, cancelChannel, eventChannel } from '../../shared/contract/channels';
import type { Door } from './door';
import { type TrustedPage, isTrustedSender } from './trusted-sender';

const strangerProblem = errorProblem('call-malformed', 'This page may not call the app.');

/** Begins to answer calls of the trusted page; `onStranger` hears of the others. Answers the function that ends it. */
export function registerDoor(
  door: Door,
  trusted: TrustedPage,
  onStranger: (url: string) => void,
): () => void {
  ipcMain.handle(callChannel, async (event, envelope: unknown) => {
    if (isTrustedSender(event.senderFrame, trusted)) return door.answer(envelope);
    onStranger(event.senderFrame?.url ?? '');
    return fail(strangerProblem);
  });
  const cancel = (event: Electron.IpcMainEvent, taskId: unknown) => {
    if (isTrustedSender(event.senderFrame, trusted)) door.cancel(taskId);
  };
  ipcMain.on(cancelChannel, cancel);
  return () => {
    ipcMain.removeHandler(callChannel);
    ipcMain.off(cancelChannel, cancel);
  };
}

/** Tells the window something; a payload that does not fit its schema is a fault of main and throws. */
export function sendEvent<N extends EventName>(
  contents: WebContents | null,
  name: N,
  payload: EventPayload<N>,
): void {
  if (!contents || contents.isDestroyed()) return;
  contents.send(eventChannel, name, events[name].parse(payload));
}
