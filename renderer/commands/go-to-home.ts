// Command: shows the Home room.
import { HomeRegular } from '@fluentui/react-icons/svg/home';
import { type Command, always } from './command';

export const goToHome: Command = {
  id: 'go-to-home',
  label: 'Go to Home',
  icon: HomeRegular,
  shortcut: 'Ctrl+1',
  when: always,
  run: ({ store }) => store.getState().goTo('home'),
};
