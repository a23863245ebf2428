// Command: goes to the filter of the operations.
import { FilterRegular } from '@fluentui/react-icons/svg/filter';
import { type Command, hasConnector } from './command';

export const focusFilter: Command = {
  id: 'focus-filter',
  label: 'Filter operations',
  icon: FilterRegular,
  shortcut: 'Ctrl+F',
  when: hasConnector,
  run: ({ store }) => {
    const state = store.getState();
    if (state.room !== 'design' && state.room !== 'test') state.goTo('design');
    state.requestFocus('filter');
  },
};
