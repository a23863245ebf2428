// The menu and the dialogs of the map, one at a time.
import type { JsonValue } from '../../shared/base/json-value';
import { planNewField, planNewParameter, planNewResponse } from '../../shared/mapping/add-part';
import type { DropPlan, MappedDocument } from '../../shared/mapping/drop';
import type { ReadSample } from '../../shared/import/read-sample';
import type { OperationKey } from '../../shared/operations/operation';
import { useStudio, useStudioState, type Studio } from '../store/studio';
import { LiteralDialog } from './literal-dialog';
import type { MenuAt } from './map-context';
import type { ColumnName, MapRow } from './map-row';
import { NameDialog } from './name-dialog';
import { NeedDialog } from './need-dialog';
import { listRowCommands, type RowCommand } from './row-commands';
import { RowMenu, type RowAction } from './row-menu';
import { SampleDialog } from './sample-dialog';
import { SampleNameDialog } from './sample-name-dialog';
import { carryOut } from './use-carry-out';
import type { MapDialog, MapWork } from './use-map-actions';

interface MapDialogsProps {
  readonly actions: MapWork;
  readonly operationKey: OperationKey;
  readonly onSamples: (samples: readonly ReadSample[]) => void;
  readonly onLiteral: (value: JsonValue) => void;
}

export function MapDialogs({ actions, operationKey, onSamples, onLiteral }: MapDialogsProps) {
  const document = useStudioState((state) => state.connector?.document);
  const { dialog, closeDialog } = actions;
  if (!dialog || !document) return null;
  switch (dialog.kind) {
    case 'menu':
      return <OpenMenu actions={actions} dialog={dialog} document={document} operationKey={operationKey} />;
    case 'need':
      return <NeedDialog actions={actions} dialog={dialog} operationKey={operationKey} />;
    case 'rename-sample':
      return (
        <SampleNameDialog
          row={dialog.row}
          operationKey={operationKey}
          onClose={() => closeDialog(dialog.kind)}
        />
      );
    case 'literal':
      return (
        <LiteralDialog
          onClose={() => closeDialog('literal')}
          onDone={(value) => {
            onLiteral(value);
            closeDialog('literal');
          }}
        />
      );
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
          onDone={(samples) => {
            onSamples(samples);
            closeDialog('sample');
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
    if (slot && row.item) actions.map.drop(row.item, slot, plan, column, row.name);
    else {
      const done = carryOut(studio, () => plan, { select: true });
      if (done?.ok) actions.map.showDone(done, column);
    }
  };
  return (
    <RowMenu
      at={at}
      groups={listRowCommands(document, operationKey, row)}
      actions={listActions(studio, actions, operationKey, at)}
      onRun={run}
      onClose={() => actions.closeDialog('menu')}
    />
  );
}

/** What the menu has that is no plan: names are asked for, samples are masked, renamed and removed. */
function listActions(
  { store }: Studio,
  { map }: MapWork,
  key: OperationKey,
  { row, column }: MenuAt,
): readonly RowAction[] {
  const { sample } = row;
  return [
    ...(row.adds ? [{ label: 'Add by name…', onRun: () => map.askName(row, column) }] : []),
    ...(row.opens ? [{ label: `Add to ${row.name}…`, onRun: () => map.openRow(row) }] : []),
    ...(sample !== undefined && row.warning !== undefined
      ? [{ label: 'Mask what looks like a secret', onRun: () => store.getState().maskSample(key, sample) }]
      : []),
    ...(sample === undefined
      ? []
      : [
          { label: 'Rename sample…', onRun: () => map.askSampleName(row) },
          { label: 'Remove sample', onRun: () => store.getState().removeSample(key, sample) },
        ]),
  ];
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
