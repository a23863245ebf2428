// Asks for the default that an input needs before it can be hidden.
import { Button, Dropdown, Field, Input, Option } from '@fluentui/react-components';
import { useState } from 'react';
import type { JsonValue } from '../../shared/base/json-value';
import type { NeededValue } from '../../shared/mapping/need';
import { convert } from '../../shared/mapping/type-changes';
import { Modal } from '../ui/modal';

interface DefaultDialogProps {
  readonly needed: NeededValue;
  readonly onDone: (value: JsonValue) => void;
  readonly onClose: () => void;
}

export function DefaultDialog({ needed, onDone, onClose }: DefaultDialogProps) {
  const { label, type, choices } = needed;
  const [text, setText] = useState('');
  const value = text === '' ? undefined : convert(parseTyped(text, type), type);
  const problem = text !== '' && value === undefined ? `This is no value of the type ${type}.` : '';
  return (
    <Modal
      title={`Hide ${label}`}
      onClose={onClose}
      onSubmit={() => value !== undefined && onDone(value)}
      actions={
        <>
          <Button appearance="primary" type="submit" disabled={value === undefined}>
            Hide with this default
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <Field
        label="Default value"
        hint="It is required, so this is what every call sends."
        validationMessage={problem}
        validationState={problem === '' ? 'none' : 'error'}
      >
        {choices.length > 0 || type === 'boolean' ? (
          <Dropdown value={text} onOptionSelect={(_, { optionValue }) => setText(optionValue ?? '')}>
            {listChoices(choices, type).map((choice) => (
              <Option key={choice}>{choice}</Option>
            ))}
          </Dropdown>
        ) : (
          <Input value={text} onChange={(_, data) => setText(data.value)} />
        )}
      </Field>
    </Modal>
  );
}

function listChoices(choices: readonly JsonValue[], type: string): readonly string[] {
  if (choices.length === 0 && type === 'boolean') return ['true', 'false'];
  return choices.map((choice) => (typeof choice === 'string' ? choice : JSON.stringify(choice)));
}

/** Lists and objects are typed as JSON; everything else is taken as it is. */
function parseTyped(text: string, type: string): JsonValue {
  if (type !== 'array' && type !== 'object') return text;
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}
