// Command: opens a connector folder that the person chooses.
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { openConnectorFolder } from './show-opened';
import { type Command, always } from './command';

export const openFolder: Command = {
  id: 'open-folder',
  label: 'Open folder',
  icon: FolderOpenRegular,
  shortcut: 'Ctrl+O',
  when: always,
  run: async (studio) => {
    const chosen = await studio.bridge.call('workspace.choose-folder', {
      purpose: 'open',
      title: 'Open a connector folder',
    });
    if (!chosen.ok) studio.store.getState().showProblem(chosen.problem);
    else if (chosen.value !== null) openConnectorFolder(studio, chosen.value);
  },
};
