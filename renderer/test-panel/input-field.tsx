// One input of the maker's card, with the control that its type asks for.
import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import type { JsonValue } from '../../shared/base/json-value';
import type { EnumValue, Input, Operation } from '../../shared/operations/operation';
import type { JsonTree } from '../../shared/text/tree';
import type { CardLookup } from '../store/filled-operation';
import { ChoicesField } from './choices-field';
import { FileField } from './file-field';
import { listItemChoices, listItemInputs } from './item-inputs';
import { ListField } from './list-field';
import { LiveChoiceField, LiveChoicesField } from './live-choice-field';
import { LookupStatus } from './lookup-status';
import { TextField } from './text-field';
import { useItemLookup } from './use-item-lookup';

export interface InputFieldProps {
  readonly tree: JsonTree;
  readonly operation: Operation;
  readonly input: Input;
  readonly value: JsonValue | undefined;
  /** What is wrong with the value, one sentence. */
  readonly fault?: string | undefined;
  /** Where its choices come from, where another operation has them. */
  readonly lookup?: CardLookup | undefined;
  readonly onChange: (value: JsonValue | undefined) => void;
}

export function InputField(props: InputFieldProps) {
  const styles = useStyles();
  const { input, fault, lookup } = props;
  return (
    <div className={styles.field}>
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
      {lookup && <LookupStatus lookup={lookup} what={`choices of ${input.label}`} />}
    </div>
  );
}

/** The control takes the field's own props (`id`, `aria-*`) from Field, which gives them to its only child. */
function Control(props: InputFieldProps) {
  const { tree, operation, input, lookup, fault: _fault, ...rest } = props;
  if (lookup?.binding.isMany) return <LiveChoicesField input={input} lookup={lookup} {...rest} />;
  if (lookup) return <LiveChoiceField input={input} lookup={lookup} {...rest} />;
  if (isFile(input)) return <FileField input={input} {...rest} />;
  if (input.type === 'boolean') return <ChoiceField choices={yesAndNo} {...rest} />;
  if (input.enumValues.length > 0 && input.type !== 'array') {
    return <ChoiceField choices={input.enumValues} {...rest} />;
  }
  const choices = listItemChoices(tree, input);
  if (choices.length > 0) return <ChoicesField input={input} choices={choices} {...rest} />;
  const items = input.type === 'array' ? listItemInputs(tree, operation, input) : [];
  if (items.length > 0) {
    const renderField: ComponentProps<typeof ListField>['renderField'] = (one, value, onChange) => (
      <ItemField
        key={one.id}
        tree={tree}
        operation={operation}
        input={one}
        value={value}
        onChange={onChange}
      />
    );
    return <ListField input={input} items={items} renderField={renderField} {...rest} />;
  }
  return <TextField input={input} {...rest} />;
}

/** A field inside an item of a list. */
function ItemField(props: InputFieldProps) {
  const lookup = useItemLookup(props.tree, props.operation, props.input);
  return <InputField {...props} lookup={lookup} />;
}

function isFile({ type, format }: Input): boolean {
  return type === 'file' || (type === 'string' && (format === 'binary' || format === 'byte'));
}

const yesAndNo: readonly EnumValue[] = [
  { value: true, label: 'Yes' },
  { value: false, label: 'No' },
];

type ChoiceFieldProps = Pick<InputFieldProps, 'value' | 'onChange'> & {
  readonly choices: readonly EnumValue[];
};

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

function printHint({ description, type, itemType }: Input): string {
  const how =
    type === 'array' && itemType !== 'object'
      ? `One ${itemType || 'value'} on each line, or a JSON list.`
      : '';
  const json = type === 'object' ? 'As JSON.' : '';
  return [description, how, json].filter((part) => part !== '').join(' ');
}

const useStyles = makeStyles({
  field: { minWidth: 0 },
  label: { fontWeight: tokens.fontWeightSemibold },
  hint: { overflowWrap: 'anywhere' },
});
