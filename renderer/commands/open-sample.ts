// Command: opens the inventory sample, which works without internet.
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker';
import { openSampleConnector } from './show-opened';
import { type Command, always } from './command';

export const openSample: Command = {
  id: 'open-sample',
  label: 'Open the inventory sample',
  icon: BeakerRegular,
  when: always,
  run: openSampleConnector,
};
