// Command: shows or hides the Trace panel below the designer.
import { FlowRegular } from '@fluentui/react-icons/svg/flow';
import { type Command, hasConnector } from './command';

export const toggleTrace: Command = {
  id: 'toggle-trace',
  label: 'Show or hide the Trace panel',
  icon: FlowRegular,
  shortcut: 'Ctrl+Shift+T',
  when: hasConnector,
  run: ({ store }) => {
    const state = store.getState();
    if (state.room !== 'design') {
      state.goTo('design');
      if (state.panel === 'trace') return;
    }
    state.togglePanel('trace');
  },
};
