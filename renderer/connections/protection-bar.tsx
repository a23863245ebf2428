// How connections are kept on this computer, in plain words, and the choice where there is one: without the operating
// system's help they are kept until the app closes, or encrypted with a passphrase.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { useStudio, useStudioState } from '../store/studio';
import { Modal } from '../ui/modal';
import { printProtection } from './connection-words';
import { PassphraseDialog } from './passphrase-dialog';
import { UnlockForm } from './unlock-form';

type Asked = 'set' | 'change' | 'forget' | null;

export function ProtectionBar() {
  const protection = useStudioState((state) => state.protection);
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  if (!protection) return null;
  const { kind, isLocked } = protection;
  return (
    <>
      {isLocked ? (
        <UnlockForm onForget={() => setAsked('forget')} />
      ) : (
        <MessageBar
          intent={kind === 'session' ? 'warning' : 'info'}
          layout="multiline"
          // It keeps its height where the list below it takes all there is.
          style={{ flexShrink: 0 }}
        >
          <MessageBarBody>{printProtection(protection)}</MessageBarBody>
          {kind === 'session' && (
            <MessageBarActions>
              <Button size="small" onClick={() => setAsked('set')}>
                Keep them with a passphrase…
              </Button>
            </MessageBarActions>
          )}
          {kind === 'passphrase' && (
            <MessageBarActions>
              <Button size="small" onClick={() => setAsked('change')}>
                Change passphrase…
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {(asked === 'set' || asked === 'change') && (
        <PassphraseDialog isChange={asked === 'change'} onClose={close} />
      )}
      {asked === 'forget' && <ForgetDialog onClose={close} />}
    </>
  );
}

function ForgetDialog({ onClose }: { readonly onClose: () => void }) {
  const { store } = useStudio();
  const forget = () => {
    void store.getState().forgetPassphrase();
    onClose();
  };
  return (
    <Modal
      alert
      title="Give up what the passphrase protects?"
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" onClick={forget}>
            Give it up
          </Button>
          <Button onClick={onClose}>Keep it</Button>
        </>
      }
    >
      The names of all connections stay, but their keys, passwords and sign-ins are lost, and have to be typed
      again. This cannot be undone.
    </Modal>
  );
}
