// Command: puts the operations on the clipboard into this connector, with what they refer to. One step of undo.
import { ClipboardPasteRegular } from '@fluentui/react-icons/svg/clipboard-paste';
import { parseClip } from '../../shared/mapping/clip';
import { planPaste } from '../../shared/mapping/plan-paste';
import type { Studio } from '../store/studio';
import { hasConnector, type Command } from './command';
import { runPlan } from './run-plan';

const nothing = 'The clipboard holds no operations. Copy some in the explorer of a connector first.';

/** Pastes a text; false, and said, for one that holds no operations. */
export function pasteText(studio: Studio, text: string): boolean {
  const state = studio.store.getState();
  const clip = parseClip(text);
  if (!state.connector || !clip) {
    state.announce(nothing);
    return false;
  }
  const done = runPlan(studio, planPaste(state.connector.document, clip));
  if (done) studio.store.getState().select({ kind: 'operation', key: done.operation });
  return done !== null;
}

export const pasteOperations: Command = {
  id: 'paste-operations',
  label: 'Paste operations',
  icon: ClipboardPasteRegular,
  when: hasConnector,
  run: async (studio) => {
    const held = await studio.bridge.call('app.paste-operations', null);
    if (held.ok) pasteText(studio, held.value?.text ?? '');
    else studio.store.getState().showProblem(held.problem);
  },
};
