// Command: renames the selected operation's id or shared part, after a look at every place that follows.
import { RenameRegular } from '@fluentui/react-icons/svg/rename';
import type { Command } from './command';
import { findNamedSelection } from './named-selection';

export const renameCommand: Command = {
  id: 'rename',
  label: 'Rename the operation ID or the reference',
  icon: RenameRegular,
  shortcut: 'F2',
  when: (state) => findNamedSelection(state) !== null,
  run: ({ store }) => {
    const state = store.getState();
    state.openRename(findNamedSelection(state)?.thing ?? null);
  },
};
