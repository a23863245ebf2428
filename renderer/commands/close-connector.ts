// Command: closes the open connector and goes Home.
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { leaveFirst } from './leave-first';
import { type Command, hasConnector } from './command';

export const closeConnector: Command = {
  id: 'close-connector',
  label: 'Close connector',
  icon: DismissRegular,
  shortcut: 'Ctrl+W',
  when: hasConnector,
  run: (studio) => leaveFirst(studio, () => studio.store.getState().closeConnector()),
};
