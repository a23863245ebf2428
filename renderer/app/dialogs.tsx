// The dialog that is open, if one is.
import { Suspense } from 'react';
import { useStudioState } from '../store/studio';
import { NewConnectorDialog } from '../welcome/new-connector-dialog';
import { ChangedOnDiskDialog } from './changed-on-disk-dialog';
import { ExportDialog, ImportDialog } from './lazy-rooms';
import { LeaveDialog } from './leave-dialog';
import { Palette } from './palette';
import { SaveConflictDialog } from './save-conflict-dialog';

export function Dialogs() {
  return (
    <Suspense fallback={null}>
      <OpenDialog />
    </Suspense>
  );
}

function OpenDialog() {
  const dialog = useStudioState((state) => state.dialog);
  switch (dialog) {
    case 'palette':
      return <Palette />;
    case 'new-connector':
      return <NewConnectorDialog />;
    case 'import':
      return <ImportDialog />;
    case 'export':
      return <ExportDialog />;
    case 'leave':
      return <LeaveDialog />;
    case 'changed-on-disk':
      return <ChangedOnDiskDialog />;
    case 'save-conflict':
      return <SaveConflictDialog />;
    case null:
      return null;
  }
}
