// Command: writes the connector to another folder.
import { SaveCopyRegular } from '@fluentui/react-icons/svg/save-copy';
import { saveConnectorAs } from './save-connector';
import { type Command, hasConnector } from './command';

export const saveAs: Command = {
  id: 'save-as',
  label: 'Save to another folder',
  icon: SaveCopyRegular,
  shortcut: 'Ctrl+Shift+S',
  when: hasConnector,
  run: async (studio) => {
    await saveConnectorAs(studio);
  },
};
