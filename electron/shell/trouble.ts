// What the person is asked when the page has crashed or hangs: the app itself is still there.
import type { Dialogs } from './dialogs';

/** What can be done about it. */
export interface TroubleActions {
  reload(): void;
  close(): void;
}

/** Offers a new start of the page after its process ended. */
export async function askAfterCrash(dialogs: Pick<Dialogs, 'ask'>, actions: TroubleActions): Promise<void> {
  const answer = await dialogs.ask({
    message: 'The window stopped working.',
    detail: 'Connector Studio can show it again. Files on disk are as they were last saved.',
    buttons: ['Show It Again', 'Close'],
    usual: 0,
  });
  if (answer === 0) actions.reload();
  else actions.close();
}

/** Offers to wait, as long as one question at a time is open. */
export function createHangQuestion(dialogs: Pick<Dialogs, 'ask'>, end: () => void): () => Promise<void> {
  let isAsking = false;
  return async () => {
    if (isAsking) return;
    isAsking = true;
    const answer = await dialogs.ask({
      message: 'The window does not answer.',
      detail: 'It may be busy with a very large connector. Ending it loses changes that are not saved.',
      buttons: ['End and Show It Again', 'Wait'],
      usual: 1,
    });
    isAsking = false;
    if (answer === 0) end();
  };
}
