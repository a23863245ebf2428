// Command: reads an OpenAPI file that the person chooses and offers its operations.
import { ArrowImportRegular } from '@fluentui/react-icons/svg/arrow-import';
import { importFrom } from './import-from';
import { type Command, always } from './command';

export const importFile: Command = {
  id: 'import-file',
  label: 'Import OpenAPI file',
  icon: ArrowImportRegular,
  shortcut: 'Ctrl+Shift+O',
  when: always,
  run: async (studio) => {
    const chosen = await studio.bridge.call('import.choose-file', null);
    if (!chosen.ok) studio.store.getState().showProblem(chosen.problem);
    else if (chosen.value !== null) importFrom(studio, chosen.value);
  },
};
