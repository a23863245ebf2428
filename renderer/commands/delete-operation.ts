// Command: takes the selected operation out of the connector; undo brings it back.
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { planRemovalOfOperation } from '../../shared/mapping/add-operation';
import { findSelected } from '../store/selection';
import { hasOperation, type Command } from './command';

export const deleteOperation: Command = {
  id: 'delete-operation',
  label: 'Delete this operation',
  icon: DeleteRegular,
  when: hasOperation,
  run: ({ store }) => {
    const state = store.getState();
    const operation = state.connector && findSelected(state.connector.document, state.selection);
    if (!state.connector || !operation) return;
    const planned = planRemovalOfOperation(state.connector.document, operation.key);
    if (!planned.ok) state.announce(planned.reason);
    else if (state.edit(planned.edit) === null) {
      state.announce(`${operation.title} deleted. Undo brings it back.`);
    }
  },
};
