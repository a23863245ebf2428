// A field whose choices come from another operation. Opening it asks the web API over the chosen connection; without
// one, rows that are marked as samples stand in.
import { Dropdown, Field, Option, Spinner } from '@fluentui/react-components';
import { listChoices, mostChoices } from '../../shared/operations/list-choices';
import type { EnumValue } from '../../shared/operations/operation';
import type { Lookup } from '../../shared/operations/read-lookup';
import type { CardField } from '../../shared/preview/card';
import { useStudio, useStudioState } from '../store/studio';
import { listSampleChoices } from './sample-choices';
import { useLookup, type FieldLookup, type PreviewView } from './use-lookup';

/** Makers find the others by typing; here the first ones show what the list is like. */
const mostShown = 200;

interface LiveChoiceProps {
  readonly view: PreviewView;
  readonly field: CardField;
  readonly lookup: Lookup;
}

export function LiveChoice({ view, field, lookup }: LiveChoiceProps) {
  const { store } = useStudio();
  const { key } = view.operation;
  const found = useLookup(view, lookup);
  const value = useStudioState((state) => state.tried[key]?.[field.id]);
  const choices = readChoices(view, lookup, found);
  const chosen = choices.list.find((choice) => choice.value === value);
  return (
    <Field
      size="small"
      label={field.label}
      required={field.required}
      hint={choices.note}
      validationMessage={choices.problem}
      validationState={choices.problem === '' ? 'none' : 'warning'}
    >
      <Dropdown
        size="small"
        placeholder={field.hint || 'Choose a value'}
        value={chosen?.label ?? ''}
        selectedOptions={chosen ? [JSON.stringify(chosen.value)] : []}
        onOpenChange={(_, { open }) => open && found.start(found.state?.status === 'failed')}
        onOptionSelect={(_, { optionValue }) => {
          const next = choices.list.find((choice) => JSON.stringify(choice.value) === optionValue);
          if (next && choices.isReal) store.getState().tryValue(key, field.id, next.value);
        }}
      >
        {found.state?.status === 'waiting' && (
          <Option key="waiting" value="" text="Asking the web API" disabled>
            <Spinner size="tiny" label="Asking the web API" />
          </Option>
        )}
        {choices.list.slice(0, mostShown).map((choice, index) => (
          <Option key={index} value={JSON.stringify(choice.value)} text={choice.label}>
            {choices.isReal ? choice.label : `${choice.label} (sample)`}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

interface ReadChoices {
  readonly list: readonly EnumValue[];
  /** False for rows that only stand in. */
  readonly isReal: boolean;
  readonly note: string;
  readonly problem: string;
}

const none: ReadChoices = { list: [], isReal: false, note: '', problem: '' };

function readChoices(
  { tree }: PreviewView,
  lookup: Lookup,
  { plan, isConnected, state }: FieldLookup,
): ReadChoices {
  const samples = () => listSampleChoices(tree, lookup);
  if (!plan.ok) return { ...none, list: samples(), note: `Approximated. ${plan.reason}` };
  if (!isConnected) {
    return {
      ...none,
      list: samples(),
      note: 'Approximated: sample rows. Choose a connection to see the real ones.',
    };
  }
  if (state?.status === 'failed') return { ...none, problem: state.problem.message };
  if (state?.status === 'waiting') return { ...none, note: 'Asking the web API …' };
  if (!state) return { ...none, note: 'Open it to ask the web API.' };
  const list = listChoices(state.reply, lookup);
  if (!list) {
    const where = lookup.itemsPath === '' ? 'The reply' : `What the reply has at ${lookup.itemsPath}`;
    return { ...none, problem: `${where} is no list.` };
  }
  return { ...none, list, isReal: true, note: countChoices(list.length) };
}

function countChoices(count: number): string {
  if (count === 0) return 'The web API has nothing to choose from.';
  if (count <= mostShown) return '';
  return `The first ${mostShown} of ${count === mostChoices ? `${count} or more` : count} are listed.`;
}
