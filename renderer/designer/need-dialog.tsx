// Asks for what a drop cannot do without: a default, a name, how something is sent, the form of a trigger. The answer
// goes back into the drop.
import type { DropPlan } from '../../shared/mapping/drop';
import type { OperationKey } from '../../shared/operations/operation';
import { answerSlot, type Answer } from './answer-slot';
import { DefaultDialog } from './default-dialog';
import { NameNeedDialog } from './name-need-dialog';
import { PolicyDialog } from './policy-dialog';
import { TriggerDialog } from './trigger-dialog';
import type { MapDialog, MapWork } from './use-map-actions';
import { useValueSamples } from './use-value-samples';

interface NeedDialogProps {
  readonly actions: MapWork;
  readonly dialog: Extract<MapDialog, { kind: 'need' }>;
  readonly operationKey: OperationKey;
}

export function NeedDialog({ actions, dialog, operationKey }: NeedDialogProps) {
  const { item, slot, name } = dialog;
  const { plan } = actions.map;
  const owner = item.kind === 'operation' ? item.operation : operationKey;
  const samples = useValueSamples(owner);
  const asked = plan(item, slot);
  const needed = asked.ok ? undefined : asked.needs;
  const onClose = () => actions.closeDialog('need');
  const onAnswer = (answer: Answer) => actions.answer(answer);
  const planWith = (answer: Answer): DropPlan => plan(item, answerSlot(slot, answer));
  switch (needed?.kind) {
    case 'default':
      return (
        <DefaultDialog
          needed={needed}
          onDone={(value) => onAnswer({ kind: 'default', value })}
          onClose={onClose}
        />
      );
    case 'name':
      return (
        <NameNeedDialog
          needed={needed}
          plan={(value) => planWith({ kind: 'name', value })}
          onDone={(value) => onAnswer({ kind: 'name', value })}
          onClose={onClose}
        />
      );
    case 'policy':
      return (
        <PolicyDialog
          needed={needed}
          name={name}
          plan={(value) => planWith({ kind: 'policy', value })}
          onDone={(value) => onAnswer({ kind: 'policy', value })}
          onClose={onClose}
        />
      );
    case 'trigger':
      return (
        <TriggerDialog
          needed={needed}
          title={name}
          samples={samples}
          plan={(value) => planWith({ kind: 'trigger', value })}
          onDone={(value) => onAnswer({ kind: 'trigger', value })}
          onClose={onClose}
        />
      );
    default:
      return null;
  }
}
