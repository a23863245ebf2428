// One value of a connection: a password field for a secret, a choice where there are choices, else a line of text. A
// value that is kept already is replaced by typing and can be taken away; it is never shown.
import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { ConnectionField } from '../../shared/security/read-connection-needs';

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
  return (
    <Field label={field.label} required={field.required} hint={hint || undefined} validationMessage={fault}>
      {field.allowedValues.length > 0 ? (
        <Select
          required={false}
          aria-required={field.required}
          value={value ?? ''}
          onChange={(_, data) => onChange(data.value || undefined)}
        >
          <option value="">{isUntouched ? 'Kept' : 'Not set'}</option>
          {field.allowedValues.map((allowed) => (
            <option key={allowed.value} value={allowed.value}>
              {allowed.label}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          required={false}
          aria-required={field.required}
          type={field.secret ? 'password' : 'text'}
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
