// Asks for the passphrase that opens saved connections.
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { useState } from 'react';
import { useStudio } from '../store/studio';

export function UnlockForm({ onForget }: { readonly onForget: () => void }) {
  const styles = useStyles();
  const { store } = useStudio();
  const [passphrase, setPassphrase] = useState('');
  const [fault, setFault] = useState('');
  const [isWorking, setWorking] = useState(false);
  const unlock = async () => {
    if (isWorking) return;
    if (passphrase === '') {
      setFault('Type the passphrase.');
      return;
    }
    setWorking(true);
    const problem = await store.getState().unlockVault(passphrase);
    setWorking(false);
    setFault(problem ? `${problem.message} ${problem.action ?? ''}`.trim() : '');
  };
  return (
    <form
      className={styles.form}
      aria-label="Unlock connections"
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <LockClosedRegular className={styles.icon} />
      <Field
        className={styles.field}
        label="Connections are locked. Type your passphrase to use them."
        validationMessage={fault || undefined}
      >
        <Input
          type="password"
          autoComplete="off"
          value={passphrase}
          onChange={(_, { value }) => setPassphrase(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isWorking}>
          Unlock
        </Button>
        <Button appearance="subtle" onClick={onForget}>
          Passphrase lost…
        </Button>
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: '12px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  icon: { fontSize: '20px', marginTop: '2px' },
  field: { flex: '1 1 260px' },
  buttons: { display: 'flex', gap: '8px', paddingTop: '24px' },
});
