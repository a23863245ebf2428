// Command: shows or hides the Problems panel below the designer.
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { type Command, hasConnector } from './command';

export const toggleProblems: Command = {
  id: 'toggle-problems',
  label: 'Show or hide the Problems panel',
  icon: WarningRegular,
  shortcut: 'Ctrl+Shift+M',
  when: hasConnector,
  run: ({ store }) => {
    const state = store.getState();
    if (state.room !== 'design') {
      state.goTo('design');
      if (state.panel === 'problems') return;
    }
    state.togglePanel('problems');
  },
};
