// Command: searches commands and operations.
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { type Command } from './command';

export const palette: Command = {
  id: 'palette',
  label: 'Search or run a command',
  icon: SearchRegular,
  shortcut: 'Ctrl+K',
  when: (state) => state.dialog === null,
  run: ({ store }) => store.getState().openDialog('palette'),
};
