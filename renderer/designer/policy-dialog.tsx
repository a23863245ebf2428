// Asks how a parameter of the connection is to be sent: for which operations, under which name, as which text.
import { Button, Radio, RadioGroup, Field } from '@fluentui/react-components';
import { useState } from 'react';
import type { DropPlan } from '../../shared/mapping/drop';
import type { NeededPolicy, PolicyAnswers } from '../../shared/mapping/need';
import { InlineField } from '../ui/inline-field';
import { Modal } from '../ui/modal';
import { SelectField } from '../ui/select-field';

interface PolicyDialogProps {
  readonly needed: NeededPolicy;
  readonly name: string;
  /** What the answers would lead to; its refusal is shown while typing. */
  readonly plan: (answers: PolicyAnswers) => DropPlan;
  readonly onDone: (answers: PolicyAnswers) => void;
  readonly onClose: () => void;
}

const titles = {
  header: (name: string) => `Send ${name} as a header`,
  query: (name: string) => `Send ${name} as a query parameter`,
  host: (name: string) => `Take the host from ${name}`,
  path: (name: string) => `Put ${name} into the path`,
} as const;
const nameLabels = { header: 'Name of the header', query: 'Name of the query parameter' } as const;

export function PolicyDialog({ needed, name, plan, onDone, onClose }: PolicyDialogProps) {
  const [answers, setAnswers] = useState(needed.suggestion);
  const { place, values, canBeAll } = needed;
  const planned = plan(answers);
  const change = (part: Partial<PolicyAnswers>) => setAnswers({ ...answers, ...part });
  const options = [...new Set([...values, answers.value])].map((value) => ({ value, label: value }));
  return (
    <Modal
      title={titles[place](name)}
      onClose={onClose}
      onSubmit={() => planned.ok && onDone(answers)}
      actions={
        <>
          <Button appearance="primary" type="submit" disabled={!planned.ok}>
            Add the policy
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <Field label="For">
        <RadioGroup
          value={answers.scope}
          onChange={(_, { value }) => change({ scope: value === 'all' ? 'all' : 'operation' })}
        >
          <Radio value="operation" label="This operation" />
          {canBeAll && <Radio value="all" label="Every operation" />}
        </RadioGroup>
      </Field>
      {(place === 'header' || place === 'query') && (
        <InlineField
          label={nameLabels[place]}
          value={answers.name}
          onType={(text) => change({ name: text.trim() })}
        />
      )}
      {options.length > 1 && (
        <SelectField
          label="Common values"
          value={answers.value}
          options={options}
          onSelect={(value) => change({ value })}
        />
      )}
      <InlineField
        label="Value"
        value={answers.value}
        error={planned.ok ? '' : planned.reason}
        onType={(value) => change({ value })}
      />
    </Modal>
  );
}
