// The short form that makes an operation a trigger: what tells the platform that something happened, and how.
import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { DropPlan } from '../../shared/mapping/drop';
import type { NeededTrigger, TriggerAnswers } from '../../shared/mapping/need';
import { Modal } from '../ui/modal';
import { PollingFields } from './polling-fields';
import { WebhookFields, type SampleChoice } from './webhook-fields';

interface TriggerDialogProps {
  readonly needed: NeededTrigger;
  readonly title: string;
  /** Samples that may be what is posted. */
  readonly samples: readonly SampleChoice[];
  /** What the answers would lead to; its refusal is shown in the form. */
  readonly plan: (answers: TriggerAnswers) => DropPlan;
  readonly onDone: (answers: TriggerAnswers) => void;
  readonly onClose: () => void;
}

export function TriggerDialog({ needed, title, samples, plan, onDone, onClose }: TriggerDialogProps) {
  const { webhook, polling, webhookObstacle, pollingObstacle } = needed;
  const [answers, setAnswers] = useState<TriggerAnswers | null>(
    webhook?.suggestion ?? polling?.suggestion ?? null,
  );
  const planned = answers && plan(answers);
  const reason = planned && !planned.ok ? planned.reason : '';
  return (
    <Modal
      title={`Make ${title} a trigger`}
      onClose={onClose}
      onSubmit={() => answers && planned?.ok && onDone(answers)}
      actions={
        <>
          <Button appearance="primary" type="submit" disabled={!planned?.ok}>
            Make it a trigger
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <Field
        label="A flow starts when"
        hint={[webhookObstacle, pollingObstacle].filter((text) => text !== '').join(' ')}
        validationMessage={reason}
        validationState={reason === '' ? 'none' : 'error'}
      >
        <RadioGroup
          value={answers?.kind ?? ''}
          onChange={(_, { value }) => {
            const chosen = value === 'webhook' ? webhook?.suggestion : polling?.suggestion;
            if (chosen) setAnswers(chosen);
          }}
        >
          <Radio value="webhook" label="the web API posts to a callback (webhook)" disabled={!webhook} />
          <Radio
            value="polling"
            label="asking again and again finds something new (polling)"
            disabled={!polling}
          />
        </RadioGroup>
      </Field>
      {answers?.kind === 'webhook' && webhook && (
        <WebhookFields form={webhook} answers={answers} samples={samples} onChange={setAnswers} />
      )}
      {answers?.kind === 'polling' && polling && (
        <PollingFields form={polling} answers={answers} onChange={setAnswers} />
      )}
    </Modal>
  );
}
