// The menu and the dialogs of the map, one at a time.
import type { JsonValue } from '../../shared/base/json-value';
import { planNewField, planNewParameter, planNewResponse } from '../../shared/mapping/add-part';
import type { DropPlan, MappedDocument } from '../../shared/mapping/drop';
import type { OperationKey } from '../../shared/operations/operation';
import { useStudio, useStudioState } from '../store/studio';
import { DefaultDialog } from './default-dialog';
import type { ColumnName, MapRow } from './map-row';
import { NameDialog } from './name-dialog';
import { listRowCommands, type RowCommand } from './row-commands';
import { RowMenu } from './row-menu';
import { SampleDialog } from './sample-dialog';
import { carryOut } from './use-carry-out';
import type { MapDialog, MapWork } from './use-map-actions';

interface MapDialogsProps {
  readonly actions: MapWork;
  readonly operationKey: OperationKey;
  readonly onSample: (value: JsonValue) => void;
}

export function MapDialogs({ actions, operationKey, onSample }: MapDialogsProps) {
  const document = useStudioState((state) => state.connector?.document);
  const { dialog, openDialog, closeDialog } = actions;
  if (!dialog || !document) return null;
  switch (dialog.kind) {
    case 'menu':
      return <OpenMenu actions={actions} dialog={dialog} document={document} operationKey={operationKey} />;
    case 'default': {
      const plan = actions.map.plan(dialog.item, dialog.slot);
      const needed = plan.ok ? undefined : plan.needs;
      return needed?.kind === 'default' ? (
        <DefaultDialog needed={needed} onDone={actions.giveDefault} onClose={() => closeDialog('default')} />
      ) : null;
    }
    case 'name':
      return (
        <NewName
          title={`Add to ${dialog.row.name}`}
          label="Name"
          column={dialog.column}
          actions={actions}
          planner={(name) => planNamed(document, operationKey, dialog.row, name)}
        />
      );
    case 'response':
      return (
        <NewName
          title="Add a response"
          label="Status"
          column="call"
          actions={actions}
          planner={(status) => planNewResponse(document, operationKey, status)}
        />
      );
    case 'sample':
      return (
        <SampleDialog
          onClose={() => closeDialog('sample')}
          onDone={(value) => {
            openDialog(null);
            onSample(value);
          }}
        />
      );
  }
}

interface OpenMenuProps {
  readonly actions: MapWork;
  readonly dialog: Extract<MapDialog, { kind: 'menu' }>;
  readonly document: MappedDocument;
  readonly operationKey: OperationKey;
}

function OpenMenu({ actions, dialog, document, operationKey }: OpenMenuProps) {
  const studio = useStudio();
  const { at } = dialog;
  const { row, column } = at;
  const run = ({ plan, slot }: RowCommand) => {
    if (slot && row.item) actions.map.drop(row.item, slot, plan, column);
    else {
      const done = carryOut(studio, () => plan, { select: true });
      if (done?.ok) actions.map.showDone(done, column);
    }
  };
  return (
    <RowMenu
      at={at}
      groups={listRowCommands(document, operationKey, row)}
      onAdd={row.adds ? () => actions.map.askName(row, column) : null}
      onRun={run}
      onClose={() => actions.closeDialog('menu')}
    />
  );
}

interface NewNameProps {
  readonly title: string;
  readonly label: string;
  readonly column: ColumnName;
  readonly actions: MapWork;
  readonly planner: (name: string) => DropPlan;
}

function NewName({ title, label, column, actions, planner }: NewNameProps) {
  const studio = useStudio();
  return (
    <NameDialog
      title={title}
      label={label}
      plan={planner}
      onClose={() => actions.closeDialog(actions.dialog?.kind ?? 'name')}
      onDone={(plan) => {
        actions.openDialog(null);
        const done = carryOut(studio, () => plan, { select: true });
        if (done?.ok) actions.map.showDone(done, column);
      }}
    />
  );
}

function planNamed(document: MappedDocument, key: OperationKey, row: MapRow, name: string): DropPlan {
  const { slot } = row;
  if (slot?.kind === 'location' && slot.in !== 'body') return planNewParameter(document, key, name, slot.in);
  if (slot?.kind === 'body') return planNewField(document, key, { in: 'body' }, slot.fieldPath, name);
  if (slot?.kind === 'response') {
    return planNewField(document, key, { in: 'response', status: slot.status }, slot.fieldPath, name);
  }
  return { ok: false, reason: 'Nothing can be added here.' };
}
