// Command: shows the history of calls, in the panel below the designer or in Test.
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { type Command, hasConnector } from './command';

export const toggleHistory: Command = {
  id: 'toggle-history',
  label: 'Show or hide the history of calls',
  icon: HistoryRegular,
  shortcut: 'Ctrl+Shift+H',
  when: hasConnector,
  run: ({ store }) => {
    const state = store.getState();
    if (state.room === 'test') state.showTestView(state.testView === 'history' ? 'call' : 'history');
    else {
      const isOpen = state.panel === 'history';
      if (state.room !== 'design') state.goTo('design');
      if (state.room === 'design' || !isOpen) state.togglePanel('history');
    }
  },
};
