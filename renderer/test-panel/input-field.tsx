// One input of the maker's card, with the control that its type asks for.
import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { JsonValue } from '../../shared/base/json-value';
import type { Input } from '../../shared/operations/operation';
import { FileField } from './file-field';
import { TextField } from './text-field';

export interface InputFieldProps {
  readonly input: Input;
  readonly value: JsonValue | undefined;
  /** What is wrong with the value, one sentence. */
  readonly fault: string | undefined;
  readonly onChange: (value: JsonValue | undefined) => void;
}

export function InputField(props: InputFieldProps) {
  const styles = useStyles();
  const { input, fault } = props;
  return (
    <Field
      size="small"
      label={{ children: input.label, className: styles.label }}
      required={input.required}
      hint={{ children: printHint(input), className: styles.hint }}
      validationMessage={fault}
      validationState={fault ? 'error' : 'none'}
    >
      <Control {...props} />
    </Field>
  );
}

/** The control takes the field's own props (`id`, `aria-*`) from Field, which gives them to its only child. */
function Control(props: InputFieldProps) {
  const { input, fault: _fault, ...rest } = props;
  if (isFile(input)) return <FileField input={input} {...rest} />;
  if (input.type === 'boolean') return <ChoiceField choices={yesAndNo} {...rest} />;
  const choices = input.enumValues.map(({ value, label }) => ({ value, label }));
  if (choices.length > 0 && input.type !== 'array') return <ChoiceField choices={choices} {...rest} />;
  return <TextField input={input} {...rest} />;
}

function isFile({ type, format }: Input): boolean {
  return type === 'file' || (type === 'string' && (format === 'binary' || format === 'byte'));
}

interface Choice {
  readonly value: JsonValue;
  readonly label: string;
}

const yesAndNo: readonly Choice[] = [
  { value: true, label: 'Yes' },
  { value: false, label: 'No' },
];

type ChoiceFieldProps = Pick<InputFieldProps, 'value' | 'onChange'> & { readonly choices: readonly Choice[] };

function ChoiceField({ choices, value, onChange, ...field }: ChoiceFieldProps) {
  const chosen = choices.findIndex((choice) => choice.value === value);
  return (
    <Select
      size="small"
      {...field}
      value={String(chosen)}
      onChange={(_, data) => onChange(choices[Number(data.value)]?.value)}
    >
      <option value="-1">Not set</option>
      {choices.map(({ label }, index) => (
        <option key={index} value={String(index)}>
          {label}
        </option>
      ))}
    </Select>
  );
}

function printHint({ description, type, itemType, dynamic }: Input): string {
  const how = type === 'array' ? `One ${itemType || 'value'} on each line, or a JSON list.` : '';
  const json = type === 'object' ? 'As JSON.' : '';
  const choices = dynamic ? 'Its choices come from another operation.' : '';
  return [description, how, json, choices].filter((part) => part !== '').join(' ');
}

const useStyles = makeStyles({
  label: { fontWeight: tokens.fontWeightSemibold },
  hint: { overflowWrap: 'anywhere' },
});
