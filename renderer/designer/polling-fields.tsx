// What is chosen for a polling trigger: the list, and how the next question says what was seen already.
import type { PollingAnswers, PollingForm } from '../../shared/mapping/need';
import { printState } from '../../shared/mapping/polling-form';
import { InlineField } from '../ui/inline-field';
import { SelectField } from '../ui/select-field';

interface PollingFieldsProps {
  readonly form: PollingForm;
  readonly answers: PollingAnswers;
  readonly onChange: (answers: PollingAnswers) => void;
}

export function PollingFields({ form, answers, onChange }: PollingFieldsProps) {
  const change = (part: Partial<PollingAnswers>) => onChange({ ...answers, ...part });
  const marks = form.marks[answers.collection.join('/')] ?? [];
  return (
    <>
      <SelectField
        label="The new things are listed in"
        value={answers.collection.join('/')}
        options={form.collections.map(({ fieldPath, label }) => ({ value: fieldPath.join('/'), label }))}
        onSelect={(value) => {
          const found = form.collections.find(({ fieldPath }) => fieldPath.join('/') === value);
          if (found) change({ collection: found.fieldPath });
        }}
      />
      <SelectField
        label="What was seen already is said in"
        value={answers.parameter}
        options={[...new Set([...form.parameters, answers.parameter])].map((value) => ({
          value,
          label: form.parameters.includes(value) ? value : `${value} (new)`,
        }))}
        onSelect={(parameter) => change({ parameter })}
      />
      {marks.length > 0 && (
        <SelectField
          label="Taken from this field of the newest one"
          value={answers.state}
          options={[
            ...marks.map(({ fieldPath, label }) => ({
              value: printState(answers.collection, fieldPath, answers.parameter),
              label,
            })),
            { value: '', label: 'Something else' },
          ]}
          onSelect={(state) => change({ state })}
        />
      )}
      <InlineField label="As a template" value={answers.state} onType={(state) => change({ state })} />
      <InlineField
        label="Hint for testing the trigger"
        placeholder="To see it work now, place an order."
        value={answers.hint}
        onType={(hint) => change({ hint })}
      />
    </>
  );
}
