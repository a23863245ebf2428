// Takes a fixed value that is then dragged like anything else.
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { JsonValue } from '../../shared/base/json-value';
import { Modal } from '../ui/modal';
import { SelectField } from '../ui/select-field';
import { parseDefault } from './default-text';

interface LiteralDialogProps {
  readonly onDone: (value: JsonValue) => void;
  readonly onClose: () => void;
}

const types = [
  { value: 'string', label: 'Text' },
  { value: 'integer', label: 'Whole number' },
  { value: 'number', label: 'Number' },
  { value: 'boolean', label: 'Yes or no' },
  { value: 'array', label: 'List, as JSON' },
] as const;

export function LiteralDialog({ onDone, onClose }: LiteralDialogProps) {
  const [type, setType] = useState<(typeof types)[number]['value']>('string');
  const [text, setText] = useState('');
  const parsed = parseDefault(text, type);
  const problem = text !== '' && !parsed.ok ? parsed.problem.message : '';
  const value = parsed.ok ? parsed.value : undefined;
  return (
    <Modal
      title="Add a fixed value"
      onClose={onClose}
      onSubmit={() => value !== undefined && onDone(value)}
      actions={
        <>
          <Button appearance="primary" type="submit" disabled={value === undefined}>
            Add value
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <SelectField label="Type" value={type} options={types} onSelect={setType} />
      <Field
        label="Value"
        hint={type === 'boolean' ? 'true or false' : undefined}
        validationMessage={problem}
        validationState={problem === '' ? 'none' : 'error'}
      >
        <Input value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
    </Modal>
  );
}
