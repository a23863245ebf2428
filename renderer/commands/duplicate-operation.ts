// Command: copies the picked operations, else the selected one, each right behind itself.
import { DocumentCopyRegular } from '@fluentui/react-icons/svg/document-copy';
import { planCopyOfOperation } from '../../shared/mapping/add-operation';
import { hasTargets, type Command } from './command';
import { runOnTargets, wordsFor } from './run-plan';

const words = wordsFor('copy-operation', 'Duplicate', 'Duplicated');

export const duplicateOperation: Command = {
  id: 'duplicate-operation',
  label: 'Duplicate the picked operations',
  icon: DocumentCopyRegular,
  shortcut: 'Ctrl+Shift+U',
  when: hasTargets,
  run: (studio) => {
    const done = runOnTargets(studio, planCopyOfOperation, words);
    if (!done) return;
    const state = studio.store.getState();
    if (state.picked.size <= 1) state.select({ kind: 'operation', key: done.operation });
    state.setPicked([]);
  },
};
