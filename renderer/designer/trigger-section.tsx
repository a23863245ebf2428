// The part of the details that makes a trigger of an action by a short form, and an action of a trigger again.
import { Button, Field, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { DragItem, DropSlot } from '../../shared/mapping/drop';
import { planDrop } from '../../shared/mapping/plan-drop';
import { planAction } from '../../shared/mapping/plan-trigger';
import type { Operation } from '../../shared/operations/operation';
import { useStudioState } from '../store/studio';
import { TriggerDialog } from './trigger-dialog';
import { useCarryOut } from './use-carry-out';
import { useValueSamples } from './use-value-samples';

const kinds = {
  single: 'It is a webhook: the web API posts to a callback.',
  batch: 'It is a polling trigger: the platform asks again and again.',
} as const;

export function TriggerSection({ operation }: { readonly operation: Operation }) {
  const styles = useStyles();
  const carryOut = useCarryOut();
  const [isAsking, setAsking] = useState(false);
  const document = useStudioState((state) => state.connector?.document);
  const samples = useValueSamples(operation.key);
  const item: DragItem = { kind: 'operation', operation: operation.key };
  const slot: DropSlot = { kind: 'triggers' };
  const asked = document && operation.kind === 'action' ? planDrop(document, item, slot) : null;
  const needed = asked && !asked.ok && asked.needs?.kind === 'trigger' ? asked.needs : null;
  const reason = asked && !asked.ok && !needed ? asked.reason : '';
  if (operation.kind === 'trigger') {
    return (
      <Field label="Trigger" size="small" hint={operation.trigger ? kinds[operation.trigger] : ''}>
        <Button
          size="small"
          className={styles.button}
          onClick={() => carryOut((now) => planAction(now, operation.key), { select: true })}
        >
          Make it an action
        </Button>
      </Field>
    );
  }
  return (
    <Field label="Trigger" size="small" hint={reason || 'An action runs when a flow comes to it.'}>
      <Button
        size="small"
        className={styles.button}
        disabledFocusable={!needed}
        onClick={() => needed && setAsking(true)}
      >
        Make it a trigger…
      </Button>
      {isAsking && needed && document && (
        <TriggerDialog
          needed={needed}
          title={operation.title}
          samples={samples}
          plan={(answers) => planDrop(document, item, { ...slot, answers })}
          onClose={() => setAsking(false)}
          onDone={(answers) => {
            setAsking(false);
            carryOut((now) => planDrop(now, item, { ...slot, answers }), { select: true });
          }}
        />
      )}
    </Field>
  );
}

const useStyles = makeStyles({ button: { justifySelf: 'start' } });
