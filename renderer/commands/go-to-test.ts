// Command: shows the Test room.
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker';
import { type Command, hasConnector } from './command';

export const goToTest: Command = {
  id: 'go-to-test',
  label: 'Go to Test',
  icon: BeakerRegular,
  shortcut: 'Ctrl+3',
  when: hasConnector,
  run: ({ store }) => store.getState().goTo('test'),
};
