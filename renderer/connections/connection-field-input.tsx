// One value of a connection: a password field for a secret, a choice where there are choices, else a line of text. A
// value that is kept already is replaced by typing and can be taken away; it is never shown.
import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { ConnectionField } from '../../shared/security/connection-field';

interface ConnectionFieldInputProps {
  readonly field: ConnectionField;
  /** Undefined while it is not touched; null when the kept value is to go. */
  readonly value: string | null | undefined;
  readonly isKept: boolean;
  readonly fault: string | undefined;
  readonly onChange: (value: string | null | undefined) => void;
}

export function ConnectionFieldInput(props: ConnectionFieldInputProps) {
  const { field, value, isKept, fault, onChange } = props;
  const isUntouched = isKept && value === undefined;
  const hint = [field.description, isUntouched ? 'A value is kept. Type to replace it.' : '']
    .filter((part) => part !== '')
    .join(' ');
  const choices = listChoices(field);
  return (
    <Field label={field.label} required={field.required} hint={hint || undefined} validationMessage={fault}>
      {choices.length > 0 ? (
        <Select
          required={false}
          aria-required={field.required}
          value={value ?? ''}
          onChange={(_, data) => onChange(data.value || undefined)}
        >
          <option value="">{isUntouched ? 'Kept' : 'Not set'}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          required={false}
          aria-required={field.required}
          type={field.secret && !field.clearText ? 'password' : 'text'}
          inputMode={field.valueType === 'int' ? 'numeric' : undefined}
          autoComplete="off"
          spellCheck={false}
          value={value ?? ''}
          placeholder={isUntouched ? 'Kept' : ''}
          // Emptied again, a field that was only touched by mistake keeps what is kept.
          onChange={(_, data) => onChange(data.value === '' && isKept ? undefined : data.value)}
          contentAfter={
            isUntouched && !field.required ? (
              <Button appearance="transparent" size="small" onClick={() => onChange(null)}>
                Remove
              </Button>
            ) : undefined
          }
        />
      )}
    </Field>
  );
}

function listChoices({ valueType, allowedValues }: ConnectionField): ConnectionField['allowedValues'] {
  if (allowedValues.length > 0 || valueType !== 'bool') return allowedValues;
  return [
    { value: 'true', label: 'Yes' },
    { value: 'false', label: 'No' },
  ];
}
