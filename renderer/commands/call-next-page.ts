// Command: goes on where the last reply of the selected operation leads, its next page or its next poll.
import { ArrowNextRegular } from '@fluentui/react-icons/svg/arrow-next';
import type { StudioState } from '../store/studio';
import { type Command } from './command';

export const callNextPage: Command = {
  id: 'call-next-page',
  label: 'Call the next page',
  icon: ArrowNextRegular,
  shortcut: 'Ctrl+F5',
  when: (state) => state.running === null && hasNext(state),
  run: ({ store }) => {
    const state = store.getState();
    if (state.selection.kind === 'operation') void state.invokeNext(state.selection.key);
  },
};

function hasNext({ selection, invocations }: StudioState): boolean {
  return selection.kind === 'operation' && Boolean(invocations[selection.key]?.next);
}
