// Asks about unsaved work before the connector is closed or replaced: save, discard, or stay.
import { Button } from '@fluentui/react-components';
import { saveConnector } from '../commands/save-connector';
import { readTitle } from '../store/connector-facts';
import { useStudio, useStudioState } from '../store/studio';
import { Modal } from '../ui/modal';

export function LeaveDialog() {
  const studio = useStudio();
  const title = useStudioState((state) => (state.connector ? readTitle(state.connector.document) : ''));
  const hasDraft = useStudioState((state) => state.draft !== null);
  const next = useStudioState((state) => state.afterLeave);
  const close = () => studio.store.getState().openDialog(null);
  const leave = async () => {
    close();
    const state = studio.store.getState();
    if (state.connector) await state.discardWork(state.connector.id);
    next?.();
  };
  const save = async () => {
    close();
    if (await saveConnector(studio)) next?.();
  };
  return (
    <Modal
      alert
      title={`Save the changes to ${title}?`}
      onClose={close}
      actions={
        <>
          <Button appearance="primary" disabled={hasDraft} onClick={() => void save()}>
            Save
          </Button>
          <Button onClick={() => void leave()}>Discard changes</Button>
          <Button onClick={close}>Cancel</Button>
        </>
      }
    >
      {hasDraft
        ? 'The text in the definition has an error, so it cannot be saved yet. Cancel to correct it, or discard it with the other changes.'
        : 'What you changed since the last save is lost when you discard it.'}
    </Modal>
  );
}
