// Asks for the name that a drop needs: of a parameter, of a shared schema.
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { DropPlan } from '../../shared/mapping/drop';
import type { NeededName } from '../../shared/mapping/need';
import { Modal } from '../ui/modal';

interface NameNeedDialogProps {
  readonly needed: NeededName;
  /** What the name would lead to; its refusal is shown while typing. */
  readonly plan: (name: string) => DropPlan;
  readonly onDone: (name: string) => void;
  readonly onClose: () => void;
}

export function NameNeedDialog({ needed, plan, onDone, onClose }: NameNeedDialogProps) {
  const [text, setText] = useState(needed.suggestion);
  const name = text.trim();
  const planned = name === '' ? null : plan(name);
  const problem = planned && !planned.ok ? planned.reason : '';
  return (
    <Modal
      title={needed.label}
      onClose={onClose}
      onSubmit={() => planned?.ok && onDone(name)}
      actions={
        <>
          <Button appearance="primary" type="submit" disabled={!planned?.ok}>
            Continue
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <Field label="Name" validationMessage={problem} validationState={problem === '' ? 'none' : 'error'}>
        <Input value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
    </Modal>
  );
}
