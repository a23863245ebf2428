// Command: does the last undone step again.
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo';
import { type Command } from './command';

export const redo: Command = {
  id: 'redo',
  label: 'Redo',
  icon: ArrowRedoRegular,
  shortcut: 'Ctrl+Y',
  otherShortcuts: ['Ctrl+Shift+Z'],
  when: (state) => state.connector?.history.future.some((step) => !step.isQuiet) ?? false,
  run: ({ store }) => store.getState().redo(),
};
