// Command: writes the connector to its folder.
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { saveConnector } from './save-connector';
import { type Command, hasConnector } from './command';

export const save: Command = {
  id: 'save',
  label: 'Save',
  icon: SaveRegular,
  shortcut: 'Ctrl+S',
  when: hasConnector,
  run: async (studio) => {
    await saveConnector(studio);
  },
};
