// Every command of the app, in the order in which the palette lists them.
import { callNextPage } from './call-next-page';
import { cancelCall } from './cancel-call';
import { closeConnector } from './close-connector';
import type { Command } from './command';
import { copyOperations } from './copy-operations';
import { deleteOperation } from './delete-operation';
import { deleteShared } from './delete-shared';
import { duplicateOperation } from './duplicate-operation';
import { exportZip } from './export-zip';
import { findUsagesCommand } from './find-usages';
import { focusDefinition } from './focus-definition';
import { focusFilter } from './focus-filter';
import { goToConnections } from './go-to-connections';
import { goToDesign } from './go-to-design';
import { goToGeneral } from './go-to-general';
import { goToHome } from './go-to-home';
import { goToProblems } from './go-to-problems';
import { goToSettings } from './go-to-settings';
import { goToTest } from './go-to-test';
import { importFile } from './import-file';
import { newConnector } from './new-connector';
import { openFolder } from './open-folder';
import { openSample } from './open-sample';
import { palette } from './palette';
import { pasteOperations } from './paste-operations';
import { redo } from './redo';
import { renameCommand } from './rename';
import { save } from './save';
import { saveAs } from './save-as';
import { sendCall } from './send-call';
import { showGrid } from './show-grid';
import { testOperation } from './test-operation';
import { toggleDefinition } from './toggle-definition';
import { togglePreview } from './toggle-preview';
import { toggleHistory } from './toggle-history';
import { toggleProblems } from './toggle-problems';
import { toggleTrace } from './toggle-trace';
import { undo } from './undo';

export const commands: readonly Command[] = [
  save,
  undo,
  redo,
  testOperation,
  sendCall,
  callNextPage,
  cancelCall,
  exportZip,
  saveAs,
  deleteOperation,
  duplicateOperation,
  copyOperations,
  pasteOperations,
  showGrid,
  renameCommand,
  findUsagesCommand,
  deleteShared,
  focusFilter,
  focusDefinition,
  toggleDefinition,
  togglePreview,
  toggleProblems,
  toggleTrace,
  toggleHistory,
  goToGeneral,
  goToHome,
  goToDesign,
  goToTest,
  goToConnections,
  goToProblems,
  goToSettings,
  newConnector,
  openFolder,
  importFile,
  openSample,
  closeConnector,
  palette,
];
