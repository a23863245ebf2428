// Everything that can be done to a row, as the menu lists it. The same plans as for a drag: what the pointer can do, the
// menu can do. Pure.
import type { DragItem, DropPlan, DropSlot, MappedDocument } from '../../shared/mapping/drop';
import { listSlots } from '../../shared/mapping/list-slots';
import { planDrop } from '../../shared/mapping/plan-drop';
import { planUnbinding } from '../../shared/mapping/plan-argument';
import { planOwnCopy } from '../../shared/mapping/plan-own-copy';
import { planAction } from '../../shared/mapping/plan-trigger';
import { listCard } from '../../shared/mapping/card';
import { inputGroups } from '../../shared/operations/list-inputs';
import type {
  Input,
  InputGroup,
  Operation,
  OperationKey,
  ParameterLocation,
} from '../../shared/operations/operation';
import { readOperation } from '../../shared/operations/read-operation';
import type { MapRow } from './map-row';
import { printSlot } from './print-slot';
import { planRowRemoval } from './row-removal';

/** A line of the menu. `slot` is there for what is a drop: it may ask for a value first. */
export interface RowCommand {
  readonly id: string;
  readonly label: string;
  readonly plan: DropPlan;
  readonly slot?: DropSlot;
}

/** Lines that stand together, under a heading. */
export interface RowCommandGroup {
  readonly label: string;
  readonly commands: readonly RowCommand[];
}

const locationLabels: Readonly<Record<Exclude<ParameterLocation, 'body'>, string>> = {
  path: 'Move to path',
  query: 'Move to query',
  header: 'Move to headers',
  formData: 'Move to form',
};

const sampleLabels: Readonly<Record<Exclude<ParameterLocation, 'body'>, string>> = {
  path: 'Add to path',
  query: 'Add to query',
  header: 'Add to headers',
  formData: 'Add to form',
};

/** What the lines above the other places are for. */
const listedKinds: ReadonlySet<DropSlot['kind']> = new Set(['location', 'card', 'body', 'response']);

/** A longer menu would not be read; by keyboard all of them are reached. */
const mostPlaces = 24;

const groupLabels: Readonly<Record<InputGroup, string>> = {
  required: 'Make required',
  optional: 'Make optional',
  advanced: 'Make advanced',
  hidden: 'Hide',
};

/** The menu of a row, planned on the present document; groups without a line are left out. */
export function listRowCommands(
  document: MappedDocument,
  key: OperationKey,
  row: MapRow,
): readonly RowCommandGroup[] {
  const operation = readOperation(document.definition.tree, key);
  if (!operation) return [];
  const { item } = row;
  const groups = [
    ...(item && (item.kind === 'sample' || isInput(item)) ? [listMoves(document, operation, item)] : []),
    ...(item && isInput(item) ? [listCardMoves(document, operation, row, item)] : []),
    ...(item ? [listPlaces(document, operation, item)] : []),
    listOthers(document, key, row),
  ];
  return groups.filter((group) => group.commands.length > 0);
}

function listMoves(document: MappedDocument, operation: Operation, item: DragItem): RowCommandGroup {
  const { key } = operation;
  const isSample = item.kind === 'sample';
  const labels = isSample ? sampleLabels : locationLabels;
  const slots: readonly (readonly [string, DropSlot])[] = [
    ...(['path', 'query', 'header', 'formData'] as const).map(
      (location) => [labels[location], { kind: 'location', operation: key, in: location }] as const,
    ),
    [isSample ? 'Add to body' : 'Move to body', { kind: 'body', operation: key, fieldPath: [] }],
    ...(isSample
      ? operation.responses.map(
          ({ status }) =>
            [
              `Add to response ${status}`,
              { kind: 'response', operation: key, status, fieldPath: [] },
            ] as const,
        )
      : []),
  ];
  const commands = slots.map(([label, slot]) => build(label, planDrop(document, item, slot), slot));
  // What it is already is no choice; what it cannot be is shown with its reason.
  return { label: isSample ? 'Add' : 'Move', commands: commands.filter(({ plan }) => !isThere(plan)) };
}

