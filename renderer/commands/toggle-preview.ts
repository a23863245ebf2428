// Command: shows or hides the maker preview beside the designer.
import { CardUiRegular } from '@fluentui/react-icons/svg/card-ui';
import { type Command, hasConnector } from './command';

export const togglePreview: Command = {
  id: 'toggle-preview',
  label: 'Show or hide the maker preview',
  icon: CardUiRegular,
  shortcut: 'Ctrl+Shift+P',
  when: hasConnector,
  run: ({ store }) => {
    const state = store.getState();
    const isShown = state.room === 'design' && state.previewOpen;
    state.goTo('design');
    if (isShown || !state.previewOpen) state.togglePreview();
  },
};
