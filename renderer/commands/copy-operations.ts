// Command: copies the picked operations, else the selected one, with what they refer to, as text for another connector.
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { buildClip } from '../../shared/mapping/build-clip';
import { printClip } from '../../shared/mapping/clip';
import { listTargets } from '../store/picks-slice';
import type { StudioState } from '../store/studio';
import { hasTargets, type Command } from './command';

/** The text that is copied, and how many operations were chosen; null where there is none. */
export function printTargets(state: StudioState): { readonly text: string; readonly count: number } | null {
  const keys = listTargets(state);
  const clip = state.connector && buildClip(state.connector.document, keys);
  return clip && { text: printClip(clip), count: keys.length };
}

/** What is said once operations are on the clipboard. */
export function sayCopied(count: number): string {
  return `Copied ${count === 1 ? 'one operation' : `${count} operations`}. Paste in this or another connector.`;
}

export const copyOperations: Command = {
  id: 'copy-operations',
  label: 'Copy the picked operations',
  icon: CopyRegular,
  when: hasTargets,
  run: async ({ store, bridge }) => {
    const copied = printTargets(store.getState());
    if (!copied) return;
    const done = await bridge.call('app.copy-text', { text: copied.text });
    if (done.ok) store.getState().announce(sayCopied(copied.count));
    else store.getState().showProblem(done.problem);
  },
};