function listCardMoves(
  document: MappedDocument,
  operation: Operation,
  row: MapRow,
  item: DragItem,
): RowCommandGroup {
  const { key } = operation;
  const input = findInput(document, operation, item, row);
  const groups = inputGroups
    .filter((group) => group !== input?.group)
    .map((group) => {
      const slot: DropSlot = { kind: 'card', operation: key, group };
      return build(groupLabels[group], planDrop(document, item, slot), slot);
    });
  const steps = item.kind === 'input' && input ? listSteps(document, operation, input, item) : [];
  return { label: 'Card', commands: input ? [...groups, ...steps] : [] };
}

/** Every other place that it can go to, in the order of the screen. */
function listPlaces(document: MappedDocument, operation: Operation, item: DragItem): RowCommandGroup {
  const { key } = operation;
  const isListed = isInput(item) || item.kind === 'sample';
  const accepts = (slot: DropSlot) =>
    !(isListed && listedKinds.has(slot.kind)) && !(slot.kind === 'outputs' && slot.before !== undefined);
  const commands = listSlots(document, key, item, accepts)
    .slice(0, mostPlaces)
    .map((slot) => {
      const words = printSlot(document, key, slot);
      return build(
        item.kind === 'segment' ? 'Make it a parameter' : `To ${words}`,
        planDrop(document, item, slot),
        slot,
      );
    });
  return { label: 'Places', commands };
}

function isInput({ kind }: DragItem): boolean {
  return kind === 'parameter' || kind === 'field' || kind === 'input';
}

/** One place up or down among the inputs of the same group. */
function listSteps(
  document: MappedDocument,
  operation: Operation,
  input: Input,
  item: DragItem,
): readonly RowCommand[] {
  const members = listCard(document.definition.tree, operation).filter((one) => one.group === input.group);
  const at = members.findIndex((one) => one.id === input.id);
  const slot = (before: string | null): DropSlot => ({
    kind: 'card',
    operation: operation.key,
    group: input.group,
    before,
  });
  const up = at > 0 ? [slot(members[at - 1]?.id ?? null)] : [];
  const down = at < members.length - 1 ? [slot(members[at + 2]?.id ?? null)] : [];
  return [
    ...up.map((one) => build('Move up', planDrop(document, item, one), one)),
    ...down.map((one) => build('Move down', planDrop(document, item, one), one)),
  ];
}

function listOthers(document: MappedDocument, key: OperationKey, row: MapRow): RowCommandGroup {
  const { target, item, slot } = row;
  const copy = target && row.refName !== '' ? [build('Make an own copy', planOwnCopy(document, target))] : [];
  const unbinding =
    slot?.kind === 'input' && row.expanded !== undefined
      ? [build('Remove the binding', planUnbinding(document, key, { kind: 'input', id: slot.id }))]
      : [];
  const action =
    item?.kind === 'operation' && isTrigger(document, item.operation)
      ? [build('Make it an action', planAction(document, item.operation))]
      : [];
  const removal = planRowRemoval(document, key, row);
  return {
    label: 'Other',
    commands: [...copy, ...unbinding, ...action, ...(removal ? [build(removal.label, removal.plan)] : [])],
  };
}

function isTrigger({ definition }: MappedDocument, key: OperationKey): boolean {
  return readOperation(definition.tree, key)?.kind === 'trigger';
}

function findInput(
  document: MappedDocument,
  operation: Operation,
  item: DragItem,
  row: MapRow,
): Input | undefined {
  const inputs = listCard(document.definition.tree, operation);
  if (item.kind === 'input') return inputs.find((one) => one.id === item.id);
  if (item.kind === 'field') return inputs.find((one) => one.id === ['body', ...item.fieldPath].join('/'));
  return inputs.find(
    (one) => one.bodyPath.length === 0 && one.parameter.listedAt.join('/') === row.place?.join('/'),
  );
}

function build(label: string, plan: DropPlan, slot?: DropSlot): RowCommand {
  return { id: label.toLowerCase().replaceAll(' ', '-'), label, plan, ...(slot ? { slot } : {}) };
}

function isThere(plan: DropPlan): boolean {
  return !plan.ok && plan.reason.endsWith('already.') && plan.reason.includes(' is in ');
}
