// Command: shows the Connections room.
import { PlugDisconnectedRegular } from '@fluentui/react-icons/svg/plug-disconnected';
import { type Command, hasConnector } from './command';

export const goToConnections: Command = {
  id: 'go-to-connections',
  label: 'Go to Connections',
  icon: PlugDisconnectedRegular,
  shortcut: 'Ctrl+4',
  when: hasConnector,
  run: ({ store }) => store.getState().goTo('connections'),
};
