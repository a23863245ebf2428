// Command: takes the picked operations, else the selected one, out of the connector; undo brings them back.
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { planRemovalOfOperation } from '../../shared/mapping/add-operation';
import { hasTargets, type Command } from './command';
import { runOnTargets, wordsFor } from './run-plan';

const words = wordsFor('remove-operation', 'Delete', 'Deleted', 'Undo brings them back.');

export const deleteOperation: Command = {
  id: 'delete-operation',
  label: 'Delete the picked operations',
  icon: DeleteRegular,
  when: hasTargets,
  run: (studio) => {
    if (runOnTargets(studio, planRemovalOfOperation, words, 'Undo brings it back.')) {
      studio.store.getState().setPicked([]);
    }
  },
};
