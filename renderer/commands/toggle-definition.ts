// Command: shows or hides the definition beside the designer.
import { PanelRightRegular } from '@fluentui/react-icons/svg/panel-right';
import { type Command, hasConnector } from './command';

export const toggleDefinition: Command = {
  id: 'toggle-definition',
  label: 'Show or hide the definition',
  icon: PanelRightRegular,
  shortcut: 'Ctrl+Shift+D',
  when: hasConnector,
  run: ({ store }) => {
    const state = store.getState();
    if (state.room === 'design') state.toggleDefinition();
    else {
      state.goTo('design');
      if (!state.definitionOpen) state.toggleDefinition();
    }
  },
};
