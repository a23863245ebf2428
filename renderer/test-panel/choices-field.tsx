// A list whose items are chosen: what is picked goes into the list or out of it, and the list can be typed as any other.
import { Combobox, Option, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { isJsonArray, isSameJson, type JsonValue } from '../../shared/base/json-value';
import type { EnumValue, Input } from '../../shared/operations/operation';
import { narrowChoices } from './narrow-choices';
import { TextField } from './text-field';

interface ChoicesFieldProps {
  readonly input: Input;
  readonly choices: readonly EnumValue[];
  readonly value: JsonValue | undefined;
  readonly onChange: (value: JsonValue | undefined) => void;
  /** Said in the open list where there is nothing to choose. */
  readonly nothing?: string;
  readonly onOpen?: () => void;
}

export function ChoicesField(props: ChoicesFieldProps) {
  const { input, choices, value, onChange, nothing = 'No choice has this text', onOpen, ...field } = props;
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const items = isJsonArray(value) ? value : [];
  const { shown, more } = narrowChoices(choices, typed);
  const isIn = (item: JsonValue) => items.some((one) => isSameJson(one, item));
  const toggle = (item: JsonValue) => {
    const next = isIn(item) ? items.filter((one) => !isSameJson(one, item)) : [...items, item];
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <div className={styles.stack}>
      <TextField input={input} value={value} onChange={onChange} {...field} />
      <Combobox
        size="small"
        multiselect
        className={styles.box}
        listbox={{ className: styles.list }}
        aria-label={`Choices for ${input.label}`}
        placeholder="Choose"
        value={typed}
        selectedOptions={choices.flatMap((choice, index) => (isIn(choice.value) ? [String(index)] : []))}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onOptionSelect={(_, { optionValue }) => {
          const choice = choices[Number(optionValue)];
          if (choice) toggle(choice.value);
          setTyped('');
        }}
        onOpenChange={(_, { open }) => open && onOpen?.()}
        onBlur={() => setTyped('')}
      >
        {shown.map(({ choice, index }) => (
          <Option key={index} value={String(index)} text={choice.label}>
            {choice.label}
          </Option>
        ))}
        {shown.length === 0 && (
          <Option disabled value="none" text="">
            {nothing}
          </Option>
        )}
        {more > 0 && (
          <Option disabled value="more" text="">
            {`${more} more: type to narrow the list`}
          </Option>
        )}
      </Combobox>
    </div>
  );
}

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '4px' },
  box: { minWidth: 0, width: '100%' },
  list: { maxHeight: 'min(320px, 60vh)' },
});
