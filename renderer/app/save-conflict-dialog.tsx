// A save found other things on disk than it expected: write over them, read them, or save somewhere else.
import { Button } from '@fluentui/react-components';
import { saveConnectorAs, saveTo } from '../commands/save-connector';
import { reloadConnector } from '../commands/show-opened';
import { useStudio, useStudioState } from '../store/studio';
import { Modal } from '../ui/modal';
import { NameList } from './name-list';

export function SaveConflictDialog() {
  const studio = useStudio();
  const folder = useStudioState((state) => state.conflictFolder) ?? '';
  const isHome = useStudioState((state) => state.connector?.folder === state.conflictFolder);
  const close = () => studio.store.getState().openDialog(null);
  const after = (act: () => Promise<unknown>) => () => {
    close();
    void act();
  };
  return (
    <Modal
      alert
      title="The folder holds other changes"
      onClose={close}
      actions={
        <>
          <Button appearance="primary" onClick={after(() => saveConnectorAs(studio))}>
            Save to another folder
          </Button>
          <Button onClick={after(() => saveTo(studio, { folder, overwrite: true }))}>Write over them</Button>
          {isHome && (
            <Button onClick={after(() => reloadConnector(studio))}>Read them and lose my changes</Button>
          )}
          <Button onClick={close}>Cancel</Button>
        </>
      }
    >
      <NameList names={[folder]} />
      <span>
        Another program wrote to this folder since the connector was opened. Nothing has been overwritten.
      </span>
    </Modal>
  );
}
