// Command: shows the title, host and icon of the connector.
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { type Command, hasConnector } from './command';

export const goToGeneral: Command = {
  id: 'go-to-general',
  label: 'Go to General',
  icon: DocumentRegular,
  when: hasConnector,
  run: ({ store }) => {
    store.getState().goTo('design');
    store.getState().select({ kind: 'general' });
  },
};
