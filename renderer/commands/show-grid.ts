// Command: shows the grid of many operations; of the picked ones where several are picked, else of all.
import { TableEditRegular } from '@fluentui/react-icons/svg/table-edit';
import { listTargets } from '../store/picks-slice';
import { hasConnector, type Command } from './command';

export const showGrid: Command = {
  id: 'show-grid',
  label: 'Edit many operations in a grid',
  icon: TableEditRegular,
  shortcut: 'Ctrl+Shift+G',
  when: hasConnector,
  run: ({ store }) => {
    const state = store.getState();
    state.showGrid({ of: state.grid.of, keys: state.picked.size > 1 ? listTargets(state) : null });
  },
};
