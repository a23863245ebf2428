// Command: takes the selected shared part away, where nothing refers to it.
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { planSharedRemoval } from '../../shared/mapping/plan-shared';
import type { Command } from './command';
import { runPlan } from './run-plan';

export const deleteShared: Command = {
  id: 'delete-shared',
  label: 'Delete the unused reference',
  icon: DeleteRegular,
  when: (state) => state.connector !== null && state.selection.kind === 'reference',
  run: (studio) => {
    const { connector, selection } = studio.store.getState();
    if (!connector || selection.kind !== 'reference') return;
    runPlan(studio, planSharedRemoval(connector.document, selection));
  },
};
