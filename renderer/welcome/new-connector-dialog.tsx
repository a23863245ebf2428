// Starts a connector: what it is called and where its web API lives. Everything else comes later.
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { createConnector } from '../commands/show-opened';
import { useStudio, useStudioState } from '../store/studio';
import { Modal } from '../ui/modal';

export function NewConnectorDialog() {
  const studio = useStudio();
  const busy = useStudioState((state) => state.busy !== null);
  const [title, setTitle] = useState('');
  const [host, setHost] = useState('');
  const [refusal, setRefusal] = useState('');
  const name = title.trim();
  const close = () => studio.store.getState().openDialog(null);
  const submit = async () => {
    if (name === '' || host.trim() === '') return;
    const refused = await createConnector(studio, name, host.trim());
    if (refused) setRefusal(refused.message);
  };
  return (
    <Modal
      title="New connector"
      onClose={close}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button appearance="primary" type="submit" disabled={busy || name === '' || host.trim() === ''}>
            Create
          </Button>
          <Button onClick={close}>Cancel</Button>
        </>
      }
    >
      <Field label="Title" required hint="What makers look for, for example VanArsdel Inventory">
        <Input value={title} maxLength={200} onChange={(_, data) => setTitle(data.value)} />
      </Field>
      <Field
        label="Host"
        required
        hint="Where the web API lives, for example api.contoso.com"
        validationMessage={refusal || undefined}
        validationState={refusal ? 'error' : 'none'}
      >
        <Input
          value={host}
          maxLength={300}
          spellCheck={false}
          onChange={(_, data) => {
            setHost(data.value);
            setRefusal('');
          }}
        />
      </Field>
    </Modal>
  );
}
