// Sets the passphrase that encrypts saved connections, or changes it.
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../../shared/base/problem';
import { useStudio } from '../store/studio';
import { Modal } from '../ui/modal';
import { ProblemRow } from '../ui/problem-row';
import { findPassphraseFaults } from './passphrase-faults';

interface PassphraseDialogProps {
  /** True where there is a passphrase already. */
  readonly isChange: boolean;
  readonly onClose: () => void;
}

export function PassphraseDialog({ isChange, onClose }: PassphraseDialogProps) {
  const { store } = useStudio();
  const [typed, setTyped] = useState({ current: '', passphrase: '', again: '' });
  const [isTried, setTried] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const faults = isTried ? findPassphraseFaults(typed, isChange) : {};
  const save = async () => {
    setTried(true);
    if (isWorking || Object.keys(findPassphraseFaults(typed, isChange)).length > 0) return;
    setWorking(true);
    const current = isChange ? typed.current : null;
    const refused = await store.getState().setPassphrase(typed.passphrase, current);
    setWorking(false);
    setProblem(refused);
    if (!refused) onClose();
  };
  const field = (name: keyof typeof typed, label: string) => (
    <Field label={label} required validationMessage={faults[name]}>
      <Input
        type="password"
        required={false}
        aria-required
        autoComplete="off"
        value={typed[name]}
        onChange={(_, { value }) => setTyped({ ...typed, [name]: value })}
      />
    </Field>
  );
  return (
    <Modal
      title={isChange ? 'Change passphrase' : 'Keep connections with a passphrase'}
      onClose={onClose}
      onSubmit={() => void save()}
      actions={
        <>
          <Button type="submit" appearance="primary" disabledFocusable={isWorking}>
            {isChange ? 'Change' : 'Set passphrase'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <p style={{ margin: 0 }}>
        Keys, passwords and sign-ins are encrypted with it on this computer. You type it once after each
        start. Nobody can find it again: keep it in a safe place.
      </p>
      {isChange && field('current', 'Passphrase until now')}
      {field('passphrase', isChange ? 'New passphrase' : 'Passphrase')}
      {field('again', 'The same again')}
      {problem && (
        <div role="alert">
          <ProblemRow severity={problem.severity} message={problem.message} action={problem.action} wrap />
        </div>
      )}
    </Modal>
  );
}
