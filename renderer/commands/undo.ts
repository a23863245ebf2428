// Command: takes the last step back, whichever panel made it.
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { type Command } from './command';

export const undo: Command = {
  id: 'undo',
  label: 'Undo',
  icon: ArrowUndoRegular,
  shortcut: 'Ctrl+Z',
  when: (state) => state.connector?.history.past.some((step) => !step.isQuiet) ?? false,
  run: ({ store }) => store.getState().undo(),
};
