// Command: goes to the text of the definition.
import { CodeRegular } from '@fluentui/react-icons/svg/code';
import { type Command, hasConnector } from './command';

export const focusDefinition: Command = {
  id: 'focus-definition',
  label: 'Go to the definition text',
  icon: CodeRegular,
  shortcut: 'Ctrl+Shift+E',
  when: hasConnector,
  run: ({ store }) => {
    const state = store.getState();
    state.goTo('design');
    state.showFile(state.definitionFile);
    state.requestFocus('definition');
  },
};
