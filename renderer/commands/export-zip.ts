// Command: shows what a package would hold, and writes it as a zip.
import { ArrowExportRegular } from '@fluentui/react-icons/svg/arrow-export';
import { type Command, hasConnector } from './command';

export const exportZip: Command = {
  id: 'export-zip',
  label: 'Export as zip',
  icon: ArrowExportRegular,
  shortcut: 'Ctrl+E',
  when: hasConnector,
  run: ({ store }) => store.getState().openDialog('export'),
};
