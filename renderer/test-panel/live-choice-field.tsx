// An input whose choices come from the web API: asked for when the list is opened, narrowed while typing. What is typed
// and is no choice is sent as it stands.
import { Combobox, Option, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { isSameJson, type JsonValue } from '../../shared/base/json-value';
import { listChoices } from '../../shared/operations/list-choices';
import type { EnumValue, Input } from '../../shared/operations/operation';
import type { CardLookup } from '../store/filled-operation';
import { useStudio, type StudioStore } from '../store/studio';
import { ChoicesField } from './choices-field';
import { parseInputText, printInputText } from './input-text';
import { narrowChoices, printChoiceValue } from './narrow-choices';

interface LiveChoiceFieldProps {
  readonly input: Input;
  readonly lookup: CardLookup;
  readonly value: JsonValue | undefined;
  readonly onChange: (value: JsonValue | undefined) => void;
}

export function LiveChoiceField({ input, lookup, value, onChange, ...field }: LiveChoiceFieldProps) {
  const styles = useStyles();
  const { store } = useStudio();
  const [typed, setTyped] = useState<string | null>(null);
  const choices = readChoices(lookup);
  const chosen = choices?.findIndex((choice) => isSameJson(choice.value, value)) ?? -1;
  const { shown, more } = narrowChoices(choices ?? [], typed ?? '');
  return (
    <Combobox
      size="small"
      freeform
      autoComplete="off"
      {...field}
      className={styles.box}
      listbox={{ className: styles.list }}
      placeholder="Choose or type"
      value={typed ?? choices?.[chosen]?.label ?? printInputText(input, value)}
      selectedOptions={chosen < 0 ? [] : [String(chosen)]}
      onInput={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onChange(parseInputText(input, text));
      }}
      onOptionSelect={(_, { optionValue }) => {
        const choice = optionValue === undefined ? undefined : choices?.[Number(optionValue)];
        if (choice) onChange(choice.value);
        setTyped(null);
      }}
      onOpenChange={(_, { open }) => open && ask(store, lookup)}
      onBlur={() => setTyped(null)}
    >
      {shown.map(({ choice, index }) => (
        <Option key={index} value={String(index)} text={choice.label}>
          <span className={styles.label}>{choice.label}</span>
          {printChoiceValue(choice) !== choice.label && (
            <span className={styles.value}>{printChoiceValue(choice)}</span>
          )}
        </Option>
      ))}
      {shown.length === 0 && (
        <Option disabled value="none" text="">
          {sayNothing(lookup, choices)}
        </Option>
      )}
      {more > 0 && (
        <Option disabled value="more" text="">
          {`${more} more: type to narrow the list`}
        </Option>
      )}
    </Combobox>
  );
}

/** The same for a list: several of the choices. */
export function LiveChoicesField({ input, lookup, ...rest }: LiveChoiceFieldProps) {
  const { store } = useStudio();
  const choices = readChoices(lookup);
  return (
    <ChoicesField
      input={input}
      choices={choices ?? []}
      nothing={sayNothing(lookup, choices)}
      onOpen={() => ask(store, lookup)}
      {...rest}
    />
  );
}

/** Asks for the choices; what failed is asked again only on request. */
function ask(store: StudioStore, { plan, state }: CardLookup): void {
  if (plan.ok && state?.status !== 'failed') void store.getState().lookUp(plan);
}

/** The choices of a lookup that has answered; null before, and where its reply holds no list. */
function readChoices({ binding, state }: CardLookup): readonly EnumValue[] | null {
  return state?.status === 'done' ? listChoices(state.reply, binding.lookup) : null;
}

function sayNothing({ plan, state }: CardLookup, choices: readonly EnumValue[] | null): string {
  if (!plan.ok) return plan.reason;
  if (state?.status === 'failed') return 'No choices: type the value';
  if (state?.status !== 'done') return 'Asking for choices…';
  if (!choices) return 'The reply holds no list where the definition says: type the value';
  return choices.length === 0
    ? 'The list is empty: type the value'
    : 'No choice has this text; it is sent as typed';
}

const useStyles = makeStyles({
  box: { minWidth: 0, width: '100%' },
  list: { maxHeight: 'min(320px, 60vh)' },
  label: { flex: '1 1 auto', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  value: {
    flexShrink: 0,
    marginLeft: '10px',
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});
