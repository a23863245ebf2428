// One field of the card, with the control that the platform gives it. What is typed here is only tried: it stands in
// for a maker's values while other fields look things up.
import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { JsonValue } from '../../shared/base/json-value';
import type { OperationKey } from '../../shared/operations/operation';
import type { CardField, Control } from '../../shared/preview/card';
import { useStudio, useStudioState } from '../store/studio';

interface CardFieldProps {
  readonly operationKey: OperationKey;
  readonly field: CardField;
}

const empty: Readonly<Partial<Record<Control, string>>> = {
  date: 'For example 2026-11-25T14:00:00Z',
  file: 'The content of a file, from an earlier step',
  object: 'JSON',
  list: 'A list, from an earlier step',
  'live-fields': 'JSON',
};

export function CardFieldView({ operationKey, field }: CardFieldProps) {
  const { store } = useStudio();
  const value = useStudioState((state) => state.tried[operationKey]?.[field.id]) ?? field.defaultValue;
  const set = (next: JsonValue | undefined) => store.getState().tryValue(operationKey, field.id, next);
  return (
    <Field size="small" label={field.label} required={field.required}>
      <FieldControl field={field} value={value} onChange={set} />
    </Field>
  );
}

interface FieldControlProps {
  readonly field: CardField;
  readonly value: JsonValue | undefined;
  readonly onChange: (value: JsonValue | undefined) => void;
}

const yesAndNo = [
  { value: true, label: 'Yes' },
  { value: false, label: 'No' },
];

/** The control takes the props of its label (`id`, `aria-*`) from Field, which gives them to its only child. */
function FieldControl({ field, value, onChange, ...labelled }: FieldControlProps) {
  const { control, hint } = field;
  const choices = control === 'toggle' ? yesAndNo : field.choices;
  if (control === 'toggle' || control === 'choice') {
    const chosen = choices.findIndex((choice) => choice.value === value);
    return (
      <Select
        size="small"
        {...labelled}
        value={String(chosen)}
        onChange={(_, data) => onChange(choices[Number(data.value)]?.value)}
      >
        <option value="-1">{hint}</option>
        {choices.map(({ label }, index) => (
          <option key={index} value={String(index)}>
            {label}
          </option>
        ))}
      </Select>
    );
  }
  const shared = {
    ...labelled,
    size: 'small' as const,
    placeholder: hint || (empty[control] ?? ''),
    value: print(value),
    onChange: (_: unknown, data: { readonly value: string }) =>
      onChange(data.value === '' ? undefined : data.value),
  };
  const isLong = control === 'rich-text' || control === 'multiline' || control === 'object';
  return isLong ? <Textarea {...shared} resize="vertical" /> : <Input {...shared} />;
}

function print(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
