// Command: goes to the test of the selected operation, the first one where none is selected.
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { listOperations } from '../../shared/operations/list-operations';
import { type Command } from './command';

export const testOperation: Command = {
  id: 'test-operation',
  label: 'Test this operation',
  icon: PlayRegular,
  shortcut: 'F5',
  when: (state) =>
    state.connector !== null && listOperations(state.connector.document.definition.tree).length > 0,
  run: ({ store }) => {
    const state = store.getState();
    if (!state.connector) return;
    const [first] = listOperations(state.connector.document.definition.tree);
    if (state.selection.kind !== 'operation' && first) state.select({ kind: 'operation', key: first.key });
    state.goTo('test');
  },
};
