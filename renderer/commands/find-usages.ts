// Command: lists every place that names the selected operation or shared part.
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import type { Command } from './command';
import { findNamedSelection } from './named-selection';

export const findUsagesCommand: Command = {
  id: 'find-usages',
  label: 'Find usages',
  icon: DocumentSearchRegular,
  shortcut: 'Shift+F12',
  when: (state) => findNamedSelection(state) !== null,
  run: ({ store }) => {
    const state = store.getState();
    const question = findNamedSelection(state);
    if (question) state.showUsages(question);
  },
};
