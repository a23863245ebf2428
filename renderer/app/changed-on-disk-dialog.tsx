// Another program changed the files of the open connector: read them again, or keep what is in the window.
import { Button } from '@fluentui/react-components';
import { reloadConnector } from '../commands/show-opened';
import { hasUnsavedWork } from '../store/connector-slice';
import { useStudio, useStudioState } from '../store/studio';
import { Modal } from '../ui/modal';
import { NameList } from './name-list';

export function ChangedOnDiskDialog() {
  const studio = useStudio();
  const names = useStudioState((state) => state.changedFiles);
  const isUnsaved = useStudioState(hasUnsavedWork);
  const close = () => studio.store.getState().openDialog(null);
  return (
    <Modal
      alert
      title="The files were changed by another program"
      onClose={close}
      actions={
        <>
          <Button
            appearance={isUnsaved ? 'secondary' : 'primary'}
            onClick={() => {
              close();
              void reloadConnector(studio);
            }}
          >
            {isUnsaved ? 'Read them again and lose my changes' : 'Read them again'}
          </Button>
          <Button appearance={isUnsaved ? 'primary' : 'secondary'} onClick={close}>
            Keep what is here
          </Button>
        </>
      }
    >
      <NameList names={names} />
      <span>
        {isUnsaved
          ? 'You have changes that are not saved. If you keep them, saving will ask before it writes over the other program’s changes.'
          : 'You have no unsaved changes. Reading the files again shows what is on disk now.'}
      </span>
    </Modal>
  );
}
