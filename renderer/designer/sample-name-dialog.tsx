// Asks for another name of a sample.
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { OperationKey } from '../../shared/operations/operation';
import { useStudio } from '../store/studio';
import { Modal } from '../ui/modal';
import type { MapRow } from './map-row';

interface SampleNameDialogProps {
  readonly row: MapRow;
  readonly operationKey: OperationKey;
  readonly onClose: () => void;
}

export function SampleNameDialog({ row, operationKey, onClose }: SampleNameDialogProps) {
  const { store } = useStudio();
  const from = row.sample ?? '';
  const [name, setName] = useState(from);
  const [problem, setProblem] = useState('');
  const submit = () => {
    const to = name.trim();
    const refused = to === from ? '' : store.getState().renameSample(operationKey, from, to);
    setProblem(refused);
    if (refused === '') onClose();
  };
  return (
    <Modal
      title={`Rename ${from}`}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button appearance="primary" type="submit">
            Rename
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <Field label="Name" validationMessage={problem} validationState={problem === '' ? 'none' : 'error'}>
        <Input
          value={name}
          onChange={(_, data) => {
            setName(data.value);
            setProblem('');
          }}
        />
      </Field>
    </Modal>
  );
}
