// What is chosen for a webhook: the field for the callback, what is posted, which operation takes it away.
import type { JsonValue } from '../../shared/base/json-value';
import type { WebhookAnswers, WebhookForm } from '../../shared/mapping/need';
import { InlineField } from '../ui/inline-field';
import { SelectField } from '../ui/select-field';

/** A sample that may be what is posted. */
export interface SampleChoice {
  readonly name: string;
  readonly value: JsonValue;
}

interface WebhookFieldsProps {
  readonly form: WebhookForm;
  readonly answers: WebhookAnswers;
  readonly samples: readonly SampleChoice[];
  readonly onChange: (answers: WebhookAnswers) => void;
}

export function WebhookFields({ form, answers, samples, onChange }: WebhookFieldsProps) {
  const change = (part: Partial<WebhookAnswers>) => onChange({ ...answers, ...part });
  return (
    <>
      <SelectField
        label="The callback goes into"
        value={answers.callback.join('/')}
        options={form.callbacks.map(({ fieldPath, label }) => ({ value: fieldPath.join('/'), label }))}
        onSelect={(value) => {
          const found = form.callbacks.find(({ fieldPath }) => fieldPath.join('/') === value);
          if (found) change({ callback: found.fieldPath });
        }}
      />
      <SelectField
        label="What is posted"
        value={printNotification(answers, samples)}
        options={listNotifications(form, samples)}
        onSelect={(value) => change({ notification: parseNotification(value, samples) })}
      />
      <SelectField
        label="It is taken away by"
        value={answers.deleteOperation ?? ''}
        options={[
          { value: '', label: 'No operation' },
          ...form.deletes.map(({ operation, label }) => ({ value: operation, label })),
        ]}
        onSelect={(value) =>
          change({
            deleteOperation: form.deletes.find(({ operation }) => operation === value)?.operation ?? null,
          })
        }
      />
      <InlineField
        label="Hint for testing the trigger"
        placeholder="To see it work now, place an order."
        value={answers.hint}
        onType={(hint) => change({ hint })}
      />
    </>
  );
}

function listNotifications({ references }: WebhookForm, samples: readonly SampleChoice[]) {
  return [
    { value: 'kept', label: 'What is written there, or anything' },
    ...samples.map(({ name }) => ({ value: `sample:${name}`, label: `The shape of ${name}` })),
    ...references.map((name) => ({ value: `reference:${name}`, label: name })),
  ];
}

function printNotification({ notification }: WebhookAnswers, samples: readonly SampleChoice[]): string {
  if (notification.kind === 'reference') return `reference:${notification.name}`;
  if (notification.kind === 'kept') return 'kept';
  const [value] = notification.samples;
  return `sample:${samples.find((sample) => sample.value === value)?.name ?? ''}`;
}

function parseNotification(text: string, samples: readonly SampleChoice[]): WebhookAnswers['notification'] {
  if (text.startsWith('reference:')) return { kind: 'reference', name: text.slice('reference:'.length) };
  const sample = samples.find(({ name }) => `sample:${name}` === text);
  return sample ? { kind: 'samples', samples: [sample.value] } : { kind: 'kept' };
}
