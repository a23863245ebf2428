// Asks for the name of something new: a parameter, a field, the status of a response.
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { DropPlan } from '../../shared/mapping/drop';
import { Modal } from '../ui/modal';

interface NameDialogProps {
  readonly title: string;
  readonly label: string;
  /** What the name would lead to; its refusal is shown while typing. */
  readonly plan: (name: string) => DropPlan;
  readonly onDone: (plan: DropPlan) => void;
  readonly onClose: () => void;
}

export function NameDialog({ title, label, plan, onDone, onClose }: NameDialogProps) {
  const [name, setName] = useState('');
  const planned = plan(name.trim());
  const problem = name !== '' && !planned.ok ? planned.reason : '';
  return (
    <Modal
      title={title}
      onClose={onClose}
      onSubmit={() => planned.ok && onDone(planned)}
      actions={
        <>
          <Button appearance="primary" type="submit" disabled={!planned.ok}>
            Add
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <Field label={label} validationMessage={problem} validationState={problem === '' ? 'none' : 'error'}>
        <Input value={name} onChange={(_, data) => setName(data.value)} />
      </Field>
    </Modal>
  );
}
