// Command: calls the selected operation with the inputs as they stand.
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { type Command, hasOperation } from './command';

export const sendCall: Command = {
  id: 'send-call',
  label: 'Send the call',
  icon: SendRegular,
  shortcut: 'Ctrl+Enter',
  when: (state) => hasOperation(state) && state.running === null,
  run: async ({ store }) => {
    const state = store.getState();
    if (state.selection.kind !== 'operation') return;
    if (state.room !== 'test') state.goTo('test');
    await state.invoke(state.selection.key);
  },
};
