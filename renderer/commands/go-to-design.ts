// Command: shows the Design room.
import { DesignIdeasRegular } from '@fluentui/react-icons/svg/design-ideas';
import { type Command, hasConnector } from './command';

export const goToDesign: Command = {
  id: 'go-to-design',
  label: 'Go to Design',
  icon: DesignIdeasRegular,
  shortcut: 'Ctrl+2',
  when: hasConnector,
  run: ({ store }) => store.getState().goTo('design'),
};
