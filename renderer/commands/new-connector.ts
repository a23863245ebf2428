// Command: starts a connector from a title and a host.
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { leaveFirst } from './leave-first';
import { type Command, always } from './command';

export const newConnector: Command = {
  id: 'new-connector',
  label: 'New connector',
  icon: AddRegular,
  shortcut: 'Ctrl+N',
  when: always,
  run: (studio) => leaveFirst(studio, () => studio.store.getState().openDialog('new-connector')),
};
