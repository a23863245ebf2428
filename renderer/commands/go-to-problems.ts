// Command: shows the Problems room.
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { type Command, hasConnector } from './command';

export const goToProblems: Command = {
  id: 'go-to-problems',
  label: 'Go to Problems',
  icon: WarningRegular,
  shortcut: 'Ctrl+5',
  when: hasConnector,
  run: ({ store }) => store.getState().goTo('problems'),
};
