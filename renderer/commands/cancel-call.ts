// Command: gives up the call under way.
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { type Command } from './command';

export const cancelCall: Command = {
  id: 'cancel-call',
  label: 'Cancel the call',
  icon: DismissCircleRegular,
  shortcut: 'Shift+F5',
  when: (state) => state.running !== null,
  run: ({ store }) => store.getState().running?.cancel(),
};
