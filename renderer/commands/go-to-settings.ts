// Command: shows the Settings room.
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { type Command, always } from './command';

export const goToSettings: Command = {
  id: 'go-to-settings',
  label: 'Go to Settings',
  icon: SettingsRegular,
  shortcut: 'Ctrl+6',
  when: always,
  run: ({ store }) => store.getState().goTo('settings'),
};
